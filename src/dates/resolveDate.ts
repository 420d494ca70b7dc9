import {
  addMonths,
  civil,
  dayInWords,
  dayNumber,
  daysInMonth,
  exists,
  monthName,
  weekdayName,
  weekdayOf,
} from './calendar.ts';
import type { Expression, Slots } from './dateExpression.ts';
import { partNamed } from './dateExpression.ts';
import type { DateValue } from './dateValue.ts';
import {
  calendarDay,
  centuryValue,
  dayValue,
  decadeValue,
  halfValue,
  intervalValue,
  monthValue,
  partOf,
  quarterValue,
  seasonValue,
  weekValue,
  weekendValue,
  yearValue,
} from './dateValue.ts';
import { UNIT } from './dateWords.ts';
import type { Tense } from './tense.ts';

/** What an expression turned out to mean. */
export interface Resolved {
  readonly value?: DateValue;
  /** One sentence for the card. */
  readonly reason: string;
  readonly problem?: string;
}

/** What the text has said so far, and from which day it is told. */
export interface Told {
  /** Day number of publication, where one is assumed. */
  readonly published: number | undefined;
  /** The value that was mentioned last, with how far back it stands in UTF-16 units. */
  readonly previous: DateValue | undefined;
  /** The last value that was a single day. */
  readonly previousDay: DateValue | undefined;
  /** Year of a dated mention close before, where it is not told from the day of publication. */
  readonly nearYear: number | undefined;
  readonly tense: Tense;
  /** True when day stands before month in the article's numeric dates. */
  readonly dayFirst: boolean;
}

/** Days by which a date on the wrong side of publication is held farther away than it is. */
const AGAINST_TENSE = 150;
const AGAINST_HABIT = 60;
/** A weekday that contradicts its date within so many days of publication is a slip, not another year. */
const SLIP_REACH = 75;

const unknown = (reason: string): Resolved => ({ reason });
const NO_DAY = 'The day of publication is not known.';
const found = (value: DateValue | undefined, reason: string): Resolved =>
  value ? { value, reason } : { reason: 'No such date in the calendar.' };

export function resolveDate(e: Expression, told: Told): Resolved {
  switch (e.kind) {
    case 'calendar':
      return resolveCalendar(e, told);
    case 'numeric':
      return resolveNumeric(e.slots, told);
    case 'dayRange':
      return resolveDayRange(e.slots, told);
    case 'monthRange':
      return resolveMonthRange(e.slots, told);
    case 'yearRange':
      return resolveYearRange(e.slots);
    case 'weekday':
      return resolveWeekday(e, told);
    case 'unit':
      return resolveUnit(e, told);
    case 'offset':
      return resolveOffset(e, told);
    case 'deictic':
      return resolveDeictic(e.slots, told);
    case 'decade':
      return resolveDecade(e.slots);
    case 'century':
      return resolveCentury(e.slots);
    case 'season':
      return resolveSeason(e, told);
    case 'quarter':
    case 'half':
      return resolveFraction(e, told);
    case 'nthWeekday':
      return resolveNthWeekday(e.slots, told);
    case 'set':
      return unknown('It comes again and again, so it is no single day.');
    case 'event':
      return found(calendarDay(2001, 9, 11), 'The attacks of 11 September 2001.');
  }
}

const publishedOn = (day: number): string => `publication on ${dayInWords(day)}`;

/** How far a candidate lies from publication, with the tense's say. */
function cost(first: number, last: number, published: number, tense: Tense): number {
  if (first <= published && published <= last) return 0;
  const future = first > published;
  const distance = future ? first - published : published - last;
  if (tense === 'none') return distance + (future ? AGAINST_HABIT : 0);
  return distance + (future === (tense === 'future') ? 0 : AGAINST_TENSE);
}

/** The nearest of the candidates to publication, as the tense has it. */
function nearest(
  candidates: readonly (DateValue | undefined)[],
  published: number,
  tense: Tense,
): DateValue | undefined {
  let best: DateValue | undefined;
  let lowest = Infinity;
  for (const candidate of candidates) {
    if (!candidate) continue;
    const price = cost(candidate.first, candidate.last, published, tense);
    if (price < lowest) {
      lowest = price;
      best = candidate;
    }
  }
  return best;
}

const around = <T>(year: number, make: (year: number) => T): readonly T[] => [
  make(year - 1),
  make(year),
  make(year + 1),
];

