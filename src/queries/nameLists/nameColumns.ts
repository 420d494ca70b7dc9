import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';
import { NOT_A_NAME, type CorrectedKind } from '../../corrections/corrections.ts';

/** The columns of a list of names. */
export type NameColumn =
  'name' | 'kind' | 'aliases' | 'sameAs' | 'notSameAs' | 'renameTo' | 'refersTo' | 'article';

/**
 * The headings of each column that an import reads, first the one that an export writes. Only
 * letters are compared.
 */
const HEADINGS: Readonly<Record<NameColumn, readonly string[]>> = {
  name: ['name', 'names', 'full name', 'canonical name'],
  kind: ['kind', 'type', 'category', 'entity type'],
  aliases: ['aliases', 'alias', 'also called', 'also known as', 'aka', 'other names', 'alternative names'],
  sameAs: ['same as'],
  notSameAs: ['not the same as', 'not same as', 'different from'],
  renameTo: ['rename to', 'rename'],
  refersTo: ['refers to'],
  article: ['article', 'only in article', 'file'],
};

/** Columns that only an export writes: figures of the corpus. */
const FIGURES = ['who', 'where', 'mentions', 'articles', 'first day', 'last day'] as const;

const LEFT: readonly NameColumn[] = ['name', 'kind', 'aliases'];
const RIGHT: readonly NameColumn[] = ['sameAs', 'notSameAs', 'renameTo', 'refersTo', 'article'];

/** The columns of an exported list, in their order. */
const COLUMNS: readonly (NameColumn | (typeof FIGURES)[number])[] = [...LEFT, ...FIGURES, ...RIGHT];

/** The cells of one row of an exported list. */
export type NameRow = Readonly<Partial<Record<NameColumn | (typeof FIGURES)[number], string>>>;

/** The headings of an exported list. */
export const HEADER: readonly string[] = COLUMNS.map((column) =>
  column in HEADINGS ? HEADINGS[column as NameColumn][0]! : column,
);

/** The cells of a row in the order of {@link HEADER}. */
export function cellsOf(row: NameRow): readonly string[] {
  return COLUMNS.map((column) => row[column] ?? '');
}

/** The column of a heading; undefined for one that an import ignores. */
export function columnOf(heading: string): NameColumn | undefined {
  return BY_HEADING.get(lettersOf(heading));
}

const BY_HEADING = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) =>
    headings.map((heading) => [lettersOf(heading), column as NameColumn] as const),
  ),
);

const KINDS: readonly (readonly [CorrectedKind, readonly string[]])[] = [
  ['person', ['person', 'people', 'persons', 'per']],
  ['place', ['place', 'places', 'location', 'locations', 'loc', 'gpe']],
  ['organization', ['organization', 'organizations', 'organisation', 'organisations', 'org', 'company']],
  ['date', ['date', 'dates']],
  [NOT_A_NAME, ['not a name', 'no name', 'none']],
];
const BY_WORD = new Map(
  KINDS.flatMap(([kind, words]) => words.map((word) => [lettersOf(word), kind] as const)),
);

/** The kind in a cell; undefined if there is none. */
export function kindIn(cell: string): CorrectedKind | undefined {
  return BY_WORD.get(lettersOf(cell));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True for the kind of a name, not for a date or what is not a name. */
export function isNameKind(kind: string | undefined): kind is NameKind {
  return NAME_KINDS.some((one) => one === kind);
}
