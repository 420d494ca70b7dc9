import type { NameKind } from '../../mentions/names/mention.ts';
import { numberIn, textIn, type Row } from '../sqlite/database.ts';
import { KINDS } from '../record/entityKeys.ts';

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
