import type { DatePart } from './dateMention.ts';
import {
  addMonths,
  dayInWords,
  dayNumber,
  daysInMonth,
  dayText,
  exists,
  MAX_YEAR,
  MIN_YEAR,
  MONTH_NAMES as MONTHS,
  weekdayOf,
  yearInWords,
} from './calendar.ts';

/**
 * What an EDTF value (ISO 8601-2) covers on the calendar and how a reader would say it. Values that the corpus cannot place
 * (sets, far-off years) are kept as they are: nothing here throws.
 */
/** EDTF's season codes: name, first month, months covered. Astronomical seasons are taken as northern, as news writes them. */
const SEASONS: ReadonlyMap<string, readonly [name: string, month: number, months: number]> = new Map([
  ['21', ['spring', 3, 3]],
  ['22', ['summer', 6, 3]],
  ['23', ['autumn', 9, 3]],
  ['24', ['winter', 12, 3]],
  ['33', ['first quarter of', 1, 3]],
  ['34', ['second quarter of', 4, 3]],
  ['35', ['third quarter of', 7, 3]],
  ['36', ['fourth quarter of', 10, 3]],
  ['40', ['first half of', 1, 6]],
  ['41', ['second half of', 7, 6]],
]);

/** First and last day, both inclusive, `YYYY-MM-DD`. */
export type Days = readonly [first: string, last: string];

/** One side of an interval, or a value that is none. */
interface Side {
  readonly days: Days;
  readonly words: string;
}

/** The days that an EDTF value covers; undefined where it names none, or is open on a side. */
export function daysOf(value: string): Days | undefined {
  const { from, to } = sides(value);
  if (to === undefined) return readSide(from)?.days;
  const [first, last] = [readSide(from)?.days[0], readSide(to)?.days[1]];
  return first !== undefined && last !== undefined && first <= last ? [first, last] : undefined;
}

/**
 * The deepest of year, month and day in which a value wholly lies, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an approximate day
 * only counts as far as its month. Empty where not even the year is certain.
 */
export function certainLevel(value: string): string {
  const days = daysOf(value);
  if (!days) return '';
  const [first, last] = days;
  if (first === last) return /[~%?]/.test(value) ? first.slice(0, 7) : first;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : '';
}

/**
 * A value in words: "Friday 18 January 2019", "about February 2019", "14 to 20 January 2019".
 * @param part the part of it that the text means, which then stands for "about": "late February 2019"
 */
export function dateInWords(value: string, part?: DatePart): string {
  if (part !== undefined) return partInWords(dateInWords(value).replace(/^about /, ''), part, value);
  const { from, to, oneOf } = sides(value);
  if (to === undefined) return readSide(from)?.words ?? value;
  const [first, last] = [readSide(from), readSide(to)];
  if (first && last)
    return oneOf ? `between ${bothWords(first, last, ' and ')}` : bothWords(first, last, ' to ');
  if (first && (to === '..' || to === '')) return `${first.words} or later`;
  if (last && (from === '..' || from === '')) return `${last.words} or earlier`;
  return value;
}

function partInWords(words: string, part: DatePart, value: string): string {
  if (sides(value).to !== undefined) return `the ${part} part of ${words}`;
  return part === 'mid' ? `mid-${words}` : `${part} ${words}`;
}

/** Two days without their weekdays and what they share said once, other values as they are. */
function bothWords(first: Side, last: Side, between: string): string {
  const [a, b] = [first.days[0], last.days[0]];
  const isDay = ({ days, words }: Side): boolean => days[0] === days[1] && /^\p{Lu}/u.test(words);
  if (!isDay(first) || !isDay(last)) return `${first.words}${between}${last.words}`;
  const end = `${Number(b.slice(8))} ${monthName(b)} ${yearOf(b)}`;
  if (a.slice(0, 7) === b.slice(0, 7)) return `${Number(a.slice(8))}${between}${end}`;
  const year = a.slice(0, 4) === b.slice(0, 4) ? '' : ` ${yearOf(a)}`;
  return `${Number(a.slice(8))} ${monthName(a)}${year}${between}${end}`;
}

