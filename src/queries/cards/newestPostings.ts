import type { AsOf } from '../../index/record/asOf.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Posting } from '../../index/record/posting.ts';

/**
 * The most articles, newest first, that are searched for what they say about an entity; one more,
 * because the article being read does not count.
 */
const MOST_ARTICLES = 60 + 1;

/** The newest articles that mention an entity or date, newest first, as many as a card looks at. */
export function newestPostings(
  index: CorpusIndex,
  id: string,
  { most = MOST_ARTICLES, asOf }: { readonly most?: number; readonly asOf?: AsOf | undefined } = {},
): readonly Posting[] {
  return index.names.postings(id, { limit: most, asOf });
}
