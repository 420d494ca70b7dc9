import { civil } from '../../calendar/calendar.ts';
import { type DateValue, partOf } from '../../calendar/dateValue.ts';
import { daysInWords, monthInWords, monthName, yearInWords } from '../../calendar/inWords.ts';
import type { Slots } from '../reading/dateExpression.ts';
import { partNamed } from '../reading/dateExpression.ts';
import type { Tense, TenseClue } from './tense.ts';

/** What an expression turned out to mean. */
export interface Resolved {
  readonly value?: DateValue;
  /** One sentence for the card. */
  readonly reason: string;
  readonly problem?: string;
}

/** The dates of the text so far, and the day from which it is written. */
export interface ResolutionContext extends TenseClue {
  /**
   * Day number from which the text is written, if one is assumed: publication, or the day that a
   * quoted speaker spoke.
   */
  readonly published: number | undefined;
  /** That day, or the window it was taken from, in words: "publication (20–26 Jan 2019)". */
  readonly from: string;
  /** The value that was mentioned last. */
  readonly previous: DateValue | undefined;
  /** The last value that was a single day. */
  readonly previousDay: DateValue | undefined;
  /**
   * Year of a dated mention close before, if the story is there and not at the publication date.
   */
  readonly nearYear: number | undefined;
  /** True when the day is before the month in the article's numeric dates. */
  readonly dayFirst: boolean;
}

/** Days that are added to the distance of a date on the wrong side of publication. */
const AGAINST_TENSE = 180;
const AGAINST_CLOSE_TENSE = 330;
const AGAINST_HABIT = 60;
/** Days ahead beyond which a newspaper names the year, and what a date without one loses there. */
const FAR = 300;
const AGAINST_FAR = 120;

/** The reason without a value where the publication date is needed. */
export const NO_DAY = 'The publication date is unknown';

/** No value, for a reason in words. */
export function unknown(reason: string): Resolved {
  return { reason };
}

/** @returns the value with its reason; where the calendar has no such date, no value. */
export function found(value: DateValue | undefined, reason: string): Resolved {
  return value ? { value, reason } : { reason: 'No such date in the calendar' };
}

/** How publication on a day of a window is spoken of. */
export function publishedIn(first: number, last: number): string {
  return `publication (${daysInWords(first, last)})`;
}

/** The last date in the text, in the words of reasons. */
export function mentionedBefore({ first, last, precision }: DateValue): string {
  const { year, month } = civil(first);
  const words =
    precision === 'year'
      ? yearInWords(year)
      : precision === 'month'
        ? monthInWords(year, month)
        : daysInWords(first, last);
  return `the date mentioned before it (${words})`;
}

/** The distance of a candidate from publication, with regard to the tense. */
function cost(first: number, last: number, published: number, { tense, close }: TenseClue): number {
  if (first <= published && published <= last) return 0;
  const future = first > published;
  const away = future ? first - published : published - last;
  const distance = future && away > FAR ? away + AGAINST_FAR : away;
  if (tense === 'none') return distance + (future ? AGAINST_HABIT : 0);
  return distance + (future === (tense === 'future') ? 0 : close ? AGAINST_CLOSE_TENSE : AGAINST_TENSE);
}

/** The nearest of the candidates to publication, as the tense has it. */
export function nearest(
  candidates: readonly (DateValue | undefined)[],
  published: number,
  clue: TenseClue,
): DateValue | undefined {
  let best: DateValue | undefined;
  let lowest = Infinity;
  for (const candidate of candidates) {
    if (!candidate) continue;
    const price = cost(candidate.first, candidate.last, published, clue);
    if (price < lowest) {
      lowest = price;
      best = candidate;
    }
  }
  return best;
}

/** Makes a date for a year, the one before and the one after. */
export const around = <T>(year: number, make: (year: number) => T): readonly T[] => [
  make(year - 1),
  make(year),
  make(year + 1),
];

/**
 * The year for a date written without one: from a dated mention close by, else the nearest to
 * publication.
 */
export function chooseYear(
  make: (year: number) => DateValue | undefined,
  context: ResolutionContext,
): Resolved {
  const { published, nearYear, tense } = context;
  if (nearYear !== undefined)
    return found(make(nearYear), `Year of the date mentioned before it (${yearInWords(nearYear)})`);
  if (published === undefined) return unknown(NO_DAY);
  const value = nearest(around(civil(published).year, make), published, context);
  if (!value) return found(undefined, '');
  const what = withoutYear(value);
  if (value.last < published)
    return found(value, `Most recent ${what} before ${context.from}${isAbout(tense, 'past')}`);
  if (value.first > published)
    return found(value, `Next ${what} after ${context.from}${isAbout(tense, 'future')}`);
  return found(value, `The ${what} of ${context.from}`);
}

/**
 * What the words around a date say for its side of publication; nothing where they say nothing, or
 * were overruled.
 */
export function isAbout(tense: Tense, side: 'past' | 'future'): string {
  const about = tense === 'none' ? undefined : tense === 'future' ? 'future' : 'past';
  return about === side ? `; the sentence is about the ${side}` : '';
}

/** "1 January", "January", "1–2 Mar"; other stretches of the calendar have no short name. */
function withoutYear({ first, last, precision }: DateValue): string {
  const { month, day } = civil(first);
  if (precision === 'span') return daysInWords(first, last).replace(/ \d+$/, '');
  if (precision === 'day') return `${String(day)} ${monthName(month)}`;
  return precision === 'month' ? monthName(month) : 'occurrence';
}

/** The part of a value that a rule's `part` means, or the whole value. */
export function withPart(value: DateValue | undefined, slots: Slots): DateValue | undefined {
  const part = partNamed(slots.part);
  return value && part ? partOf(value, part) : value;
}
