import type { ArticleRecord } from './articleRecord.ts';

/**
 * The articles that had certainly appeared by the end of a day. Those that may have appeared later,
 * or on an unknown day, are not among them.
 */
export interface AsOf {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** URI of the article that is being read, which belongs to what is known whatever its day. */
  readonly article?: string;
}

/**
 * What was known when an article appeared: as of the first day on which it may have, so that
 * nothing later is shown.
 * @returns undefined where nothing is known of its day
 */
export function asOfArticle({ id, facts }: ArticleRecord): AsOf | undefined {
  return facts.firstDay === '' || facts.lastDay === '' ? undefined : { day: facts.firstDay, article: id };
}
