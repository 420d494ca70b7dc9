/**
 * Calendar arithmetic on day numbers: whole days since 1970-01-01 in the proleptic Gregorian
 * calendar. Day numbers add and compare as plain integers. The conversions are the era-based ones
 * of Howard Hinnant, "chrono-compatible low-level date algorithms" (2013), exact for every year
 * used here.
 */

/** A calendar day. `month` and `day` count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;

const DAYS_IN_ERA = 146097;
const EPOCH_SHIFT = 719468; // days from 0000-03-01 to 1970-01-01

/** @returns the day number of a calendar day, which must exist. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

/** @returns the calendar day of a day number. */
export function civil(number: number): Civil {
  const z = number + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_IN_ERA);
  const dayOfEra = z - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** @returns the ISO weekday, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** @returns the Monday of the ISO week with the day. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** @returns the first day with the ISO weekday that is not before the day. */
export function weekdayFrom(number: number, weekday: number): number {
  return number + ((weekday - weekdayOf(number) + 7) % 7);
}

/** @returns the last day with the ISO weekday that is not after the day. */
export function weekdayUntil(number: number, weekday: number): number {
  return number - ((weekdayOf(number) - weekday + 7) % 7);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** @returns the last day of a month. */
export function monthEnd(year: number, month: number): number {
  return dayNumber(year, month, daysInMonth(year, month));
}

/** True when the day exists and is in the years that the product handles. */
export function exists(year: number, month: number, day: number): boolean {
  return (
    year >= MIN_YEAR &&
    year <= MAX_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Moves a month by `count` months. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Meeus, "Astronomical
 * Algorithms", chapter 8.
 */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export function yearText(year: number): string {
  return pad(year, 4);
}
/** @returns the day as `YYYY-MM-DD`. */
export function dayText(number: number): string {
  const { year, month, day } = civil(number);
  return `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * @returns the day number of a `YYYY-MM-DD` text (anything after the day is left aside), or
 *   undefined where that day does not exist.
 */
export function parseDay(text: string): number | undefined {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  if (text.length < 10 || year === undefined || month === undefined || day === undefined) return undefined;
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  return exists(year, month, day) ? dayNumber(year, month, day) : undefined;
}
