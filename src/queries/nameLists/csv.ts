import Papa from 'papaparse';
import { oneLine } from '../../base/words/oneLine.ts';

/** A row of a table with the line on which it starts, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An error in a line of a table, in words. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** A table with its errors. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly mistakes: readonly Mistake[];
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Excel's own first line that gives the delimiter. */
const DELIMITER_NOTE = /^sep=(.)\n/i;
const QUOTE_MISTAKES: Readonly<Partial<Record<string, string>>> = {
  MissingQuotes:
    'a quotation mark that opens in this row is never closed, so nothing from here on can be read',
  InvalidQuotes: 'a quotation mark inside a quoted cell must be written twice',
};

/**
 * Reads text as a table: RFC 4180, with commas, semicolons or tabs, whichever the first row has
 * most of, and any line ends. Empty rows are left out. Never throws; linear in the text.
 */
export function readTable(source: string): Table {
  const whole = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const note = DELIMITER_NOTE.exec(whole);
  const text = note ? whole.slice(note[0].length) : whole;
  const rows: TableRow[] = [];
  const mistakes: Mistake[] = [];
  let [line, from] = [note ? 2 : 1, 0];
  Papa.parse<readonly string[]>(text, {
    delimiter: note?.[1] ?? delimiterOf(text),
    newline: '\n',
    step: ({ data: cells, errors, meta }) => {
      const [error] = errors;
      if (error) mistakes.push({ line, message: QUOTE_MISTAKES[error.code] ?? error.message });
      else if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      line += lineBreaks(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return { rows, mistakes };
}

/** Rows as text: RFC 4180, with commas and CRLF. No cell is a formula. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}

/**
 * What a spreadsheet program reads as a formula, also behind apostrophes. Source: OWASP, "CSV
 * Injection"; some of these programs read full-width signs as plain ones.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet program reads as a formula: one that might be gets an apostrophe,
 * which {@link asWritten} removes.
 */
export function asText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text behind {@link asText}. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** The text of a cell, or of a name in it, on one line. */
export function textIn(cell: string): string {
  return oneLine(asWritten(cell.trim())).trim();
}

/** A text on one line, as a cell. */
export function textCell(text: string): string {
  return asText(oneLine(text).trim());
}

/**
 * Names in one cell, with semicolons between them; a semicolon or backslash in a name gets a
 * backslash before it.
 */
export function listCell(names: readonly string[]): string {
  return names.map((name) => textCell(name).replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The names in a cell, between semicolons or line breaks. */
export function namesIn(cell: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  for (let i = 0; i < cell.length; i++) {
    const letter = cell.charAt(i);
    const next = cell.charAt(i + 1);
    if (letter === '\\' && (next === '\\' || next === ';')) {
      name += next;
      i++;
    } else if (letter === ';' || letter === '\n') {
      names.push(name);
      name = '';
    } else name += letter;
  }
  return [...names, name].map(textIn).filter((one) => one !== '');
}

/** The delimiter that is most frequent in the first row, outside of quoted cells. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n');
  const header = text.slice(0, end < 0 ? text.length : end).replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => [header.split(delimiter).length, delimiter] as const);
  return counted.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
