import type { NameMention } from '../../src/mentions/names/mention.ts';
import { isLoose, type GoldArticle } from './examples.ts';

/** Mentions of like confidence, and how many of them the annotation bears out. */
export interface Bin {
  count: number;
  hits: number;
  /** Sum of the confidences. */
  confidence: number;
}

const BINS = 10;

/**
 * Sorts found mentions into ten bins by confidence; those that the annotation leaves open are left
 * out.
 */
export function binByConfidence(readings: Iterable<readonly [GoldArticle, readonly NameMention[]]>): Bin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, hits: 0, confidence: 0 }));
  for (const [article, found] of readings) {
    const gold = new Set(
      article.mentions.map(({ type, start, end }) => `${type} ${String(start)} ${String(end)}`),
    );
    for (const { kind, start, end, confidence } of found) {
      const hit = gold.has(`${kind} ${String(start)} ${String(end)}`);
      if (!hit && article.mentions.some((m) => isLoose(m, kind) && m.start < end && start < m.end)) continue;
      const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
      bin.count++;
      bin.confidence += confidence;
      if (hit) bin.hits++;
    }
  }
  return bins;
}

/**
 * Expected calibration error, 0 to 1: how far confidence is from the share of hits, averaged over
 * mentions.
 */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, { hits, confidence }) => sum + Math.abs(hits - confidence), 0) / (total || 1);
}

/** @returns a table of the bins as text, one line a bin */
export function reliabilityTable(bins: readonly Bin[]): string {
  const rows = bins.map(({ count, hits, confidence }, k) => {
    const range = `${(k / BINS).toFixed(1)} to ${((k + 1) / BINS).toFixed(1)}`;
    const shares = count ? `said ${(confidence / count).toFixed(2)}  true ${(hits / count).toFixed(2)}` : '';
    return `${range}  ${String(count).padStart(6)} mentions  ${shares}`.trimEnd();
  });
  return [...rows, `expected calibration error ${(100 * calibrationError(bins)).toFixed(1)} %`].join('\n');
}
