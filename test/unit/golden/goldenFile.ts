import type { ArticleAnalysis, LinkedMention } from '../../../src/entities/analysis.ts';
import { LineIndex } from '../../../src/text/lineIndex.ts';

/**
 * What the engine made of one article, read twice: once from the text alone, once with its
 * publication day known.
 */
export interface GoldenReading {
  readonly text: string;
  /** The reading from the text alone; only its publication date is shown. */
  readonly unaided: ArticleAnalysis;
  readonly published: string;
  readonly analysis: ArticleAnalysis;
  readonly nameOf: (mention: LinkedMention) => string;
}

/**
 * The reading for a person to check: publication date, sections, then a line a mention,
 * "line:column kind surface -> name" or "-> value" (lines and columns from 1, as editors count).
 */
export function goldenFile({ text, unaided, published, analysis, nameOf }: GoldenReading): string {
  const lines = new LineIndex(text);
  const at = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  const { from, day, window, reason } = unaided.publication;
  const worked = [from, day ?? window?.join('..')].filter(Boolean).join(' ');
  const sections = analysis.article.sections.map(({ start, kind }) => `${at(start)} ${kind}`);
  const mentions = analysis.mentions.map((mention) => {
    const meaning = mention.kind === 'date' ? (mention.value ?? 'no value') : nameOf(mention);
    const problem = mention.problem ? ` (!) ${mention.problem}` : '';
    return `${at(mention.start)} ${mention.kind} ${mention.surface.replace(/\s+/g, ' ')} -> ${meaning}${problem}`;
  });
  return [
    `from the text alone: ${worked}: ${reason}`,
    `given: ${published}`,
    '',
    ...sections,
    '',
    ...mentions,
    '',
  ].join('\n');
}
