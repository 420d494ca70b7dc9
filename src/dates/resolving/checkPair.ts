import { weekdayOf } from '../../calendar/calendar.ts';
import type { DateValue } from '../../calendar/dateValue.ts';
import { weekdayName } from '../../calendar/inWords.ts';
import type { Expression } from '../reading/dateExpression.ts';
import type { Resolved } from './resolutionContext.ts';

/** "last Friday (Jan 18)", "Friday, Jan 18". */
const BRACKETED = /^(?:\s?[([]|, )$/;
/** "April 23, a Saturday": said of the date before it. */
const EXPLAINED = /^,? (?:(?:which|that) (?:was|is|will be|fell on) )?a $/;

/**
 * Two expressions side by side that say the same day check each other; the written date wins over
 * the counted one. Changes the last two of `results`, those of `a` and `b`.
 * @param certain false where publication, and so the year, is not known
 */
export function checkPair(
  text: string,
  a: Expression | undefined,
  b: Expression,
  results: Resolved[],
  certain: boolean,
): void {
  if (!a || b.start - a.end > LONGEST) return;
  const between = text.slice(a.end, b.start);
  const last = results.length - 1;
  if (BRACKETED.test(between)) {
    if (a.kind === 'weekday' || a.kind === 'deictic')
      reconcilePair(text, { counted: a, written: b }, results, [last - 1, last], certain);
  } else if (EXPLAINED.test(between) && b.rule === 'weekday')
    reconcilePair(text, { counted: b, written: a }, results, [last, last - 1], certain);
}
const LONGEST = 18;

function reconcilePair(
  text: string,
  { counted, written }: { readonly counted: Expression; readonly written: Expression },
  results: Resolved[],
  [c, d]: readonly [number, number],
  certain: boolean,
): void {
  const day: DateValue | undefined = results[d]!.value;
  if (day?.precision !== 'day' || written.kind !== 'calendar') return;
  const { w } = counted.slots;
  const words = text.slice(written.start, written.end);
  if (w !== undefined && weekdayOf(day.first) !== w) {
    if (!certain && written.slots.y === undefined) {
      results[d] = { reason: 'The year is too uncertain' };
      return;
    }
    const problem = `${words} was a ${weekdayName(weekdayOf(day.first))}, not a ${weekdayName(w)}.`;
    results[c] = { reason: 'The weekday and the date beside it contradict each other', problem };
    results[d] = { reason: 'The date and the weekday beside it contradict each other', problem };
    return;
  }
  const known = results[c]!;
  results[c] = {
    value: day,
    reason:
      known.value?.edtf === day.edtf
        ? `${known.reason}; “${words}” agrees`
        : `The date is given beside it: “${words}”`,
  };
}
