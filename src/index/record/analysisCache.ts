import type { ArticleAnalysis } from '../../entities/analysis.ts';

/**
 * Encoded bytes of the analyses that are kept decoded: what a card and a few tree levels look at.
 * Decoded they take some four times that.
 */
const MOST_BYTES = 8_000_000;

/** The analyses used last, by the number of their article. */
export interface AnalysisCache {
  get(id: number): ArticleAnalysis | undefined;
  /** @param bytes how much room it takes, encoded */
  set(id: number, analysis: ArticleAnalysis, bytes: number): void;
  delete(id: number): void;
  clear(): void;
}

export function analysisCache(mostBytes = MOST_BYTES): AnalysisCache {
  const kept = new Map<number, { readonly analysis: ArticleAnalysis; readonly bytes: number }>();
  let total = 0;
  const forget = (id: number): void => {
    total -= kept.get(id)?.bytes ?? 0;
    kept.delete(id);
  };
  return {
    get(id) {
      const found = kept.get(id);
      if (!found) return undefined;
      // A map keeps the order of insertion: what was asked for last goes last.
      kept.delete(id);
      kept.set(id, found);
      return found.analysis;
    },
    set(id, analysis, bytes) {
      forget(id);
      kept.set(id, { analysis, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= mostBytes || oldest === id) break;
        forget(oldest);
      }
    },
    delete: forget,
    clear() {
      kept.clear();
      total = 0;
    },
  };
}
