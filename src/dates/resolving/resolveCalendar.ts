import {
  civil,
  dayNumber,
  exists,
  monthEnd,
  weekdayFrom,
  weekdayOf,
  weekdayUntil,
} from '../../calendar/calendar.ts';
import {
  type DateValue,
  calendarDay,
  dayValue,
  intervalValue,
  monthValue,
  yearValue,
} from '../../calendar/dateValue.ts';
import { EASTER, FEASTS } from '../../calendar/feasts.ts';
import { monthInWords, monthName, weekdayName } from '../../calendar/inWords.ts';
import type { Expression, Slots } from '../reading/dateExpression.ts';
import { UNIT } from '../reading/dateWords.ts';
import type { Resolved, ResolutionContext } from './resolutionContext.ts';
import { NO_DAY, around, chooseYear, found, nearest, unknown, withPart } from './resolutionContext.ts';

/**
 * A weekday that contradicts its date within so many days of publication is a slip, not another
 * year.
 */
const SLIP_REACH = 75;

/**
 * A day, month or year by the calendar, with or without its year and weekday: "Friday, 18 January
 * 2019".
 */
export function resolveCalendar(e: Expression, context: ResolutionContext): Resolved {
  const { slots } = e;
  const { d, w, era } = slots;
  let { m, y } = slots;
  if (era === -1) return unknown('Years before 1 AD are not supported');
  if (y === undefined && slots.yy !== undefined) y = fullYear(slots.yy, context);
  let reason = 'As written';
  if (y === undefined && slots.unit === UNIT.year && slots.mod !== undefined) {
    const anchor = e.anchor === 'mentioned' ? context.previous?.first : context.published;
    if (anchor === undefined) return unknown(NO_DAY);
    y = civil(anchor).year + slots.mod;
    reason = e.anchor === 'mentioned' ? 'In the year mentioned before it' : `Counted from ${context.from}`;
  }
  if (m === undefined && y === undefined && d !== undefined) {
    const base =
      context.previous && context.previous.precision !== 'year' ? context.previous.first : context.published;
    if (base === undefined) return unknown(NO_DAY);
    ({ year: y, month: m } = civil(base));
    reason = 'In the month mentioned before it';
  }
  if (m === undefined)
    return y === undefined ? unknown(NO_DAY) : found(withPart(yearValue(y), slots), reason);
  const month = m;
  if (d === undefined) {
    if (y !== undefined) return found(withPart(monthValue(y, month), slots), reason);
    if (slots.mod !== undefined) return resolveNamedMonth(month, slots.mod, context);
    const chosen = yearFor((year) => monthValue(year, month), slots, context);
    return chosen.value ? found(withPart(chosen.value, slots), chosen.reason) : chosen;
  }
  if (y !== undefined) return checkWeekday(calendarDay(y, month, d), w, reason, { y, m: month, d });
  return resolveYearlessDay(month, d, slots, context);
}

/** The second of two joined dates follows the first: "30 January to 2 February". */
function yearFor(
  make: (year: number) => DateValue | undefined,
  slots: Slots,
  context: ResolutionContext,
): Resolved {
  const first = context.previous?.first;
  if (slots.j === undefined || first === undefined) return chooseYear(make, context);
  const { year } = civil(first);
  const value = [make(year), make(year + 1)].find((v) => v && v.first >= first);
  return found(value, 'After the date it is joined to');
}

function resolveYearlessDay(m: number, d: number, slots: Slots, context: ResolutionContext): Resolved {
  const { w } = slots;
  if (!exists(2000, m, d))
    return { reason: 'No such day in the calendar', problem: `${monthName(m)} has no day ${String(d)}.` };
  const chosen = yearFor((year) => calendarDay(year, m, d), slots, context);
  if (w === undefined || !chosen.value) return chosen;
  if (weekdayOf(chosen.value.first) === w)
    return { value: chosen.value, reason: `${chosen.reason}; the weekday agrees` };
  const { published } = context;
  if (published !== undefined && Math.abs(chosen.value.first - published) > SLIP_REACH) {
    const other = nearest(
      around(civil(published).year, (year) => calendarDay(year, m, d)).filter(
        (v) => v && weekdayOf(v.first) === w,
      ),
      published,
      context,
    );
    if (other)
      return {
        value: other,
        reason: `The ${String(d)} ${monthName(m)} closest to ${context.from} that is a ${weekdayName(w)}`,
      };
  }
  // A year that is only guessed from a date close by cannot convict the weekday.
  return published === undefined ? unknown('The year is too uncertain') : mismatch(chosen.value, w);
}

function mismatch(value: DateValue, w: number): Resolved {
  const { day, month, year } = civil(value.first);
  return {
    reason: 'The weekday and the date contradict each other',
    problem: `${String(day)} ${monthInWords(year, month)} was a ${weekdayName(weekdayOf(value.first))}, not a ${weekdayName(w)}.`,
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
      reason: 'No such day in the calendar',
      problem: `${monthInWords(day.y, day.m)} has no day ${String(day.d)}.`,
    };
  if (w === undefined) return { value, reason };
  return weekdayOf(value.first) === w
    ? { value, reason: `${reason}; the weekday agrees` }
    : mismatch(value, w);
}