/** The year for a date written without one: from a dated mention close by, else the nearest to publication. */
function chooseYear(
  make: (year: number) => DateValue | undefined,
  told: Told,
): { readonly value: DateValue | undefined; readonly reason: string } {
  const { published, nearYear, tense } = told;
  if (nearYear !== undefined)
    return {
      value: make(nearYear),
      reason: `The year is that of the date mentioned before it, ${String(nearYear)}.`,
    };
  if (published === undefined) return { value: undefined, reason: NO_DAY };
  const value = nearest(around(civil(published).year, make), published, tense);
  const side = !value ? '' : value.last < published ? 'before' : value.first > published ? 'after' : 'around';
  return {
    value,
    reason: `The nearest one ${side} ${publishedOn(published)}${tense === 'none' ? '' : `, as the sentence speaks of ${tense === 'future' ? 'what is to come' : 'what has been'}`}.`,
  };
}

function withPart(value: DateValue | undefined, slots: Slots): DateValue | undefined {
  const part = partNamed(slots.part);
  return value && part ? partOf(value, part) : value;
}

function resolveCalendar(e: Expression, told: Told): Resolved {
  const { slots } = e;
  const { d, w, era } = slots;
  let { m, y } = slots;
  if (era === -1) return unknown('Years before the common era have no value here.');
  if (y === undefined && slots.yy !== undefined) y = fullYear(slots.yy, told);
  let reason = 'Written out.';
  if (y === undefined && slots.unit === UNIT.year && slots.mod !== undefined) {
    const anchor = e.anchor === 'mentioned' ? told.previous?.first : told.published;
    if (anchor === undefined) return unknown(NO_DAY);
    y = civil(anchor).year + slots.mod;
    reason =
      e.anchor === 'mentioned' ? 'In the year mentioned before it.' : `Counted from ${publishedOn(anchor)}.`;
  }
  if (m === undefined && y === undefined && d !== undefined) {
    const base = told.previous && told.previous.precision !== 'year' ? told.previous.first : told.published;
    if (base === undefined) return unknown(NO_DAY);
    ({ year: y, month: m } = civil(base));
    reason = 'In the month mentioned before it.';
  }
  if (m === undefined)
    return y === undefined ? unknown(NO_DAY) : found(withPart(yearValue(y), slots), reason);
  const month = m;
  if (d === undefined) {
    if (y !== undefined) return found(withPart(monthValue(y, month), slots), reason);
    if (slots.mod !== undefined) return resolveNamedMonth(month, slots.mod, told);
    const chosen = chooseYear((year) => monthValue(year, month), told);
    return { reason: chosen.reason, ...(chosen.value ? { value: withPart(chosen.value, slots)! } : {}) };
  }
  if (y !== undefined) return checkWeekday(calendarDay(y, month, d), w, reason, { y, m: month, d });
  return resolveYearlessDay(month, d, w, told);
}

function resolveYearlessDay(m: number, d: number, w: number | undefined, told: Told): Resolved {
  if (!exists(2000, m, d))
    return { reason: 'No such day in the calendar.', problem: `${monthName(m)} has no day ${String(d)}.` };
  const chosen = chooseYear((year) => calendarDay(year, m, d), told);
  if (w === undefined || !chosen.value)
    return { reason: chosen.reason, ...(chosen.value ? { value: chosen.value } : {}) };
  if (weekdayOf(chosen.value.first) === w)
    return { value: chosen.value, reason: `${chosen.reason} The weekday agrees.` };
  const { published } = told;
  if (published !== undefined && Math.abs(chosen.value.first - published) > SLIP_REACH) {
    const other = nearest(
      around(civil(published).year, (year) => calendarDay(year, m, d)).filter(
        (v) => v && weekdayOf(v.first) === w,
      ),
      published,
      told.tense,
    );
    if (other)
      return {
        value: other,
        reason: `The ${monthName(m)} ${String(d)} nearest to ${publishedOn(published)} that is a ${weekdayName(w)}.`,
      };
  }
  return mismatch(chosen.value, w);
}

function mismatch(value: DateValue, w: number): Resolved {
  const { day, month, year } = civil(value.first);
  return {
    reason: 'The weekday and the date contradict each other.',
    problem: `${String(day)} ${monthName(month)} ${String(year)} was a ${weekdayName(weekdayOf(value.first))}, not a ${weekdayName(w)}.`,
  };
}

