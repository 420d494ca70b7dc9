import { dayNumber, easter, weekdayFrom } from './calendar.ts';

/** A feast and its day in a year, as a day number. */
interface Feast {
  readonly name: string;
  readonly dayIn: (year: number) => number;
}

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayNumber(year, month, day);

/** The fourth Thursday of November: 5 U.S.C. § 6103(a). */
function thanksgiving(year: number): number {
  return weekdayFrom(dayNumber(year, 11, 1), 4) + 21;
}

/**
 * Feasts by the number that their words carry in dateWords.ts, which is their place here. Days as
 * in the Unicode CLDR and the Gregorian computus.
 */
export const FEASTS: readonly Feast[] = [
  { name: 'no feast', dayIn: fixed(1, 1) },
  { name: 'Christmas Day', dayIn: fixed(12, 25) },
  { name: 'Easter Sunday', dayIn: easter },
  { name: 'Halloween', dayIn: fixed(10, 31) },
  { name: 'Thanksgiving', dayIn: thanksgiving },
  { name: 'Good Friday', dayIn: (year) => easter(year) - 2 },
  { name: 'New Year’s Day', dayIn: fixed(1, 1) },
  { name: 'Boxing Day', dayIn: fixed(12, 26) },
];
export const EASTER = 2;
