import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { AnalysisPool } from '../../indexing/analysis/analysisPool.ts';
import type { Corpora } from '../../indexing/corpora.ts';

/**
 * UTF-16 code units of an open article up to which the server's own thread may analyze it without
 * delaying others.
 */
const SHORT = 40_000;

/**
 * Analyzes the text of an open article for the corpora: here and now when it is short, else in the
 * pool.
 */
export function analyzeOpen(
  corpora: Corpora,
  pool: AnalysisPool,
): (uri: string, text: string, note?: string) => ArticleRecord | Promise<ArticleRecord> {
  const elsewhere = async (uri: string, text: string, note?: string): Promise<ArticleRecord> => {
    const same = corpora.store.same(uri, text, note);
    if (same) return same;
    const published = corpora.roots.publishedOf(uri);
    const task = { content: text, ...(published !== undefined && { published }) };
    const [outcome] = await pool.analyze([task], true);
    return corpora.store.takeOutcome(uri, outcome!, note);
  };
  return (uri, text, note) =>
    text.length <= SHORT ? corpora.store.take(uri, text, note) : elsewhere(uri, text, note);
}
