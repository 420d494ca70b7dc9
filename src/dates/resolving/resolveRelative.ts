import { wordList } from '../../base/words/wordSet.ts';
import { addMonths, civil, mondayOf, weekdayFrom, weekdayOf, weekdayUntil } from '../../calendar/calendar.ts';
import {
  type DateValue,
  approximate,
  calendarDay,
  centuryValue,
  dayValue,
  decadeValue,
  halfValue,
  monthValue,
  quarterValue,
  seasonValue,
  weekValue,
  weekendValue,
  yearValue,
} from '../../calendar/dateValue.ts';
import { SEASON_NAMES, daysInWords, weekdayName } from '../../calendar/inWords.ts';
import type { Expression, Slots } from '../reading/dateExpression.ts';
import { UNIT } from '../reading/dateWords.ts';
import type { Tense } from './tense.ts';
import type { Resolved, ResolutionContext } from './resolutionContext.ts';
import {
  NO_DAY,
  around,
  found,
  isAbout,
  mentionedBefore,
  nearest,
  unknown,
  withPart,
} from './resolutionContext.ts';

/** "Friday", "last Friday", "the previous Friday", "Friday last week". */
export function resolveWeekday(e: Expression, context: ResolutionContext): Resolved {
  const w = e.slots.w!;
  const { mod, unit } = e.slots;
  const anchored = e.anchor === 'mentioned';
  const base = anchored ? (context.previousDay?.first ?? context.published) : context.published;
  if (base === undefined) return unknown(NO_DAY);
  const name = weekdayName(w);
  const from =
    anchored && context.previousDay
      ? `the day mentioned before it (${daysInWords(base, base)})`
      : context.from;
  const monday = mondayOf(base);
  if (unit === UNIT.week)
    return found(
      dayValue(monday + 7 * mod! + w - 1),
      `${name} of the week ${mod! < 0 ? 'before' : mod! > 0 ? 'after' : 'of'} ${from}`,
    );
  const before = weekdayUntil(base, w);
  const after = weekdayFrom(base, w);
  if (mod === -1) return found(dayValue(before < base ? before : base - 7), `Last ${name} before ${from}`);
  const next = after > base ? after : base + 7;
  if (mod === 1 && anchored) return found(dayValue(next), `First ${name} after ${from}`);
  if (mod === 1)
    return found(
      dayValue(e.rule === 'next-weekday' ? monday + 6 + w : e.rule === 'weekday-week' ? next + 7 : next),
      `${name} after ${from}`,
    );
  const future = context.tense === 'future';
  if (mod === 0 && anchored) return found(dayValue(monday + w - 1), `${name} of the week of ${from}`);
  if (mod === 0)
    return found(
      dayValue(context.tense === 'past' && base - before < after - base ? before : after),
      `${name} closest to ${from}`,
    );
  const day = future ? after : before;
  if (day === base) return found(dayValue(day), `Same day as ${from}`);
  return found(
    dayValue(day),
    future
      ? `Next ${name} after ${from}${isAbout('future', 'future')}`
      : `Most recent ${name} before ${from}`,
  );
}

const UNIT_NAMES = ['', ...wordList('day week fortnight weekend month quarter year decade century season')];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The unit with a day, moved by `count` units. */
function unitAround(unit: number, day: number, count: number): DateValue | undefined {
  const { year, month } = civil(day);
  switch (unit) {
    case UNIT.day:
      return dayValue(day + count);
    case UNIT.week:
      return weekValue(day, count);
    case UNIT.fortnight:
      return weekValue(day, 2 * count);
    case UNIT.weekend:
      return weekendValue(day, count);
    case UNIT.month: {
      const to = addMonths(year, month, count);
      return monthValue(to.year, to.month);
    }
    case UNIT.quarter: {
      const index = year * 4 + Math.floor((month - 1) / 3) + count;
      return quarterValue(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1);
    }
    case UNIT.year:
      return yearValue(year + count);
    case UNIT.decade:
      return decadeValue(year + 10 * count);
    case UNIT.century:
      return centuryValue(year + 100 * count);
    default:
      return undefined;
  }
}

/** "This weekend" is the last one in a sentence about the past, and else the coming one. */
function thisWeekend(day: number, tense: Tense): number {
  return tense === 'past' && weekdayOf(day) < 6 ? -1 : 0;
}

