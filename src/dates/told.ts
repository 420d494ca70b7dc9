import { civil, dayInWords } from './calendar.ts';
import type { Slots } from './dateExpression.ts';
import { partNamed } from './dateExpression.ts';
import type { DateValue } from './dateValue.ts';
import { partOf } from './dateValue.ts';
import type { TenseClue } from './tense.ts';

/** What an expression turned out to mean. */
export interface Resolved {
  readonly value?: DateValue;
  /** One sentence for the card. */
  readonly reason: string;
  readonly problem?: string;
}

/** What the text has said so far, and from which day it is told. */
export interface Told extends TenseClue {
  /** Day number of the telling, where one is assumed: publication, or the day that a quoted speaker spoke. */
  readonly published: number | undefined;
  /** That day in words: "publication on Monday 21 January 2019". */
  readonly from: string;
  /** The value that was mentioned last. */
  readonly previous: DateValue | undefined;
  /** The last value that was a single day. */
  readonly previousDay: DateValue | undefined;
  /** Year of a dated mention close before, where the story stands there and not at the day of publication. */
  readonly nearYear: number | undefined;
  /** True when day stands before month in the article's numeric dates. */
  readonly dayFirst: boolean;
}

/** Days by which a date on the wrong side of publication is held farther away than it is. */
const AGAINST_TENSE = 180;
const AGAINST_CLOSE_TENSE = 330;
const AGAINST_HABIT = 60;
/** Days ahead beyond which a newspaper names the year, and what a date without one loses there. */
const FAR = 300;
const AGAINST_FAR = 120;

export const NO_DAY = 'The day of publication is not known.';

export function unknown(reason: string): Resolved {
  return { reason };
}

/** @returns the value with its reason; where the calendar has no such date, no value. */
export function found(value: DateValue | undefined, reason: string): Resolved {
  return value ? { value, reason } : { reason: 'No such date in the calendar.' };
}

/** How publication on a known day is spoken of. */
export function publishedOn(day: number): string {
  return `publication on ${dayInWords(day)}`;
}

/** How far a candidate lies from publication, with the tense's say. */
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

export const around = <T>(year: number, make: (year: number) => T): readonly T[] => [
  make(year - 1),
  make(year),
  make(year + 1),
];

/** The year for a date written without one: from a dated mention close by, else the nearest to publication. */
export function chooseYear(make: (year: number) => DateValue | undefined, told: Told): Resolved {
  const { published, nearYear, tense } = told;
  if (nearYear !== undefined)
    return found(make(nearYear), `The year is that of the date mentioned before it, ${String(nearYear)}.`);
  if (published === undefined) return unknown(NO_DAY);
  const value = nearest(around(civil(published).year, make), published, told);
  if (!value) return found(undefined, '');
  const side = value.last < published ? 'before' : value.first > published ? 'after' : 'around';
  const why =
    tense === 'none'
      ? ''
      : `, as the sentence speaks of ${tense === 'future' ? 'what is to come' : 'what has been'}`;
  return found(value, `The nearest one ${side} ${told.from}${why}.`);
}

export function withPart(value: DateValue | undefined, slots: Slots): DateValue | undefined {
  const part = partNamed(slots.part);
  return value && part ? partOf(value, part) : value;
}
