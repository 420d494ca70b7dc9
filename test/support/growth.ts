import assert from 'node:assert/strict';
import { processorTime } from './processorTime.ts';

/**
 * Fails when the cost of reading a text, or whatever else there can be more of, grows faster than
 * that.
 * @param make a text of so many units
 * @param units of the smaller text
 * @param most times as long eight times the text may take; a quadratic reader would need sixty-four
 *   times
 */
export function assertGrowsWithText<T>(
  read: (text: T) => unknown,
  make: (units: number) => T,
  units: number,
  most = 30,
): void {
  const milliseconds = (text: T): number =>
    processorTime(() => {
      read(text);
    });
  const [small, large] = [make(units), make(8 * units)];
  milliseconds(small);
  let one = milliseconds(small);
  let eight = milliseconds(large);
  const limit = (): number => most * Math.max(one, 20);
  // The least of several counts: what a collector of garbage takes now and then is not the reader's
  // cost.
  if (eight >= limit() / 2) one = Math.min(one, milliseconds(small), milliseconds(small));
  if (eight >= limit()) eight = Math.min(eight, milliseconds(large));
  assert.ok(eight < limit(), `${String(one)} ms, then ${String(eight)} ms`);
}
