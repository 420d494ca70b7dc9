import { hash32 } from '../../base/numbers/hash32.ts';
import { fold } from '../../base/words/fold.ts';
import { dayText, parseDay } from '../../calendar/calendar.ts';

/** The `day` of undated articles: after every dated one. */
export const UNDATED = 10_000_000;
/**
 * Letters and digits of a headline that order articles of one day; with 36 signs and none each,
 * 37^6 fits 32 bits.
 */
const LETTERS = 6;
const SIGNS = 37;
/** Bits of the URI's hash that distinguish equal headlines. */
const HASH_BITS = 20;

/**
 * The place of an article among others, newest first: by `day`, then `tie`, both ascending whole
 * numbers.
 */
export interface ArticleOrder {
  readonly day: number;
  readonly tie: number;
}

/**
 * Orders articles newest first, undated ones last, those of one day by the first letters of their
 * headlines. Numbers instead of texts keep the rows of the largest table short.
 * @param lastDay `YYYY-MM-DD`, empty when unknown
 */
export function orderOf(uri: string, headline: string, lastDay: string): ArticleOrder {
  const letters = fold(headline).replace(/[^a-z0-9]+/g, '');
  let rank = 0;
  for (let at = 0; at < LETTERS; at++)
    rank = rank * SIGNS + (at < letters.length ? parseInt(letters[at]!, 36) + 1 : 0);
  return {
    day: orderOfDay(lastDay),
    tie: rank * 2 ** HASH_BITS + (hash32(uri) >>> (32 - HASH_BITS)),
  };
}

/** An order's `day` for a day; `YYYY-MM-DD`, empty when unknown. */
export function orderOfDay(day: string): number {
  return day === '' ? UNDATED : -(parseDay(day) ?? 0);
}

/** Days between two days; -1 where one is unknown. */
export function daysBetween(first: string, last: string): number {
  return first === '' || last === '' ? -1 : (parseDay(last) ?? 0) - (parseDay(first) ?? 0);
}

/** The day of an order's `day`, less `before` days; empty for the undated. */
export function dayOf(day: number, before = 0): string {
  return day === UNDATED ? '' : dayText(-day - before);
}