function checkWeekday(
  value: DateValue | undefined,
  w: number | undefined,
  reason: string,
  day: { y: number; m: number; d: number },
): Resolved {
  if (!value)
    return {
      reason: 'No such day in the calendar.',
      problem: `${monthName(day.m)} ${String(day.y)} has no day ${String(day.d)}.`,
    };
  if (w === undefined) return { value, reason };
  return weekdayOf(value.first) === w
    ? { value, reason: `${reason} The weekday agrees.` }
    : mismatch(value, w);
}

function resolveNamedMonth(m: number, mod: number, told: Told): Resolved {
  const { published } = told;
  if (published === undefined) return unknown(NO_DAY);
  const now = civil(published);
  const year =
    mod < 0
      ? m < now.month
        ? now.year
        : now.year - 1
      : mod > 0
        ? m > now.month
          ? now.year
          : now.year + 1
        : now.year;
  return found(
    monthValue(year, m),
    `The ${mod < 0 ? 'last' : mod > 0 ? 'next' : 'same'} ${monthName(m)} counted from ${publishedOn(published)}.`,
  );
}

function fullYear(yy: number, told: Told): number {
  const pivot = (told.published === undefined ? 2030 : civil(told.published).year + 10) % 100;
  return yy <= pivot ? 2000 + yy : 1900 + yy;
}

function resolveNumeric(slots: Slots, told: Told): Resolved {
  const year = slots.y ?? fullYear(slots.yy!, told);
  const [a, b] = [slots.n1!, slots.n2!];
  const dayFirst = a > 12 ? true : b > 12 ? false : told.dayFirst;
  const value = dayFirst ? calendarDay(year, b, a) : calendarDay(year, a, b);
  const reason =
    a > 12 || b > 12
      ? 'Written out; only one order of day and month is possible.'
      : `Written out; read as ${dayFirst ? 'day and month' : 'month and day'}.`;
  return value
    ? { value, reason }
    : { reason: 'No such day in the calendar.', problem: 'There is no such day in the calendar.' };
}

function resolveDayRange(slots: Slots, told: Told): Resolved {
  const m = slots.m!;
  const m2 = slots.m2 ?? m;
  const make = (year: number): DateValue | undefined =>
    intervalValue(calendarDay(year, m, slots.d!), calendarDay(m2 < m ? year + 1 : year, m2, slots.d2!));
  if (slots.y !== undefined) return found(make(m2 < m ? slots.y - 1 : slots.y), 'Written out.');
  const chosen = chooseYear(make, told);
  return { reason: chosen.reason, ...(chosen.value ? { value: chosen.value } : {}) };
}

function resolveMonthRange(slots: Slots, told: Told): Resolved {
  const [m, m2] = [slots.m!, slots.m2!];
  const make = (year: number): DateValue | undefined =>
    intervalValue(monthValue(year, m), monthValue(m2 < m ? year + 1 : year, m2));
  if (slots.y !== undefined) return found(make(m2 < m ? slots.y - 1 : slots.y), 'Written out.');
  const chosen = chooseYear(make, told);
  return { reason: chosen.reason, ...(chosen.value ? { value: chosen.value } : {}) };
}

/** "The first Monday in May", "the last Friday of March". */
function resolveNthWeekday(slots: Slots, told: Told): Resolved {
  const { m, w, q, y } = slots;
  const make = (year: number): DateValue | undefined => {
    if (!exists(year, m!, 1)) return undefined;
    const first = dayNumber(year, m!, 1);
    const last = first + daysInMonth(year, m!) - 1;
    const day =
      q === undefined
        ? last - ((weekdayOf(last) - w! + 7) % 7)
        : first + ((w! - weekdayOf(first) + 7) % 7) + 7 * (q - 1);
    return day <= last ? dayValue(day) : undefined;
  };
  if (y !== undefined) return found(make(y), 'Counted in the month.');
  const chosen = chooseYear(make, told);
  return { reason: chosen.reason, ...(chosen.value ? { value: chosen.value } : {}) };
}

function resolveYearRange(slots: Slots): Resolved {
  const y = slots.y!;
  const y2 = slots.y2 ?? Math.floor(y / 100) * 100 + slots.yy2!;
  return found(intervalValue(yearValue(y), yearValue(y2)), 'Written out.');
}