const WITHIN_THE_DAY: ReadonlySet<string> = new Set(['earlier-in-unit', 'later-in-unit']);

/** "This week", "last month", "the following year", "earlier in the day". */
export function resolveUnit(e: Expression, context: ResolutionContext): Resolved {
  const { unit = UNIT.day, mod = 0 } = e.slots;
  // "Earlier in the day" stays on the day that the story has reached.
  const anchored =
    e.anchor === 'mentioned' ||
    (unit === UNIT.day && WITHIN_THE_DAY.has(e.rule) && context.previousDay !== undefined);
  const previous = unit === UNIT.day ? context.previousDay : context.previous;
  const base = anchored ? previous?.first : context.published;
  if (base === undefined)
    return unknown(anchored ? 'The text does not say from which date this counts' : NO_DAY);
  const from = anchored ? mentionedBefore(previous!) : context.from;
  const value = unitAround(
    unit,
    base,
    unit === UNIT.weekend && mod === 0 ? thisWeekend(base, context.tense) : mod,
  );
  const which = mod < 0 ? 'before' : mod > 0 ? 'after' : 'of';
  return found(withPart(value, e.slots), `${capital(UNIT_NAMES[unit] ?? 'time')} ${which} ${from}`);
}

/**
 * Adds units to a day at the precision that the unit allows: "two years ago" is a year, "three days
 * ago" a day, "a decade ago" about a year.
 */
function shift(base: DateValue | undefined, day: number, unit: number, count: number): DateValue | undefined {
  const { year } = civil(day);
  const weeks = unit === UNIT.fortnight ? 2 * count : count;
  switch (unit) {
    case UNIT.week:
    case UNIT.fortnight:
      return base && base.precision !== 'day' ? weekValue(day, weeks) : dayValue(day + 7 * weeks);
    case UNIT.decade:
    case UNIT.century: {
      const value = yearValue(year + (unit === UNIT.decade ? 10 : 100) * count);
      return value && approximate(value);
    }
    default:
      return unitAround(unit, day, count);
  }
}

/** "A year ago today": the same day of another month or year, where it exists. */
function sameDay(day: number, unit: number, count: number): DateValue | undefined {
  const { year, month, day: d } = civil(day);
  if (unit === UNIT.year) return calendarDay(year + count, month, d);
  if (unit !== UNIT.month) return shift(undefined, day, unit, count);
  const to = addMonths(year, month, count);
  return calendarDay(to.year, to.month, d);
}

/**
 * "Sales in the third quarter rose from a year earlier": that quarter of the year before, where the
 * text has just named one near publication.
 */
function sameStretch({ previous, published }: ResolutionContext, years: number): DateValue | undefined {
  if (!previous || published === undefined || Math.abs(published - previous.first) > NEAR_STRETCH)
    return undefined;
  const { year, month } = civil(previous.first);
  if (previous.precision === 'quarter') return quarterValue(year + years, Math.floor((month - 1) / 3) + 1);
  if (previous.precision === 'half') return halfValue(year + years, month < 7 ? 1 : 2);
  return previous.precision === 'month' && !previous.edtf.endsWith('~')
    ? monthValue(year + years, month)
    : undefined;
}
/** Days before publication in which figures are compared with those of a year before. */
const NEAR_STRETCH = 300;

