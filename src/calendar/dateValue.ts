import {
  addMonths,
  civil,
  dayNumber,
  dayText,
  exists,
  MAX_YEAR,
  MIN_YEAR,
  mondayOf,
  monthEnd,
  parseDay,
  yearText,
} from './calendar.ts';
import type { DatePart } from './dateMention.ts';

/**
 * Date values as EDTF texts (ISO 8601-2): made from what an article says, and read back. Both go
 * by the same two tables of forms, so that what can be made can be read.
 */

/** What stretch of the calendar a value names; `span` is any other stretch of days. */
export type Precision = 'day' | 'week' | 'weekend' | WithinYear | OfYears | 'span';

/** A resolved date: its EDTF text and the days it covers, both ends inclusive, as day numbers. */
export interface DateValue {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
}

/** First and last day, both inclusive, `YYYY-MM-DD`. */
export type Days = readonly [first: string, last: string];

/** The stretches into which a year is cut. */
export type WithinYear = 'month' | 'season' | 'quarter' | 'half';

/**
 * Stretches of months within a year: EDTF's number for the first of them, the month with which
 * that begins, and how many months each has. Seasons are EDTF level 1, quarters and halves
 * sub-year groupings of level 2. Seasons are northern and meteorological, as news writes them:
 * winter runs from December into the next year.
 */
export const WITHIN_YEAR: Readonly<
  Record<WithinYear, { readonly code: number; readonly from: number; readonly months: number }>
> = {
  month: { code: 1, from: 1, months: 1 },
  season: { code: 21, from: 3, months: 3 },
  quarter: { code: 33, from: 1, months: 3 },
  half: { code: 40, from: 1, months: 6 },
};

type OfYears = 'year' | 'decade' | 'century';

/** Stretches of years by how many there are; of `1990` a decade keeps `199`, a century `19`. */
const OF_YEARS: Readonly<Record<OfYears, { readonly years: number; readonly digits: number }>> = {
  year: { years: 1, digits: 4 },
  decade: { years: 10, digits: 3 },
  century: { years: 100, digits: 2 },
};

/** Precisions whose text may be an end of an interval, and be marked as uncertain. */
const PLAIN: ReadonlySet<Precision> = new Set(['day', 'month', 'year']);

function value(precision: Precision, edtf: string, first: number, last: number): DateValue {
  return { edtf, first, last, precision };
}

const inRange = (year: number): boolean => year >= MIN_YEAR && year <= MAX_YEAR;

/**
 * Every maker below returns undefined where the date does not exist or is outside the years 1 to
 * 9999.
 */
export function dayValue(number: number): DateValue | undefined {
  return inRange(civil(number).year) ? value('day', dayText(number), number, number) : undefined;
}

export function calendarDay(year: number, month: number, day: number): DateValue | undefined {
  return exists(year, month, day) ? dayValue(dayNumber(year, month, day)) : undefined;
}

/**
 * The days from `first` to `last`, both inclusive. EDTF has no week, so weeks are spans of days.
 */
export function spanValue(first: number, last: number, precision: Precision = 'span'): DateValue | undefined {
  if (last < first || !inRange(civil(first).year) || !inRange(civil(last).year)) return undefined;
  return first === last
    ? dayValue(first)
    : value(precision, `${dayText(first)}/${dayText(last)}`, first, last);
}

/** The ISO week, Monday to Sunday, that holds the day, moved by `count` weeks. */
export function weekValue(number: number, count = 0): DateValue | undefined {
  const monday = mondayOf(number) + 7 * count;
  return spanValue(monday, monday + 6, 'week');
}

/** Saturday and Sunday of the ISO week with the day, moved by `count` weeks. */
export function weekendValue(number: number, count = 0): DateValue | undefined {
  const monday = mondayOf(number) + 7 * count;
  return spanValue(monday + 5, monday + 6, 'weekend');
}

export const monthValue = (year: number, month: number) => withinYear('month', year, month);
export const quarterValue = (year: number, quarter: number) => withinYear('quarter', year, quarter);
export const halfValue = (year: number, half: number) => withinYear('half', year, half);
/** @param season 1 spring to 4 winter */
export const seasonValue = (year: number, season: number) => withinYear('season', year, season);

