import { approximate, calendarDay } from '../../calendar/dateValue.ts';
import type { Expression, ExpressionKind } from '../reading/dateExpression.ts';
import {
  resolveCalendar,
  resolveDayRange,
  resolveFeast,
  resolveMonthRange,
  resolveNthWeekday,
  resolveNumeric,
  resolveYearRange,
} from './resolveCalendar.ts';
import {
  resolveCentury,
  resolveDecade,
  resolveDeictic,
  resolveFraction,
  resolveOffset,
  resolveSeason,
  resolveUnit,
  resolveWeekday,
} from './resolveRelative.ts';
import type { Resolved, Told } from './told.ts';
import { found, unknown } from './told.ts';

/** Works out what an expression means given the text before it. */
export function resolveDate(e: Expression, told: Told): Resolved {
  const resolved = resolveKind(e, told);
  if (e.slots.about === undefined || !resolved.value || !HEDGED_KINDS.has(e.kind)) return resolved;
  return { ...resolved, value: approximate(resolved.value) };
}

/** Kinds that "around" makes approximate; around a weekday it only bends the hour. */
const HEDGED_KINDS: ReadonlySet<ExpressionKind> = new Set(['calendar', 'offset']);

function resolveKind(e: Expression, told: Told): Resolved {
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
    case 'feast':
      return resolveFeast(e, told);
    case 'set':
      return unknown('It comes again and again, so it is no single day.');
    case 'event':
      return found(calendarDay(2001, 9, 11), 'The attacks of 11 September 2001.');
  }
}