function resolveNamedMonth(m: number, mod: number, context: ResolutionContext): Resolved {
  const { published } = context;
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
    mod < 0
      ? `Last ${monthName(m)} before ${context.from}`
      : mod > 0
        ? `Next ${monthName(m)} after ${context.from}`
        : `${monthName(m)} in the year of ${context.from}`,
  );
}

function fullYear(yy: number, context: ResolutionContext): number {
  const pivot = (context.published === undefined ? 2030 : civil(context.published).year + 10) % 100;
  return yy <= pivot ? 2000 + yy : 1900 + yy;
}

/** "18/01/2019", in the order of day and month that the numbers or the article give. */
export function resolveNumeric(slots: Slots, context: ResolutionContext): Resolved {
  const year = slots.y ?? fullYear(slots.yy!, context);
  const [a, b] = [slots.n1!, slots.n2!];
  const dayFirst = a > 12 ? true : b > 12 ? false : context.dayFirst;
  const value = dayFirst ? calendarDay(year, b, a) : calendarDay(year, a, b);
  const reason =
    a > 12 || b > 12
      ? 'As written; only one order of day and month is possible'
      : `As written, read as ${dayFirst ? 'day/month' : 'month/day'}`;
  return value
    ? { value, reason }
    : { reason: 'No such day in the calendar', problem: 'There is no such day in the calendar.' };
}

/** "27 to 28 February", "30 January to 2 February 2018". */
export function resolveDayRange(slots: Slots, context: ResolutionContext): Resolved {
  const m = slots.m!;
  const m2 = slots.m2 ?? m;
  const make = (year: number): DateValue | undefined =>
    intervalValue(calendarDay(year, m, slots.d!), calendarDay(m2 < m ? year + 1 : year, m2, slots.d2!));
  if (slots.y !== undefined) return found(make(m2 < m ? slots.y - 1 : slots.y), 'As written');
  return chooseYear(make, context);
}

/** "The three months to June" begin with April; "the year to March" does too. */
function firstMonth(last: number, { n = 12 }: Slots): number {
  return ((((last - n) % 12) + 12) % 12) + 1;
}

/** "May to July 2018", "the three months to June". */
export function resolveMonthRange(slots: Slots, context: ResolutionContext): Resolved {
  const m2 = slots.m2!;
  const m = slots.m ?? firstMonth(m2, slots);
  const make = (year: number): DateValue | undefined =>
    intervalValue(monthValue(year, m), monthValue(m2 < m ? year + 1 : year, m2));
  if (slots.y !== undefined) return found(make(m2 < m ? slots.y - 1 : slots.y), 'As written');
  if (slots.m !== undefined) return chooseYear(make, context);
  // Its last month is named: that one is near.
  const last = chooseYear((year) => monthValue(year, m2), context);
  if (!last.value) return last;
  const { year } = civil(last.value.first);
  return found(make(m2 < m ? year - 1 : year), last.reason);
}

/** "The first Monday in May", "the last Friday of March", "the last day of January". */
export function resolveNthWeekday(slots: Slots, context: ResolutionContext): Resolved {
  const { m, w, q, y } = slots;
  const make = (year: number): DateValue | undefined => {
    if (!exists(year, m!, 1)) return undefined;
    const first = dayNumber(year, m!, 1);
    const last = monthEnd(year, m!);
    const day =
      w === undefined ? last : q === undefined ? weekdayUntil(last, w) : weekdayFrom(first, w) + 7 * (q - 1);
    return day <= last ? dayValue(day) : undefined;
  };
  if (y !== undefined) return found(make(y), 'Counted within the month');
  return chooseYear(make, context);
}

/** "2010 to 2014", "2018/19". */
export function resolveYearRange(slots: Slots): Resolved {
  const y = slots.y!;
  const y2 = slots.y2 ?? Math.floor(y / 100) * 100 + slots.yy2!;
  return found(intervalValue(yearValue(y), yearValue(y2)), 'As written');
}

/** A feast of the year, its eve, or for Easter a weekday beside it. */
export function resolveFeast(e: Expression, context: ResolutionContext): Resolved {
  const { n, w, y, mod, unit } = e.slots;
  const feast = FEASTS[n ?? 0]!;
  const shift = e.rule.includes('eve')
    ? -1
    : n === EASTER && w !== undefined
      ? (w + 6) % 7 > 3
        ? w - 7
        : w % 7
      : 0;
  const make = (year: number): DateValue | undefined =>
    exists(year, 1, 1) ? dayValue(feast.dayIn(year) + shift) : undefined;
  if (y !== undefined) return found(make(y), `${feast.name} of that year`);
  const { published } = context;
  if (mod !== undefined && published !== undefined) {
    const { year } = civil(published);
    const days =
      unit === UNIT.year
        ? [make(year + mod)]
        : around(year, make).filter((v) => v && (mod < 0 ? v.first < published : v.first > published));
    return found(
      mod < 0 ? days.at(-1) : mod === 0 ? make(year) : days[0],
      `${feast.name}, counted from ${context.from}`,
    );
  }
  return chooseYear(make, context);
}
