import { oneOf, uncertain } from '../../calendar/dateValue.ts';
import type { Expression, ExpressionKind } from '../reading/dateExpression.ts';
import type { Resolved } from './resolutionContext.ts';

/** Days that a choice of values may span and still say something. */
const WIDEST_CHOICE = 62;

/**
 * Kinds that only lack their year: far days of a window would move them by a whole year, which its
 * likely days rule out.
 */
const YEARLESS: ReadonlySet<ExpressionKind> = new Set([
  'calendar',
  'dayRange',
  'monthRange',
  'nthWeekday',
  'season',
  'quarter',
  'half',
]);

/**
 * One answer from the readings of an expression at the days of a window of publication, its ends
 * first and last: the value where all agree, for dates without a year what the likely days agree on
 * (marked uncertain), else one of those between, if they are few.
 */
export function chooseReading(readings: readonly Resolved[], expression: Expression): Resolved {
  const first = readings[0]!;
  if (readings.length === 1) return first;
  const values = readings.map((r) => r.value);
  // The middle of the window is the best estimate.
  if (values.every((v) => v?.edtf === first.value?.edtf)) return readings[readings.length >> 1]!;
  const inner = readings.slice(1, -1);
  const likely = inner[0];
  if (
    likely?.value &&
    YEARLESS.has(expression.kind) &&
    inner.every((r) => r.value?.edtf === likely.value!.edtf)
  )
    return {
      value: uncertain(likely.value),
      reason: `${likely.reason}; another year is possible at either end of that range`,
    };
  const known = values.filter((v) => v !== undefined);
  // A contradiction counts only where no possible day of publication dissolves it.
  if (known.length < values.length) return { reason: (readings.find((r) => !r.value) ?? first).reason };
  const value = known.reduce((a, b) => (b.first < a.first ? b : a));
  const latest = known.reduce((a, b) => (b.last > a.last ? b : a));
  if (latest.last - value.first > WIDEST_CHOICE)
    return { reason: 'Depends on the publication date, which is too uncertain' };
  return {
    value: oneOf(value, latest),
    reason: 'Depends on the publication date, which is known only as a range',
  };
}
