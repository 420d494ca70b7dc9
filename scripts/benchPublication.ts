// Reports how well publication dates are worked out from the text.
//   node scripts/benchPublication.ts [--data DIR] [--list SET] The sample corpus is always
//   measured; DIR holds further sets as JSON lines. Their days are those of `docdate`, else of the
//   address line, which is blanked before the analysis. Sets whose texts state their day are
//   measured again with those lines blanked too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDates } from '../src/dates/readDates.ts';
import { dayText, parseDay } from '../src/calendar/calendar.ts';
import { parseArticle } from '../src/text/parseArticle.ts';
import { PROJECT } from '../test/harness/project.ts';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly docdate?: string;
}

interface Outcome {
  readonly id: string;
  readonly truth: string;
  readonly window: readonly [string, string] | undefined;
  readonly notBefore: string | undefined;
  readonly reason: string;
  /** Days in the window. */
  readonly width: number;
  readonly holds: boolean;
  /** True where the text names a year or a whole date. */
  readonly dated: boolean;
}

const SETS = ['worldwide.train', 'worldwide.dev', 'gum_interview', 'meantime.dev'] as const;
/** Widest window of each row of the report on reliability, in days. */
const WIDTHS = [1, 2, 7, 31, 92, 366, Infinity] as const;
const ADDRESS_DAY = /[/_-](199[4-9]|20[0-3]\d)([/_-]?)([01]?\d)\2([0-3]?\d)(?=[/_.-]|$)/;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** A line near the head that holds a date and little else. */
const DATE_LINE = new RegExp(
  `^(?=.{6,90}$)(?=.*\\d{4})(?:.*\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|.*\\b\\d{1,2} ${MONTH},? \\d{4}|.*\\d{1,4}[/-]\\d{1,2}[/-]\\d{2,4})[\\s\\d:.,apmutcgsAPMUTCGS+()|-]*$`,
  'i',
);
/** A year that news may be told from. */
const YEAR = /\b(?:19[5-9]|20[0-3])\d\b/;
/** Lines from the head among which a date line may stand. */
const HEAD = 8;

const { values } = parseArgs({ options: { data: { type: 'string' }, list: { type: 'string' } } });

const blank = (line: string): string => ' '.repeat(line.length);

function addressDay(text: string): string | undefined {
  const url = parseArticle(text).url;
  const found = url === undefined ? null : ADDRESS_DAY.exec(url);
  const day = found
    ? parseDay(`${found[1]!}-${found[3]!.padStart(2, '0')}-${found[4]!.padStart(2, '0')}`)
    : undefined;
  return day === undefined ? undefined : dayText(day);
}

function withoutAddress(text: string): string {
  const { url, sections } = parseArticle(text);
  const line = sections.find(({ kind }) => kind === 'url');
  if (!line) return url === undefined ? text : text.replaceAll(url, blank(url));
  return text.slice(0, line.start) + blank(text.slice(line.start, line.end)) + text.slice(line.end);
}

function withoutDateLines(text: string): string {
  let seen = 0;
  return text
    .split('\n')
    .map((line) => (line.trim() !== '' && seen++ < HEAD && DATE_LINE.test(line.trim()) ? blank(line) : line))
    .join('\n');
}

function examine(id: string, text: string, truth: string): Outcome {
  const article = parseArticle(text);
  const { publication } = readDates(article);
  const { window, notBefore, reason } = publication;
  const width = window ? parseDay(window[1])! - parseDay(window[0])! + 1 : Infinity;
  const holds = window !== undefined && window[0] <= truth && truth <= window[1];
  const told = article.sections.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'url');
  const dated = told.some(({ start, end }) => YEAR.test(text.slice(start, end)));
  return { id, truth, window, notBefore, reason, width, holds, dated };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const percent = (part: number, whole: number): string =>
  whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

function report(name: string, outcomes: readonly Outcome[]): void {
  const answered = outcomes.filter(({ window }) => window);
  const held = answered.filter(({ holds }) => holds);
  const widths = answered.map(({ width }) => width);
  const dated = outcomes.filter((o) => o.dated);
  const open = outcomes.filter(({ notBefore }) => notBefore !== undefined);
  const after = open.filter(({ notBefore, truth }) => notBefore! <= truth);
  const exact = held.filter(({ width }) => width === 1).length;
  console.log(
    `${name.padEnd(36)} ${String(outcomes.length).padStart(4)} articles, answered ${String(answered.length).padStart(3)} (${percent(answered.length, outcomes.length)}; of the ${String(dated.length)} that name a year ${percent(dated.filter(({ window }) => window).length, dated.length)}), ` +
      `holds the truth ${percent(held.length, answered.length)}, width mean ${mean(widths).toFixed(0)} median ${String(median(widths))}, exact ${String(exact)}; ` +
      `not before ${String(open.length)} (${percent(open.length, outcomes.length)}), true of ${percent(after.length, open.length)}; unknown ${String(outcomes.length - answered.length - open.length)}`,
  );
}

function reliability(outcomes: readonly Outcome[]): void {
  let above = 0;
  for (const upTo of WIDTHS) {
    const some = outcomes.filter(({ window, width }) => window && width > above && width <= upTo);
    const held = some.filter(({ holds }) => holds).length;
    console.log(
      `  windows of ${String(above + 1)} to ${String(upTo)} days: ${String(some.length).padStart(4)}, hold the truth ${percent(held, some.length)}`,
    );
    above = upTo;
  }
}

const lines = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const all: Outcome[] = [];
const rows: (readonly [name: string, file: string])[] = [['seeds', join(PROJECT, 'test/bench/seeds.jsonl')]];
if (values.data !== undefined)
  for (const set of SETS) {
    const file = join(values.data, `${set}.jsonl`);
    if (existsSync(file)) rows.push([set, file]);
  }

for (const [name, file] of rows) {
  const days = lines(file).flatMap(({ id, text, docdate }) => {
    const truth = docdate ?? addressDay(text);
    return truth === undefined ? [] : [{ id, text, truth, given: docdate !== undefined }];
  });
  const given = days.some((one) => one.given);
  const asWritten = days.map(({ id, text, truth }) =>
    examine(id, given ? text : withoutAddress(text), truth),
  );
  const blanked = days.map(({ id, text, truth }) =>
    examine(id, withoutDateLines(withoutAddress(text)), truth),
  );
  report(given ? name : `${name}, address blanked`, asWritten);
  report(`${name}, date lines blanked too`, blanked);
  all.push(...blanked);
  if (values.list === name)
    for (const { id, truth, window, notBefore, holds, reason } of blanked)
      console.log(
        `${holds ? ' ' : window ? 'X' : notBefore === undefined ? '-' : notBefore > truth ? 'O' : 'o'} ${truth} ${window?.join(' to ') ?? `${notBefore ?? 'unknown'}..`}  ${id}  ${reason}`,
      );
}
console.log('by width, date lines blanked:');
reliability(all);
