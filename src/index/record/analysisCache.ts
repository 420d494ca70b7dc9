import type { ArticleAnalysis } from '../../entities/analysis.ts';

/**
 * Encoded bytes of the analyses that are kept decoded: what a card and a few tree levels look at.
 * Decoded they take some four times that.
 */
const MOST_BYTES = 8_000_000;

/** The analyses used last, by the number of their article. */
export class AnalysisCache {
  readonly #kept = new Map<number, { readonly analysis: ArticleAnalysis; readonly bytes: number }>();
  #total = 0;

  get(id: number): ArticleAnalysis | undefined {
    const found = this.#kept.get(id);
    if (!found) return undefined;
    // A map keeps the order of insertion: what was asked for last goes last.
    this.#kept.delete(id);
    this.#kept.set(id, found);
    return found.analysis;
  }

  /** @param bytes how much room it takes, encoded */
  set(id: number, analysis: ArticleAnalysis, bytes: number): void {
    this.delete(id);
    this.#kept.set(id, { analysis, bytes });
    this.#total += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#total <= MOST_BYTES || oldest === id) break;
      this.delete(oldest);
    }
  }

  delete(id: number): void {
    this.#total -= this.#kept.get(id)?.bytes ?? 0;
    this.#kept.delete(id);
  }

  clear(): void {
    this.#kept.clear();
    this.#total = 0;
  }
}
