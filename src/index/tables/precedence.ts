import { UNDATED } from './articleOrder.ts';
import type { ArticleKey } from './articleTable.ts';
import { numberIn } from '../sqlite/database.ts';
import { rowOfEntity } from './entityRow.ts';
import type { Queries } from '../sqlite/queries.ts';

/** What other articles than one's own story say of an entity or date, by when they appeared. */
export interface Precedence {
  /** True when one certainly appeared on an earlier day. */
  readonly isKnown: boolean;
  /**
   * How many may have appeared on an earlier day, their own day or the article's being open;
   * counted up to {@link MOST_OPEN}.
   */
  readonly open: number;
  /** True when no other story mentions it, earlier or later. */
  readonly isOnly: boolean;
}

/** An article and the others of its story: near-copies count as one. */
export interface Story {
  readonly article: ArticleKey;
  /** Numbers of its articles, its own among them. */
  readonly members: ReadonlySet<number>;
}

/** Open articles that are counted; more of them say no more. */
const MOST_OPEN = 20;
/**
 * Of two that are looked for together, the rarer one is in no more articles than this, or they are
 * not looked for.
 */
const MOST_TOGETHER = 300;
/** Later than any day. */
const ALWAYS = 100_000_000;

/**
 * What was said of an entity or date before an article appeared.
 * @param key its id
 */
export function precedenceOf(queries: Queries, key: string, { article, members }: Story): Precedence {
  const entity = rowOfEntity(queries, key);
  const count = (sql: string, values: readonly number[], most: number): number =>
    queries
      .on(`SELECT p.article FROM posting p WHERE p.entity = ? AND p.counted > 0${sql} LIMIT ?`)
      .all(entity, ...values, members.size + most)
      .filter(([other]) => !members.has(numberIn(other))).length;
  // A later `day` in the order of articles is an earlier day of the calendar.
  const isKnown =
    article.span >= 0 &&
    count(` AND p.day > ? AND p.day < ${UNDATED.toString()}`, [article.day + article.span], 1) > 0;
  if (isKnown) return { isKnown, open: 0, isOnly: false };
  const open = Math.min(MOST_OPEN, count(MAY_BE_BEFORE, [lastDayOf(article)], MOST_OPEN));
  return { isKnown, open, isOnly: open === 0 && count('', [], 1) === 0 };
}

/**
 * True when another story that may have appeared on an earlier day mentions both; undefined where
 * that would take too long to say.
 */
export function hadBoth(
  queries: Queries,
  keys: readonly [string, string],
  { article, members }: Story,
): boolean | undefined {
  const [rarer, commoner] = keys
    .map((key) => queries.on('SELECT id, articles FROM entity WHERE key = ?').get(key))
    .map((row) => ({ id: numberIn(row?.[0] ?? -1), articles: numberIn(row?.[1]) }))
    .sort((a, b) => a.articles - b.articles);
  if (rarer!.articles > MOST_TOGETHER) return undefined;
  return queries
    .on(
      `SELECT p.article FROM posting p CROSS JOIN posting q
       ON q.entity = ? AND q.day = p.day AND q.tie = p.tie AND q.article = p.article AND q.counted > 0
       WHERE p.entity = ? AND p.counted > 0${MAY_BE_BEFORE} LIMIT ?`,
    )
    .all(commoner!.id, rarer!.id, lastDayOf(article), members.size + 1)
    .some(([one]) => !members.has(numberIn(one)));
}

/** Articles that are undated, or may have appeared before a day. */
const MAY_BE_BEFORE = ' AND (p.span < 0 OR -p.day - p.span < ?)';

/** The last day on which an article may have appeared, in days since 1970. */
function lastDayOf({ day, span }: ArticleKey): number {
  return span < 0 ? ALWAYS : -day;
}