/** "Two weeks ago", "three days earlier", "a year later". */
export function resolveOffset(e: Expression, context: ResolutionContext): Resolved {
  const { unit = UNIT.day, n, mod = 1 } = e.slots;
  if (n === undefined) return unknown('The text does not say how many');
  const name = `${String(n)} ${UNIT_NAMES[unit] ?? ''}${n === 1 ? '' : 's'}`;
  // "Sales rose from a year earlier" compares with now, not with a date mentioned.
  const compared = e.slots.compared === 1 && mod < 0;
  const now = e.anchor === 'published' || compared || (context.tense === 'perfect' && mod > 0);
  if (now) {
    if (context.published === undefined) return unknown(NO_DAY);
    if (e.anchor === 'mentioned' && !compared)
      return found(unitAround(unit, context.published, 0), `Up to ${context.from}, ${name} after the event`);
    const same = compared && unit === UNIT.year ? sameStretch(context, -n) : undefined;
    if (same) return found(same, `Same period, ${name} before`);
    return found(
      e.rule.endsWith('today')
        ? sameDay(context.published, unit, n * mod)
        : shift(undefined, context.published, unit, n * mod),
      `${name} ${mod < 0 ? 'before' : 'after'} ${context.from}`,
    );
  }
  const coarse = unit === UNIT.year || unit === UNIT.decade || unit === UNIT.century || unit === UNIT.month;
  const base = coarse ? context.previous : context.previousDay;
  if (!base) return unknown('The text does not say from which date this counts');
  const value = shift(base, base.first, unit, n * mod);
  if (
    value &&
    mod > 0 &&
    context.published !== undefined &&
    base.first <= context.published &&
    value.first > context.published
  )
    return unknown('The text does not say from which date this counts');
  return found(value, `${name} ${mod < 0 ? 'before' : 'after'} ${mentionedBefore(base)}`);
}

/** "Today", "tomorrow", "the day before yesterday". */
export function resolveDeictic(slots: Slots, context: ResolutionContext): Resolved {
  const { published } = context;
  if (published === undefined) return unknown(NO_DAY);
  const n = slots.n ?? 0;
  const words =
    n === 0
      ? 'Day of'
      : n === -1
        ? 'Day before'
        : n === 1
          ? 'Day after'
          : `${String(Math.abs(n))} days ${n < 0 ? 'before' : 'after'}`;
  return found(dayValue(published + n), `${words} ${context.from}`);
}

/** "The 1980s", "the late nineties". */
export function resolveDecade(slots: Slots): Resolved {
  const y = slots.y ?? 1900 + slots.yy!;
  return found(
    withPart(decadeValue(y), slots),
    slots.y === undefined ? 'Read as a decade of the 20th century' : 'As written',
  );
}

/** "The 19th century", "the early twentieth century". */
export function resolveCentury(slots: Slots): Resolved {
  const q = slots.q! + (slots.n ?? 0);
  return found(withPart(centuryValue((q - 1) * 100), slots), 'As written');
}

/** "Last spring", "the summer of 2012", "that winter". */
export function resolveSeason(e: Expression, context: ResolutionContext): Resolved {
  const { slots } = e;
  const season = slots.season!;
  if (slots.y !== undefined) return found(withPart(seasonValue(slots.y, season), slots), 'As written');
  const base = e.anchor === 'mentioned' ? context.previous?.first : context.published;
  if (base === undefined) return unknown(NO_DAY);
  const { year } = civil(base);
  if (slots.unit === UNIT.year)
    return found(seasonValue(year + (slots.mod ?? 0), season), `Counted from ${context.from}`);
  const candidates = [-2, -1, 0, 1].map((k) => seasonValue(year + k, season));
  const name = SEASON_NAMES[season - 1] ?? 'season';
  const from = e.anchor === 'mentioned' ? 'the date mentioned before it' : context.from;
  if (slots.mod === -1)
    return found(
      candidates.findLast((v) => v && v.last < base),
      `Last ${name} before ${from}`,
    );
  if (slots.mod === 1)
    return found(
      candidates.find((v) => v && v.first > base),
      `Next ${name} after ${from}`,
    );
  const value = e.anchor === 'mentioned' ? seasonValue(year, season) : nearest(candidates, base, context);
  return found(withPart(value, slots), `${capital(name)} closest to ${from}`);
}

/** "The third quarter", "the first half of 2019". */
export function resolveFraction(e: Expression, context: ResolutionContext): Resolved {
  const { slots } = e;
  const make = (year: number): DateValue | undefined =>
    e.kind === 'half' ? halfValue(year, slots.q!) : quarterValue(year, slots.q!);
  if (slots.q! > (e.kind === 'half' ? 2 : 4)) return unknown('Not a part of a year');
  if (slots.y !== undefined) return found(make(slots.y), 'As written');
  if (context.published === undefined) return unknown(NO_DAY);
  if (slots.mod !== undefined)
    return found(make(civil(context.published).year + slots.mod), `Counted from ${context.from}`);
  return found(
    nearest(around(civil(context.published).year, make), context.published, context),
    `Closest one to ${context.from}`,
  );
}
