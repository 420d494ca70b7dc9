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
import type { Resolved, ResolutionContext } from './resolutionContext.ts';
import { found, unknown } from './resolutionContext.ts';

/** Works out what an expression means given the text before it. */
export function resolveDate(e: Expression, context: ResolutionContext): Resolved {
  const resolved = resolveKind(e, context);
  if (e.slots.about === undefined || !resolved.value || !HEDGED_KINDS.has(e.kind)) return resolved;
  return { ...resolved, value: approximate(resolved.value) };
}

/** Kinds that "around" makes approximate; around a weekday it only bends the hour. */
const HEDGED_KINDS: ReadonlySet<ExpressionKind> = new Set(['calendar', 'offset']);

function resolveKind(e: Expression, context: ResolutionContext): Resolved {
  switch (e.kind) {
    case 'calendar':
      return resolveCalendar(e, context);
    case 'numeric':
      return resolveNumeric(e.slots, context);
    case 'dayRange':
      return resolveDayRange(e.slots, context);
    case 'monthRange':
      return resolveMonthRange(e.slots, context);
    case 'yearRange':
      return resolveYearRange(e.slots);
    case 'weekday':
      return resolveWeekday(e, context);
    case 'unit':
      return resolveUnit(e, context);
    case 'offset':
      return resolveOffset(e, context);
    case 'deictic':
      return resolveDeictic(e.slots, context);
    case 'decade':
      return resolveDecade(e.slots);
    case 'century':
      return resolveCentury(e.slots);
    case 'season':
      return resolveSeason(e, context);
    case 'quarter':
    case 'half':
      return resolveFraction(e, context);
    case 'nthWeekday':
      return resolveNthWeekday(e.slots, context);
    case 'feast':
      return resolveFeast(e, context);
    case 'set':
      return unknown('It comes again and again, so it is no single day.');
    case 'event':
      return found(calendarDay(2001, 9, 11), 'The attacks of 11 September 2001.');
  }
}
