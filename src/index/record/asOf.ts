import type { ArticleRecord } from './articleRecord.ts';

/**
 * The past that a card is told from: what certainly had appeared by the end of a day. An article that may have appeared later, or on a
 * day that nobody knows, is none of it.
 */
export interface AsOf {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** URI of the article that is being read, which belongs to what is known whatever its day. */
  readonly article?: string;
}

/**
 * What was known when an article appeared: as of the first day on which it may have, so that nothing is told that came after it.
 * @returns undefined where nothing is known of its day
 */
export function asOfArticle({ id, facts }: ArticleRecord): AsOf | undefined {
  return facts.firstDay === '' || facts.lastDay === '' ? undefined : { day: facts.firstDay, article: id };
}
