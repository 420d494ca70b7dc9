import { compareText } from '../../base/words/fold.ts';
import type { Condition } from './asOfCondition.ts';
import { numberIn } from '../sqlite/database.ts';
import { ENTITY_COLUMNS, entityOf, type EntityRow } from './entityRow.ts';
import type { Queries } from '../sqlite/queries.ts';

/** An entity that shares articles with another. */
export interface Companion {
  readonly row: EntityRow;
  /** Of the newest articles that mention the other, those that mention both. */
  readonly shared: number;
}

interface Scored extends Companion {
  readonly score: number;
}

const COUNTED = `SELECT e.id, ${ENTITY_COLUMNS} FROM entity e WHERE e.kind IN (0, 1) AND e.articles > 0`;

/** Newest articles of an entity whose other names are counted for its companions. */
const SAMPLE = 300;

/**
 * People and places of the newest articles that mention an entity or date, those first whose
 * articles are closest to these by the cosine of the two sets: who is in every article is close to
 * nobody.
 * @param entity the number of its row
 * @param then which articles had appeared
 * @param also keys of others that are listed behind these, if they are in these articles at all
 */
export function companionsOf(
  queries: Queries,
  entity: number,
  limit: number,
  then: Condition,
  also: readonly string[] = [],
): readonly Companion[] {
  const shares = sharedWith(queries, entity, then);
  const best: Scored[] = [];
  for (const [other, together] of shares) {
    const worst = best.length < limit ? 0 : best.at(-1)!.score;
    // Nobody is closer than by all the articles that he shares, and behind this one are those who
    // share fewer.
    if (together < worst) break;
    const columns = queries.on(`${COUNTED} AND e.id = ?`).get(other);
    if (!columns) continue;
    const row = entityOf(columns.slice(1));
    const shared = Math.min(together, row.articles);
    best.push({ row, shared, score: (shared * shared) / row.articles });
    best.sort(byScore);
    best.length = Math.min(best.length, limit);
  }
  return [
    ...best.map(({ row, shared }) => ({ row, shared })),
    ...alsoBeside(queries, also, best, new Map(shares)),
  ];
}

function alsoBeside(
  queries: Queries,
  keys: readonly string[],
  best: readonly Companion[],
  shares: ReadonlyMap<number, number>,
): readonly Companion[] {
  const known = new Set(best.map(({ row }) => row.id));
  return keys.flatMap((key) => {
    const columns = known.has(key) ? undefined : queries.on(`${COUNTED} AND e.key = ?`).get(key);
    if (!columns) return [];
    const row = entityOf(columns.slice(1));
    const shared = Math.min(shares.get(numberIn(columns[0])) ?? 0, row.articles);
    return shared === 0 ? [] : [{ row, shared }];
  });
}

/** With how many of an entity's newest articles each other entity is named, most first. */
function sharedWith(
  queries: Queries,
  entity: number,
  then: Condition,
): readonly (readonly [entity: number, articles: number])[] {
  const rows = queries
    .on(
      `SELECT x.entity, x.article FROM (
         SELECT p.article FROM posting p WHERE p.entity = ? AND p.counted > 0${then.sql}
         ORDER BY p.day, p.tie, p.article LIMIT ${SAMPLE.toString()}
       ) p CROSS JOIN article_entity x ON x.article = p.article`,
    )
    .all(entity, ...then.values);
  // An article may name one several times, one row after the other.
  const found = new Map<number, { articles: number; last: number }>();
  for (const row of rows) {
    const [other, article] = [numberIn(row[0]), numberIn(row[1])];
    const known = found.get(other);
    if (!known) found.set(other, { articles: 1, last: article });
    else if (known.last !== article) {
      known.articles++;
      known.last = article;
    }
  }
  found.delete(entity);
  return [...found].map(([other, { articles }]) => [other, articles] as const).sort((a, b) => b[1] - a[1]);
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || b.row.mentions - a.row.mentions || compareText(a.row.id, b.row.id);
}
