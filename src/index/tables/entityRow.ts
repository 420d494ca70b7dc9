import { compareText } from '../../base/words/fold.ts';
import type { Queries } from '../sqlite/queries.ts';
import type { NameKind } from '../../mentions/names/mention.ts';
import { KINDS } from '../record/entityKeys.ts';
import { numberIn, textIn, type Row } from '../sqlite/database.ts';

/** A person, place or organization of the corpus with its figures. */
export interface EntityRow {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** The name as it is sorted: case and accents left out. */
  readonly sortName: string;
  /** Counted mentions. */
  readonly mentions: number;
  /** Articles with a counted mention. */
  readonly articles: number;
  /** True while the reader's last word on it is not counted yet. */
  readonly isCounting?: true;
}

/** The columns that {@link entityOf} reads; the table has the name `e`. */
export const ENTITY_COLUMNS = 'e.key, e.kind, e.name, e.sort_name, e.mentions, e.articles';

/** The number of the row of an entity or date, -1 where there is none. */
export function rowOfEntity(queries: Queries, key: string): number {
  return numberIn(queries.on('SELECT id FROM entity WHERE key = ?').get(key)?.[0] ?? -1);
}

/** An entity of the columns {@link ENTITY_COLUMNS}. */
export function entityOf(row: Row): EntityRow {
  const kind = KINDS[numberIn(row[1])] ?? 'person';
  return {
    id: textIn(row[0]),
    kind: kind === 'date' ? 'person' : kind,
    name: textIn(row[2]),
    sortName: textIn(row[3]),
    mentions: numberIn(row[4]),
    articles: numberIn(row[5]),
  };
}

/**
 * Orders entity rows by articles and then mentions, or by name: as the index orders its own lists.
 */
export function sortRows(
  rows: readonly EntityRow[],
  sort: 'frequency' | 'name' = 'frequency',
): readonly EntityRow[] {
  return [...rows].sort(
    (a, b) =>
      (sort === 'name' ? 0 : b.articles - a.articles || b.mentions - a.mentions) ||
      compareText(a.sortName, b.sortName) ||
      compareText(a.id, b.id),
  );
}
