/**
 * How newspaper articles date their stories, as rough frequencies counted in articles of known
 * date. A stretch table is written, from the nearest on, as
 * `[up to how many days away, share of articles]`, and contains the logarithm of the share per day
 * for each number of days away; a row table gives the share for each step from 0 on.
 */
export type StretchTable = Float64Array;

function stretches(...table: readonly (readonly [upTo: number, share: number])[]): StretchTable {
  const logs: number[] = [];
  for (const [upTo, share] of table) {
    const days = upTo - logs.length + 1;
    for (let k = 0; k < days; k++) logs.push(Math.log(share / days));
  }
  return Float64Array.from(logs);
}

/** Days from the latest past date of the text, a whole one, to publication. */
export const AFTER_DAY = stretches(
  [1, 0.24],
  [7, 0.1],
  [31, 0.08],
  [183, 0.13],
  [366, 0.15],
  [731, 0.16],
  [1100, 0.08],
  [3650, 0.06],
);
/**
 * The same for the day in a picture's caption: the picture belongs to the story, or comes from the
 * files.
 */
export const AFTER_CAPTION_DAY = stretches(
  [1, 0.6],
  [7, 0.15],
  [31, 0.05],
  [366, 0.08],
  [1100, 0.08],
  [3650, 0.04],
);
/** Days from the first of a past month with its year to publication. */
export const AFTER_MONTH = stretches(
  [31, 0.12],
  [183, 0.16],
  [366, 0.22],
  [731, 0.3],
  [1100, 0.13],
  [3650, 0.05],
);
/**
 * Years from the latest past year to publication, by the gaps between the years before it: news
 * comes soon after a dense row of years.
 */
export const AFTER_YEAR: Readonly<Record<'dense' | 'close' | 'lone', readonly number[]>> = {
  dense: [0.34, 0.32, 0.14, 0.08, 0.04, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
  close: [0.22, 0.36, 0.17, 0.1, 0.05, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01],
  lone: [0.12, 0.24, 0.1, 0.08, 0.06, 0.05, 0.05, 0.05, 0.05, 0.04, 0.04, 0.04],
};
/**
 * Stories with dates beside weekdays are news: their dates are this much closer, as a power of the
 * shares.
 */
export const NEWS = 1.35;
/**
 * Share of dates read as past, or future, that are on the other side: where the words are clear,
 * and where they only suggest it.
 */
export const MISREAD = { sure: 0.02, unsure: 0.1, ahead: 0.3 } as const;
/** Years from publication to the nearest year that is ahead. */
export const BEFORE_YEAR: readonly number[] = [
  0.15, 0.33, 0.2, 0.1, 0.06, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01,
];
/** Days from publication to the nearest month or day with its year that is ahead. */
export const BEFORE_DAY = stretches([31, 0.4], [183, 0.3], [366, 0.2], [1100, 0.1]);
/** Days from the latest past day of no stated year to publication. */
export const AFTER_YEARLESS = stretches([1, 0.2], [7, 0.3], [31, 0.25], [92, 0.09], [183, 0.04], [366, 0.12]);
/** Days from publication to the nearest day of no stated year that is to come. */
export const BEFORE_YEARLESS = stretches([1, 0.05], [7, 0.35], [31, 0.3], [92, 0.18], [366, 0.12]);
/** Months from a past month without a year to publication, and from publication to a future one. */
export const MONTHS_AFTER: readonly number[] = [
  0.1, 0.29, 0.18, 0.11, 0.08, 0.05, 0.04, 0.04, 0.03, 0.03, 0.03, 0.02,
];
export const MONTHS_BEFORE: readonly number[] = [
  0.1, 0.24, 0.15, 0.12, 0.1, 0.08, 0.05, 0.04, 0.04, 0.03, 0.03, 0.02,
];
/**
 * Days from the first weekday of the story to publication, and from that weekday to the dateline's
 * day.
 */
export const AFTER_LEAD: readonly number[] = [0.42, 0.33, 0.11, 0.05, 0.03, 0.03, 0.03];
export const LEAD_TO_DATELINE: readonly number[] = [0.78, 0.1, 0.04, 0.03, 0.02, 0.02, 0.01];
/** Share of stories within a week of a whole date that name its weekday first. */
export const LEAD_IS_DAY = 0.6;

/** Log penalties for days of publication that contradict what the text says. */
export const AGAINST = {
  weekday: -5,
  pair: -18,
  since: -6,
  monthPart: -2.5,
  year: -6,
  coined: -12,
  copy: -12,
  past: -4,
  unsurePast: -1.5,
} as const;

/** The value of a stretch table for days beyond its end. */
const BEYOND = -13;

/** @returns the logarithm of a stretch table's share per day, at so many days away. */
export function density(table: StretchTable, away: number): number {
  return away < table.length ? table[away]! : BEYOND;
}

/**
 * News on the web has become more from year to year: log growth per year, up to the year in which
 * it levelled off.
 */
export const GROWTH = { perYear: 0.2, until: 2020 } as const;
