import { orderOfDay, UNDATED } from './articleOrder.ts';
import type { ArticleTable } from './articleTable.ts';
import type { AsOf } from '../record/asOf.ts';

/**
 * A condition on postings `p`, to go on with behind others, and the values for its question marks.
 */
export interface Condition {
  readonly sql: string;
  readonly values: readonly number[];
}

/** Which postings had appeared by then; all of them where nothing is given. */
export function asOfCondition(articles: ArticleTable, asOf: AsOf | undefined): Condition {
  if (!asOf) return { sql: '', values: [] };
  const own = asOf.article === undefined ? undefined : articles.key(asOf.article);
  return {
    sql: ` AND ((p.day >= ? AND p.day < ${UNDATED.toString()}) OR p.article = ?)`,
    values: [orderOfDay(asOf.day), own?.id ?? -1],
  };
}
