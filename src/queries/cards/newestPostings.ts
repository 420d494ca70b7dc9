import type { AsOf } from '../../index/record/asOf.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Posting } from '../../index/record/posting.ts';

/** Newest articles that are looked at for what is told of an entity, however many there are; one more, for the article being read tells nothing. */
const MOST_ARTICLES = 60 + 1;

/** The newest articles that mention an entity or date, newest first, as many as a card looks at. */
export function newestPostings(
  index: CorpusIndex,
  id: string,
  { most = MOST_ARTICLES, asOf }: { readonly most?: number; readonly asOf?: AsOf | undefined } = {},
): readonly Posting[] {
  return index.postings(id, { limit: most, asOf });
}