function resolveWeekday(e: Expression, told: Told): Resolved {
  const w = e.slots.w!;
  const { mod, unit } = e.slots;
  const anchored = e.anchor === 'mentioned';
  const base = anchored ? (told.previousDay?.first ?? told.published) : told.published;
  if (base === undefined) return unknown(NO_DAY);
  const name = weekdayName(w);
  const from =
    anchored && told.previousDay ? `the day mentioned before it, ${dayInWords(base)}` : publishedOn(base);
  const monday = base - weekdayOf(base) + 1;
  if (unit === UNIT.week)
    return found(
      dayValue(monday + 7 * mod! + w - 1),
      `The ${name} of ${mod! < 0 ? 'the week before' : mod! > 0 ? 'the week after' : 'the week of'} ${from}.`,
    );
  const back = (weekdayOf(base) - w + 7) % 7;
  const on = (w - weekdayOf(base) + 7) % 7;
  if (mod === -1) return found(dayValue(base - (back || 7)), `The last ${name} before ${from}.`);
  if (mod === 1 && anchored) return found(dayValue(base + (on || 7)), `The first ${name} after ${from}.`);
  if (mod === 1)
    return found(
      dayValue(e.rule === 'next-weekday' ? monday + 6 + w : base + (on || 7)),
      `The ${name} after ${from}.`,
    );
  const future = told.tense === 'future';
  if (mod === 0 && !anchored)
    return found(
      dayValue(told.tense === 'past' && back < on ? base - back : base + on),
      `The ${name} nearest to ${from}.`,
    );
  const day = future ? base + on : base - back;
  if (day === base) return found(dayValue(day), `The same day as ${from}.`);
  return found(
    dayValue(day),
    `The ${name} ${future ? 'after' : 'before'} ${from}${future ? ', as the sentence speaks of what is to come' : ''}.`,
  );
}

const UNIT_NAMES = [
  '',
  'day',
  'week',
  'two weeks',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'season',
];

/** The unit that holds a day, moved by `count` units. */
export function unitAround(unit: number, day: number, count: number): DateValue | undefined {
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
      return decadeValue(Math.floor(year / 10) * 10 + 10 * count);
    case UNIT.century:
      return centuryValue(Math.floor(year / 100) * 100 + 100 * count);
    default:
      return undefined;
  }
}

function resolveUnit(e: Expression, told: Told): Resolved {
  const { unit = UNIT.day, mod = 0 } = e.slots;
  const anchored = e.anchor === 'mentioned';
  const previous = unit === UNIT.day ? told.previousDay : told.previous;
  const base = anchored ? previous?.first : told.published;
  if (base === undefined)
    return unknown(anchored ? 'The text does not say from which date this counts.' : NO_DAY);
  const from = anchored ? `the date mentioned before it, ${previous!.edtf}` : publishedOn(base);
  const weekend = unit === UNIT.weekend && mod === -1 && weekdayOf(base) >= 6 ? -1 : mod;
  const value = unitAround(unit, base, unit === UNIT.weekend ? weekend : mod);
  const which = mod < 0 ? 'before' : mod > 0 ? 'after' : 'of';
  return found(withPart(value, e.slots), `The ${UNIT_NAMES[unit] ?? 'time'} ${which} ${from}.`);
}

/** Adds units to a value at the precision that the unit allows: "two years ago" is a year, "three days ago" a day. */
function shift(base: DateValue | undefined, day: number, unit: number, count: number): DateValue | undefined {
  const { year, month, day: d } = civil(day);
  switch (unit) {
    case UNIT.day:
      return dayValue(day + count);
    case UNIT.week:
    case UNIT.fortnight:
      return base && base.precision !== 'day'
        ? weekValue(day, count * (unit === UNIT.fortnight ? 2 : 1))
        : dayValue(day + 7 * count * (unit === UNIT.fortnight ? 2 : 1));
    case UNIT.month: {
      const to = addMonths(year, month, count);
      return count === 0
        ? calendarDay(to.year, to.month, Math.min(d, daysInMonth(to.year, to.month)))
        : monthValue(to.year, to.month);
    }
    default:
      return unitAround(unit, day, count);
  }
}

