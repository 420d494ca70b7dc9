import type { DatePart } from './dateMention.ts';
import {
  MAX_YEAR,
  MIN_YEAR,
  addMonths,
  civil,
  dayNumber,
  dayText,
  daysInMonth,
  exists,
  monthText,
  weekdayOf,
  yearText,
} from './calendar.ts';

/** What stretch of the calendar a value names; `span` is any other stretch of days. */
export type Precision =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'span';

/** A resolved date: its EDTF text and the days it covers, both ends inclusive, as day numbers. */
export interface DateValue {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
}

function value(precision: Precision, edtf: string, first: number, last: number): DateValue {
  return { edtf, first, last, precision };
}

const inRange = (year: number): boolean => year >= MIN_YEAR && year <= MAX_YEAR;

/** Every maker below returns undefined where the date does not exist or lies outside the years 1 to 9999. */
export function dayValue(number: number): DateValue | undefined {
  return inRange(civil(number).year) ? value('day', dayText(number), number, number) : undefined;
}

export function calendarDay(year: number, month: number, day: number): DateValue | undefined {
  return exists(year, month, day) ? dayValue(dayNumber(year, month, day)) : undefined;
}

export function monthValue(year: number, month: number): DateValue | undefined {
  if (!inRange(year) || month < 1 || month > 12) return undefined;
  return value(
    'month',
    monthText(year, month),
    dayNumber(year, month, 1),
    dayNumber(year, month, daysInMonth(year, month)),
  );
}

export function yearValue(year: number): DateValue | undefined {
  if (!inRange(year)) return undefined;
  return value('year', yearText(year), dayNumber(year, 1, 1), dayNumber(year, 12, 31));
}

/** The days from `first` to `last`, both inclusive. EDTF has no week, so weeks are spans of days. */
export function spanValue(first: number, last: number, precision: Precision = 'span'): DateValue | undefined {
  if (last < first || !inRange(civil(first).year) || !inRange(civil(last).year)) return undefined;
  return first === last
    ? dayValue(first)
    : value(precision, `${dayText(first)}/${dayText(last)}`, first, last);
}

/** The ISO week, Monday to Sunday, that holds the day, moved by `count` weeks. */
export function weekValue(number: number, count = 0): DateValue | undefined {
  const monday = number - weekdayOf(number) + 1 + 7 * count;
  return spanValue(monday, monday + 6, 'week');
}

/** Saturday and Sunday of the ISO week that holds the day, moved by `count` weeks. */
export function weekendValue(number: number, count = 0): DateValue | undefined {
  const monday = number - weekdayOf(number) + 1 + 7 * count;
  return spanValue(monday + 5, monday + 6, 'weekend');
}

/** Quarters are EDTF level 2 sub-year groupings 33 to 36. */
export function quarterValue(year: number, quarter: number): DateValue | undefined {
  if (!inRange(year) || quarter < 1 || quarter > 4) return undefined;
  const last = 3 * quarter;
  return value(
    'quarter',
    `${yearText(year)}-${String(32 + quarter)}`,
    dayNumber(year, last - 2, 1),
    dayNumber(year, last, daysInMonth(year, last)),
  );
}

/** Halves (semesters) are EDTF level 2 sub-year groupings 40 and 41. */
export function halfValue(year: number, half: number): DateValue | undefined {
  if (!inRange(year) || half < 1 || half > 2) return undefined;
  return value(
    'half',
    `${yearText(year)}-${String(39 + half)}`,
    dayNumber(year, half === 1 ? 1 : 7, 1),
    dayNumber(year, half === 1 ? 6 : 12, half === 1 ? 30 : 31),
  );
}

/** Seasons are EDTF level 1: 21 spring to 24 winter. Northern, meteorological: winter runs from December into the next year. */
export function seasonValue(year: number, season: number): DateValue | undefined {
  if (!inRange(year) || !inRange(year + 1) || season < 1 || season > 4) return undefined;
  const from = 3 * season;
  const to = addMonths(year, from, 2);
  return value(
    'season',
    `${yearText(year)}-${String(20 + season)}`,
    dayNumber(year, from, 1),
    dayNumber(to.year, to.month, daysInMonth(to.year, to.month)),
  );
}

/** The ten years from `year`, which ends in 0: `199X`. */
export function decadeValue(year: number): DateValue | undefined {
  if (!inRange(year) || !inRange(year + 9)) return undefined;
  return value(
    'decade',
    `${yearText(year).slice(0, 3)}X`,
    dayNumber(year, 1, 1),
    dayNumber(year + 9, 12, 31),
  );
}

/** The hundred years from `year`, which ends in 00: `19XX`. */
export function centuryValue(year: number): DateValue | undefined {
  if (!inRange(year) || !inRange(year + 99)) return undefined;
  return value(
    'century',
    `${yearText(year).slice(0, 2)}XX`,
    dayNumber(year, 1, 1),
    dayNumber(year + 99, 12, 31),
  );
}

/** From the start of one value to the end of the other: `2018-06/2018-07`. */
export function intervalValue(from: DateValue | undefined, to: DateValue | undefined): DateValue | undefined {
  if (!from || !to || to.last < from.first || to.first < from.first) return undefined;
  const edge = (v: DateValue, side: 0 | 1): string =>
    v.edtf.includes('/')
      ? v.edtf.split('/')[side]!
      : PLAIN.has(v.precision)
        ? v.edtf
        : dayText(side ? v.last : v.first);
  return value('span', `${edge(from, 0)}/${edge(to, 1)}`, from.first, to.last);
}
/** Precisions whose EDTF text may stand as an end of an interval. */
const PLAIN: ReadonlySet<Precision> = new Set<Precision>(['day', 'month', 'year']);

/**
 * A part of a value: months and years keep their text with EDTF's mark for approximate (`2019-02~`), as the part itself has no agreed
 * border; decades and centuries become their first, middle or last years. The days covered are the third that is meant.
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

/** One of the two or of anything between (EDTF level 2 set): what is left of a value while its publication date is a window. */
export function oneOf(a: DateValue, b: DateValue): DateValue {
  if (a.edtf === b.edtf) return a;
  const [low, high] = a.first <= b.first ? [a, b] : [b, a];
  const plain =
    low.precision === high.precision &&
    PLAIN.has(low.precision) &&
    !low.edtf.endsWith('~') &&
    !high.edtf.endsWith('~');
  const edtf = plain ? `[${low.edtf}..${high.edtf}]` : `[${dayText(low.first)}..${dayText(high.last)}]`;
  return value('span', edtf, low.first, Math.max(low.last, high.last));
}