function withinYear(precision: WithinYear, year: number, nth: number): DateValue | undefined {
  const { code, from, months } = WITHIN_YEAR[precision];
  if (!inRange(year) || nth < 1 || nth > 12 / months) return undefined;
  const month = from + (nth - 1) * months;
  const to = addMonths(year, month, months - 1);
  if (!inRange(to.year)) return undefined;
  const number = String(code + nth - 1).padStart(2, '0');
  return value(
    precision,
    `${yearText(year)}-${number}`,
    dayNumber(year, month, 1),
    monthEnd(to.year, to.month),
  );
}

export const yearValue = (year: number) => ofYears('year', year);
/** The ten years that a year is in: `199X`. */
export const decadeValue = (year: number) => ofYears('decade', year);
/** The hundred years that a year is in: `19XX`. */
export const centuryValue = (year: number) => ofYears('century', year);

function ofYears(precision: OfYears, year: number): DateValue | undefined {
  const { years, digits } = OF_YEARS[precision];
  const first = year - (year % years);
  const last = first + years - 1;
  if (!inRange(first) || !inRange(last)) return undefined;
  const text = yearText(first).slice(0, digits).padEnd(4, 'X');
  return value(precision, text, dayNumber(first, 1, 1), dayNumber(last, 12, 31));
}

/**
 * From the start of one value to the end of the other: `2018-06/2018-07`; no interval where one
 * value says as much: "early to late June".
 */
export function intervalValue(from: DateValue | undefined, to: DateValue | undefined): DateValue | undefined {
  if (!from || !to || to.first < from.first) return undefined;
  if (to.first === from.first) return to;
  const edge = (v: DateValue, side: 0 | 1): string =>
    v.edtf.includes('/')
      ? v.edtf.split('/')[side]!
      : PLAIN.has(v.precision)
        ? v.edtf
        : dayText(side ? v.last : v.first);
  const [start, end] = [edge(from, 0), edge(to, 1)];
  if (start === end) return value(from.precision, start, from.first, to.last);
  return value('span', `${start}/${end}`, from.first, to.last);
}

/**
 * A part of a value: months and years keep their text with EDTF's mark for approximate
 * (`2019-02~`), as the part itself has no agreed border; decades and centuries become their first,
 * middle or last years. The days covered are the third that is meant.
 */
export function partOf(whole: DateValue, part: DatePart): DateValue | undefined {
  const length = whole.last - whole.first + 1;
  const third = Math.floor(length / 3);
  const first = part === 'early' ? whole.first : part === 'mid' ? whole.first + third : whole.last - third;
  const last = part === 'early' ? whole.first + third : part === 'mid' ? whole.last - third : whole.last;
  if (whole.precision === 'decade' || whole.precision === 'century') {
    const from = civil(whole.first).year;
    const years = civil(whole.last).year - from + 1;
    const [a, b] = part === 'early' ? [0, 0.5] : part === 'mid' ? [0.3, 0.7] : [0.5, 1];
    const start = from + Math.round(years * a);
    const end = from + Math.round(years * b) - 1;
    return value(
      'span',
      `${yearText(start)}~/${yearText(end)}~`,
      dayNumber(start, 1, 1),
      dayNumber(end, 12, 31),
    );
  }
  if (whole.precision === 'month' || whole.precision === 'year')
    return value(whole.precision, `${whole.edtf}~`, first, last);
  return { ...whole, first, last };
}

/** The value marked approximate ("about 1820"), where EDTF can say so. */
export function approximate(of: DateValue): DateValue {
  return PLAIN.has(of.precision) && !of.edtf.endsWith('~') ? { ...of, edtf: `${of.edtf}~` } : of;
}

/** The value marked uncertain (EDTF `?`, with `~` together `%`), where EDTF can say so. */
export function uncertain(of: DateValue): DateValue {
  if (!PLAIN.has(of.precision) || /[?%]$/.test(of.edtf)) return of;
  return { ...of, edtf: of.edtf.endsWith('~') ? `${of.edtf.slice(0, -1)}%` : `${of.edtf}?` };
}

/**
 * One of the two or of anything between (EDTF level 2 set): what is left of a value while its
 * publication date is a window.
 */