function resolveOffset(e: Expression, told: Told): Resolved {
  const { unit = UNIT.day, n, mod = 1 } = e.slots;
  if (n === undefined) return unknown('The text does not say how many.');
  const name = `${String(n)} ${UNIT_NAMES[unit] ?? ''}${n === 1 ? '' : 's'}`;
  const now = e.anchor === 'published' || (told.tense === 'perfect' && mod > 0);
  if (now) {
    if (told.published === undefined) return unknown(NO_DAY);
    if (e.anchor === 'mentioned')
      return found(
        shift(undefined, told.published, unit, 0),
        `Told up to ${publishedOn(told.published)}, ${name} after the event.`,
      );
    return found(
      shift(undefined, told.published, unit, n * mod),
      `${name} ${mod < 0 ? 'before' : 'after'} ${publishedOn(told.published)}.`,
    );
  }
  const coarse = unit === UNIT.year || unit === UNIT.decade || unit === UNIT.century || unit === UNIT.month;
  const base = coarse ? told.previous : told.previousDay;
  if (!base) return unknown('The text does not say from which date this counts.');
  const value = shift(base, base.first, unit, n * mod);
  if (told.published !== undefined && value && mod > 0 && value.first > told.published)
    return unknown('The text does not say from which date this counts.');
  return found(value, `${name} ${mod < 0 ? 'before' : 'after'} the date mentioned before it, ${base.edtf}.`);
}

function resolveDeictic(slots: Slots, told: Told): Resolved {
  const { published } = told;
  if (published === undefined) return unknown(NO_DAY);
  const n = slots.n ?? 0;
  const words =
    n === 0
      ? 'The day of'
      : n === -1
        ? 'The day before'
        : n === 1
          ? 'The day after'
          : `${String(Math.abs(n))} days ${n < 0 ? 'before' : 'after'}`;
  return found(dayValue(published + n), `${words} ${publishedOn(published)}.`);
}

function resolveDecade(slots: Slots): Resolved {
  const y = slots.y ?? 1900 + slots.yy!;
  return found(
    withPart(decadeValue(y), slots),
    slots.y === undefined ? 'Read as a decade of the twentieth century.' : 'Written out.',
  );
}

function resolveCentury(slots: Slots): Resolved {
  const q = slots.q! + (slots.n ?? 0);
  return found(withPart(centuryValue((q - 1) * 100), slots), 'Written out.');
}

const SEASON_NAMES = ['', 'spring', 'summer', 'autumn', 'winter'];

function resolveSeason(e: Expression, told: Told): Resolved {
  const { slots } = e;
  const season = slots.season!;
  if (slots.y !== undefined) return found(withPart(seasonValue(slots.y, season), slots), 'Written out.');
  const base = e.anchor === 'mentioned' ? told.previous?.first : told.published;
  if (base === undefined) return unknown(NO_DAY);
  const { year } = civil(base);
  if (slots.unit === UNIT.year)
    return found(seasonValue(year + (slots.mod ?? 0), season), `Counted from ${publishedOn(base)}.`);
  const candidates = [-2, -1, 0, 1].map((k) => seasonValue(year + k, season));
  const name = SEASON_NAMES[season] ?? 'season';
  const from = e.anchor === 'mentioned' ? 'the date mentioned before it' : publishedOn(base);
  if (slots.mod === -1)
    return found(
      candidates.findLast((v) => v && v.last < base),
      `The last ${name} before ${from}.`,
    );
  if (slots.mod === 1)
    return found(
      candidates.find((v) => v && v.first > base),
      `The next ${name} after ${from}.`,
    );
  const value = e.anchor === 'mentioned' ? seasonValue(year, season) : nearest(candidates, base, told.tense);
  return found(withPart(value, slots), `The ${name} nearest to ${from}.`);
}

function resolveFraction(e: Expression, told: Told): Resolved {
  const { slots } = e;
  const make = (year: number): DateValue | undefined =>
    e.kind === 'half' ? halfValue(year, slots.q!) : quarterValue(year, slots.q!);
  if (slots.q! > (e.kind === 'half' ? 2 : 4)) return unknown('Not a part of a year.');
  if (slots.y !== undefined) return found(make(slots.y), 'Written out.');
  if (told.published === undefined) return unknown(NO_DAY);
  if (slots.mod !== undefined)
    return found(
      make(civil(told.published).year + slots.mod),
      `Counted from ${publishedOn(told.published)}.`,
    );
  return found(
    nearest(around(civil(told.published).year, make), told.published, told.tense),
    `The nearest one to ${publishedOn(told.published)}.`,
  );
}
