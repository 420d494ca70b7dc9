import { oneLine } from '../../base/words/oneLine.ts';
import { configKey } from '../../corrections/configTree.ts';
import { NOT_A_NAME, type Claim, type Correction } from '../../corrections/corrections.ts';
import { LONGEST_NAME, MOST_NAMES } from '../../corrections/readCorrections.ts';
import { decodeArticle } from '../../text/decodeArticle.ts';
import { asWritten, namesIn, readTable, textIn, type Mistake, type TableRow } from './csv.ts';
import { columnOf, isNameKind, kindIn, type NameColumn } from './nameColumns.ts';

/** The most bytes of a list of names: some hundred thousand names. */
export const LIST_LIMIT = 10_000_000;

/** A correction in a line of a list of names. */
export interface Statement {
  /** Counted from 1. */
  readonly line: number;
  readonly correction: Correction;
}

/** A list of names with its errors. */
export interface NameList {
  /** In the order of the lines. */
  readonly statements: readonly Statement[];
  readonly mistakes: readonly Mistake[];
  /** Rows that are not empty, without the header. */
  readonly rows: number;
}

/**
 * Reads a list of names with a header. Any columns in any order will do, if one is called "name".
 * Every row becomes corrections or a mistake. Linear in the text.
 */
export function readNameList(text: string): NameList {
  const { rows, mistakes } = readTable(text);
  const [header, ...body] = rows;
  const columns = header?.cells.map(columnOf) ?? [];
  if (header && columns.includes('name')) {
    const twice = columns.find((column, at) => column !== undefined && columns.indexOf(column) !== at);
    if (twice !== undefined)
      return onlyMistake(header.line, `two columns mean the same: ${header.cells[columns.indexOf(twice)]!}`);
    const read = body.map((row) => readRow(row, columns));
    return {
      statements: read.flatMap((one) => ('message' in one ? [] : one.statements)),
      mistakes: [...mistakes, ...read.filter((one) => 'message' in one)].sort((a, b) => a.line - b.line),
      rows: body.length + mistakes.length,
    };
  }
  if (!header)
    return mistakes.length > 0 ? { statements: [], mistakes, rows: 0 } : onlyMistake(1, 'the file is empty');
  const found = header.cells
    .map((cell) => oneLine(cell).trim().slice(0, 40))
    .slice(0, 12)
    .join(', ');
  return onlyMistake(
    header.line,
    `the first row must name the columns, one of them "name"; it says: ${found}`,
  );
}

function onlyMistake(line: number, message: string): NameList {
  return { statements: [], mistakes: [{ line, message }], rows: 0 };
}

function readRow(
  { line, cells }: TableRow,
  columns: readonly (NameColumn | undefined)[],
): { readonly statements: readonly Statement[] } | Mistake {
  const more = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (more.length > 0)
    return {
      line,
      message: `has ${String(cells.length)} cells where the header has ${String(columns.length)}; is a text with a comma not in quotation marks?`,
    };
  const cell = (column: NameColumn): string => cells[columns.indexOf(column)] ?? '';
  const said = statementsOf(cell);
  if (typeof said === 'string') return { line, message: said };
  return { statements: said.map((correction) => ({ line, correction })) };
}

/** The corrections in a row, or its error if it cannot be read. */
function statementsOf(cell: (column: NameColumn) => string): readonly Correction[] | string {
  const name = textIn(cell('name'));
  const lists = (['aliases', 'sameAs', 'notSameAs'] as const).map((column) => namesIn(cell(column)));
  const [aliases = [], sameAs = [], notSameAs = []] = lists;
  const [renameTo, refersTo] = [textIn(cell('renameTo')), textIn(cell('refersTo'))];
  const article = configKey(asWritten(cell('article')));
  if (name === '') return 'the name is missing';
  const long = [name, ...lists.flat(), renameTo, refersTo].find((one) => one.length > LONGEST_NAME);
  if (long !== undefined)
    return `a name has at most ${String(LONGEST_NAME)} characters: ${long.slice(0, 30)}…`;
  const kind = kindIn(cell('kind'));
  if (kind === undefined && cell('kind').trim() !== '')
    return `kind must be person, place, organization, date or "${NOT_A_NAME}"`;
  const related = [...aliases, ...sameAs, ...notSameAs, renameTo].some((one) => one !== '');
  if (related && (kind === 'date' || kind === NOT_A_NAME))
    return `what is ${kind === 'date' ? 'a date' : NOT_A_NAME} has no other names`;
  if (article.trim() !== '' || refersTo !== '') {
    if (related) return 'other names hold in the whole corpus: leave out what it refers to, and the article';
    if (kind === undefined && refersTo === '') return 'the kind is missing, or whom the name refers to';
    if (refersTo !== '' && (kind === 'date' || kind === NOT_A_NAME))
      return `what is ${kind === 'date' ? 'a date' : NOT_A_NAME} refers to nobody`;
    const claim: Claim = { ...(kind && { is: kind }), ...(refersTo !== '' && { refersTo }) };
    return [{ type: 'name', name, ...(article.trim() !== '' && { article }), ...claim }];
  }
  if (kind === undefined && !related) return 'the kind is missing';
  const said: Correction[] = kind ? [{ type: 'name', name, is: kind }] : [];
  const of = isNameKind(kind) ? { kind } : {};
  for (const names of inParts(others(name, sameAs)))
    said.push({ type: 'same', names: [...names, name], ...of });
  for (const names of inParts(others(name, aliases)))
    said.push({ type: 'same', names: [name, ...names], ...of });
  for (const names of inParts(others(name, notSameAs)))
    said.push({ type: 'apart', names: [name, ...names], ...of });
  if (renameTo !== '' && renameTo !== name) said.push({ type: 'rename', name, to: renameTo, ...of });
  return said;
}

/** Names that are not the name itself, each once; its other spellings are among them. */
function others(name: string, names: readonly string[]): readonly string[] {
  const unique = new Set(names);
  unique.delete(name);
  return [...unique];
}

/** Parts of a list, with room for one more name in each. */
function inParts(names: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < names.length; at += MOST_NAMES - 1) parts.push(names.slice(at, at + MOST_NAMES - 1));
  return parts;
}

/**
 * The text of a list of names in UTF-8, UTF-16 or Windows-1252, or why the file has none.
 * @param size of the whole file, in bytes
 */
export function decodeList(
  bytes: Uint8Array,
  size: number,
): { readonly text: string } | { readonly problem: string } {
  if (size > LIST_LIMIT) return { problem: `it is larger than ${String(LIST_LIMIT / 1e6)} MB` };
  const decoded = decodeArticle(bytes, LIST_LIMIT);
  return decoded.kind === 'text' ? { text: decoded.text } : { problem: `it is ${decoded.reason}, no CSV` };
}
