import { wordList } from '../base/words/wordSet.ts';
import { civil, parseDay, weekdayOf, type Civil } from './calendar.ts';
import type { DatePart } from './dateMention.ts';
import {
  endsOf,
  readDateValue,
  WITHIN_YEAR,
  type DateValue,
  type Days,
  type WithinYear,
} from './dateValue.ts';

/** Days and date values as a reader would say them. */

export const WEEKDAY_NAMES = wordList('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const MONTH_NAMES = wordList(
  'January February March April May June July August September October November December',
);
export const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The words before the year, for each of the parts of a year. */
const NAMES_WITHIN_YEAR: Readonly<Record<WithinYear, readonly string[]>> = {
  month: MONTH_NAMES,
  season: SEASON_NAMES,
  quarter: ['first quarter of', 'second quarter of', 'third quarter of', 'fourth quarter of'],
  half: ['first half of', 'second half of'],
};

export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}
function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

/**
 * A year as a reader would say it: "2019", "843"; "AD 64", which without the letters would be 1964.
 */
export function yearInWords(year: number): string {
  return year < 100 ? `AD ${String(year)}` : String(year);
}

/** "January 2019". */
export function monthInWords(year: number, month: number): string {
  return `${monthName(month)} ${yearInWords(year)}`;
}

/** A day in words: "Friday 18 January 2019". */
export function dayInWords(number: number): string {
  const { year, month, day } = civil(number);
  return `${weekdayName(weekdayOf(number))} ${String(day)} ${monthInWords(year, month)}`;
}

/** Days in few words: "Fri 18 Jan 2019", "20–26 Jan 2019", "28 Jan – 3 Feb 2019". */
export function daysInWords(first: number, last: number): string {
  const words = fewWords(civil(first), civil(last));
  return first === last ? `${weekdayName(weekdayOf(first)).slice(0, 3)} ${words}` : words;
}

/** A day or window in few words, without the weekday: "18 Jan 2019", "20–26 Jan 2019". */
export function shortDays([first, last]: Days): string {
  return fewWords(civil(parseDay(first) ?? NaN), civil(parseDay(last) ?? NaN));
}

function fewWords(first: Civil, last: Civil): string {
  return fromTo(first, last, shortMonthName, '–', ' – ');
}

/**
 * Two days with what they share said once.
 * @param within what joins two days of one month
 * @param across what joins days of different months
 */
function fromTo(
  first: Civil,
  last: Civil,
  nameOf: (month: number) => string,
  within: string,
  across: string,
): string {
  const end = `${String(last.day)} ${nameOf(last.month)} ${yearInWords(last.year)}`;
  const start = `${String(first.day)} ${nameOf(first.month)}`;
  if (first.year !== last.year) return `${start} ${yearInWords(first.year)}${across}${end}`;
  if (first.month !== last.month) return `${start}${across}${end}`;
  return first.day === last.day ? end : `${String(first.day)}${within}${end}`;
}

/**
 * A value in words: "Friday 18 January 2019", "about February 2019", "14 to 20 January 2019".
 * Texts that name no date are returned as they are.
 * @param part the part of it that the text means, which then replaces "about": "late February 2019"
 */
export function dateInWords(edtf: string, part?: DatePart): string {
  const ends = endsOf(edtf);
  if (part !== undefined) {
    const words = dateInWords(edtf).replace(/^about /, '');
    if (ends) return `the ${part} part of ${words}`;
    return part === 'mid' ? `mid-${words}` : `${part} ${words}`;
  }
  if (!ends) return valueInWords(edtf) ?? edtf;
  const { from, to, isChoice } = ends;
  const [first, last] = [valueInWords(from), valueInWords(to)];
  if (first !== undefined && last !== undefined) {
    const joint = isChoice ? ' and ' : ' to ';
    const words = plainDays(from, to, joint) ?? `${first}${joint}${last}`;
    return isChoice ? `between ${words}` : words;
  }
  if (first !== undefined && (to === '..' || to === '')) return `${first} or later`;
  if (last !== undefined && (from === '..' || from === '')) return `${last} or earlier`;
  return edtf;
}

/** Two days without their weekdays; undefined where one is no day, or not certain. */
function plainDays(from: string, to: string, joint: string): string | undefined {
  const [first, last] = [from, to].map((text) => (isMarked(text) ? undefined : readDateValue(text)));
  return first?.precision === 'day' && last?.precision === 'day'
    ? fromTo(civil(first.first), civil(last.first), monthName, joint, joint)
    : undefined;
}

const isMarked = (edtf: string): boolean => /[~%?]/.test(edtf);

/** A value that is no interval, with its time of day and what marks it as uncertain. */
function valueInWords(edtf: string): string | undefined {
  const value = readDateValue(edtf);
  if (!value) return undefined;
  const time = /T(\d\d:\d\d)/.exec(edtf)?.[1];
  const words = time === undefined ? stretchInWords(value) : `${stretchInWords(value)}, ${time}`;
  if (/[~%]/.test(edtf)) return `about ${words}`;
  return edtf.includes('?') ? `perhaps ${words}` : words;
}

function stretchInWords({ precision, first, last }: DateValue): string {
  const { year, month } = civil(first);
  switch (precision) {
    case 'day':
      return dayInWords(first);
    case 'month':
    case 'season':
    case 'quarter':
    case 'half': {
      const { from, months } = WITHIN_YEAR[precision];
      return `${NAMES_WITHIN_YEAR[precision][(month - from) / months]!} ${yearInWords(year)}`;
    }
    case 'year':
      return yearInWords(year);
    case 'decade': {
      const decade = `the ${String(year - (year % 10))}s`;
      return year < 100 ? `${decade} AD` : decade;
    }
    case 'century':
      return `the years ${yearInWords(year)} to ${yearInWords(civil(last).year)}`;
    case 'week':
    case 'weekend':
    case 'span':
      return `the week of ${fewWords(civil(first), civil(last))}`;
  }
}
