import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';
import { NOT_A_NAME, type CorrectedKind } from '../../corrections/corrections.ts';

/** What the columns of a list of names can say. */
export type NameColumn =
  'name' | 'kind' | 'aliases' | 'sameAs' | 'notSameAs' | 'renameTo' | 'refersTo' | 'article';

/** The columns that an import reads, by their headings, the one that an export writes first. Letters alone are compared. */
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

/** Columns that an export writes beside them: what the corpus counts, which nobody can import. */
const FIGURES = ['who', 'where', 'mentions', 'articles', 'first day', 'last day'] as const;

const LEFT: readonly NameColumn[] = ['name', 'kind', 'aliases'];
const RIGHT: readonly NameColumn[] = ['sameAs', 'notSameAs', 'renameTo', 'refersTo', 'article'];

/** The columns of an exported list, in their order. */
const COLUMNS: readonly (NameColumn | (typeof FIGURES)[number])[] = [...LEFT, ...FIGURES, ...RIGHT];

/** What one row of an exported list says. */
export type NameRow = Readonly<Partial<Record<NameColumn | (typeof FIGURES)[number], string>>>;

export const HEADER: readonly string[] = COLUMNS.map((column) =>
  column in HEADINGS ? HEADINGS[column as NameColumn][0]! : column,
);

/** The cells of a row in the order of {@link HEADER}. */
export function cellsOf(row: NameRow): readonly string[] {
  return COLUMNS.map((column) => row[column] ?? '');
}

/** The column that a heading stands for; undefined for one that says nothing to an import. */
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

/** The kind that a cell tells; undefined when it tells none. */
export function kindIn(cell: string): CorrectedKind | undefined {
  return BY_WORD.get(lettersOf(cell));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True for the kind of a name; a date and what is no name have none. */
export function isNameKind(kind: string | undefined): kind is NameKind {
  return NAME_KINDS.some((one) => one === kind);
}