/** A day or window in few words: "18 Jan 2019", "20–26 Jan 2019", "28 Jan – 3 Feb 2019". */
export function shortDays([first, last]: Days): string {
  if (first === last) return shortDay(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${shortDay(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4)) return `${shortMonth(first)} – ${shortDay(last)}`;
  return `${shortDay(first)} – ${shortDay(last)}`;
}

/** "January 2019" for `2019-01`, the year for a year, the day with its weekday for a day. */
export function levelInWords(level: string): string {
  return readSide(level)?.words ?? level;
}

/** The name of the month of `YYYY-MM`. */
export function monthName(level: string): string {
  return MONTHS[Number(level.slice(5, 7)) - 1] ?? level;
}

function shortDay(day: string): string {
  return `${shortMonth(day)} ${yearOf(day)}`;
}

function shortMonth(day: string): string {
  return `${Number(day.slice(8))} ${monthName(day).slice(0, 3)}`;
}

/** The year of a day, in words. */
const yearOf = (day: string): string => yearInWords(Number(day.slice(0, 4)));

/** The ends of an interval (`a/b`) or of a set of consecutive values of which one is meant (`[a..b]`). */
function sides(value: string): { readonly from: string; readonly to?: string; readonly oneOf?: boolean } {
  const dots = value.startsWith('[') && value.endsWith(']') ? value.indexOf('..') : -1;
  if (dots > 0) return { from: value.slice(1, dots), to: value.slice(dots + 2, -1), oneOf: true };
  const slash = value.indexOf('/');
  return slash < 0 ? { from: value } : { from: value.slice(0, slash), to: value.slice(slash + 1) };
}

function readSide(text: string): Side | undefined {
  if (text.length > 40) return undefined;
  const bare = text.replace(/[~%?]/g, '').replace(/T.*$/, '');
  const side = readCertain(bare);
  if (!side || bare === text) return side;
  const time = /T(\d\d:\d\d)/.exec(text)?.[1];
  const words = time ? `${side.words}, ${time}` : side.words;
  if (/[~%]/.test(text)) return { days: side.days, words: `about ${words}` };
  return { days: side.days, words: text.includes('?') ? `perhaps ${words}` : words };
}

function readCertain(text: string): Side | undefined {
  const match = /^(\d{2}[\dX][\dX])(?:-(W?\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(text);
  if (!match) return undefined;
  const [, digits = '', middle, day] = match;
  if (digits.includes('X')) return readYears(digits);
  const year = Number(digits);
  if (!exists(year, 1, 1)) return undefined;
  if (middle === undefined || middle === 'XX')
    return { days: monthsFrom(year, 1, 12), words: yearInWords(year) };
  if (middle.startsWith('W')) return readWeek(year, Number(middle.slice(1)));
  const season = SEASONS.get(middle);
  if (season) {
    const [name, month, months] = season;
    return { days: monthsFrom(year, month, months), words: `${name} ${yearInWords(year)}` };
  }
  const month = Number(middle);
  if (!exists(year, month, 1)) return undefined;
  if (day === undefined || day === 'XX')
    return { days: monthsFrom(year, month, 1), words: `${MONTHS[month - 1]!} ${yearInWords(year)}` };
  if (!exists(year, month, Number(day))) return undefined;
  return { days: [text, text], words: dayInWords(dayNumber(year, month, Number(day))) };
}

/** The ten years of `201X`, the hundred of `20XX`. */
function readYears(digits: string): Side | undefined {
  const [first, last] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  if (last < MIN_YEAR || (digits[2] === 'X' && digits[3] !== 'X')) return undefined;
  const from = Math.max(first, MIN_YEAR);
  const words = digits.endsWith('XX')
    ? `the years ${yearInWords(from)} to ${yearInWords(last)}`
    : first < 100
      ? `the ${String(first)}s AD`
      : `the ${String(first)}s`;
  return { days: [dayText(dayNumber(from, 1, 1)), dayText(dayNumber(last, 12, 31))], words };
}

/** ISO 8601: week 1 is the one with 4 January in it, and a week is of the year that its Thursday is in. */
function readWeek(year: number, week: number): Side | undefined {
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  const last = Math.min(monday + 6, dayNumber(MAX_YEAR, 12, 31));
  if (week < 1 || monday + 3 > dayNumber(year, 12, 31)) return undefined;
  const days: Days = [dayText(monday), dayText(last)];
  return { days, words: `the week of ${shortDays(days)}` };
}

/** All days of some months; those past the last year left out. */
function monthsFrom(year: number, month: number, months: number): Days {
  const last = addMonths(year, month, months - 1);
  const end =
    last.year > MAX_YEAR
      ? dayNumber(MAX_YEAR, 12, 31)
      : dayNumber(last.year, last.month, daysInMonth(last.year, last.month));
  return [dayText(dayNumber(year, month, 1)), dayText(end)];
}