export function oneOf(a: DateValue, b: DateValue): DateValue {
  if (a.edtf === b.edtf) return a;
  const [low, high] = a.first <= b.first ? [a, b] : [b, a];
  const plain =
    low.precision === high.precision &&
    PLAIN.has(low.precision) &&
    !low.edtf.endsWith('~') &&
    !high.edtf.endsWith('~');
  const last = Math.max(low.last, high.last);
  const edtf = plain ? `[${low.edtf}..${high.edtf}]` : `[${dayText(low.first)}..${dayText(last)}]`;
  return value('span', edtf, low.first, last);
}

/** The ends of an interval (`a/b`), or of a choice of one of the values between (`[a..b]`). */
export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly isChoice: boolean;
}

/**
 * @returns undefined for a text that is neither an interval nor a choice. An open end is `..` or
 *   empty.
 */
export function endsOf(edtf: string): Ends | undefined {
  const dots = edtf.startsWith('[') && edtf.endsWith(']') ? edtf.indexOf('..') : -1;
  if (dots > 0) return { from: edtf.slice(1, dots), to: edtf.slice(dots + 2, -1), isChoice: true };
  const slash = edtf.indexOf('/');
  return slash < 0 ? undefined : { from: edtf.slice(0, slash), to: edtf.slice(slash + 1), isChoice: false };
}

/**
 * The value of an EDTF text: what the makers above make and, as other programs write them, ISO
 * weeks (`2019-W03`), a time of day, which is left aside, and unspecified months and days
 * (`2019-XX`).
 * @returns undefined for any other text, and for an interval that is open on a side
 */
export function readDateValue(edtf: string): DateValue | undefined {
  const ends = endsOf(edtf);
  if (!ends) return readStretch(edtf);
  const [from, to] = [readStretch(ends.from), readStretch(ends.to)];
  return from && to && from.first <= to.last ? value('span', edtf, from.first, to.last) : undefined;
}

/** No text of a single value is longer, in UTF-16 units. */
const LONGEST = 40;

function readStretch(edtf: string): DateValue | undefined {
  if (edtf.length > LONGEST) return undefined;
  const bare = edtf.replace(/[~%?]|T.*$/g, '').replace(/(?:-XX)+$/, '');
  const read = readDay(bare) ?? readWithinYear(bare) ?? readYears(bare) ?? readWeek(bare);
  return read && { ...read, edtf };
}

function readDay(text: string): DateValue | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? parseDay(text) : undefined;
  return day === undefined ? undefined : dayValue(day);
}

function readWithinYear(text: string): DateValue | undefined {
  const [, year, number] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  for (const precision of keysOf(WITHIN_YEAR)) {
    const read = withinYear(precision, Number(year), Number(number) - WITHIN_YEAR[precision].code + 1);
    if (read) return read;
  }
  return undefined;
}

function readYears(text: string): DateValue | undefined {
  const kept = /^(\d+)X*$/.exec(text)?.[1]?.length;
  const precision =
    text.length === 4 ? keysOf(OF_YEARS).find((one) => OF_YEARS[one].digits === kept) : undefined;
  return precision && ofYears(precision, Number(text.replaceAll('X', '0')));
}

/**
 * ISO 8601: week 1 is the one with 4 January in it, and a week is of the year that its Thursday is
 * in.
 */
function readWeek(text: string): DateValue | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || week === undefined || !inRange(year)) return undefined;
  const monday = mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1);
  return week < 1 || civil(monday + 3).year !== year ? undefined : weekValue(monday);
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as K[];
}

/** The days that an EDTF text covers; undefined where it names none, or is open on a side. */
export function daysOf(edtf: string): Days | undefined {
  const read = readDateValue(edtf);
  return read && [dayText(read.first), dayText(read.last)];
}

/**
 * The deepest of year, month and day that contains the whole value, as `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; an approximate day only counts as far as its month. Empty where not even the year
 * is certain.
 */
export function certainLevel(edtf: string): string {
  const days = daysOf(edtf);
  const level = days ? commonLevel(days) : '';
  return /[~%?]/.test(edtf) ? level.slice(0, MONTH) : level;
}

/** Lengths of `YYYY` and `YYYY-MM`. */
const YEAR = 4;
const MONTH = 7;

/** The day, month or year that two days share; empty where they share none. */
export function commonLevel([first, last]: Days): string {
  if (first === last) return first;
  const length = [MONTH, YEAR].find((one) => first.slice(0, one) === last.slice(0, one)) ?? 0;
  return first.slice(0, length);
}
