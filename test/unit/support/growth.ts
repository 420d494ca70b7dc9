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
  const one = Math.min(milliseconds(small), milliseconds(small), milliseconds(small));
  const limit = most * Math.max(one, 20);
  let eight = milliseconds(large);
  if (eight >= limit) eight = Math.min(eight, milliseconds(large));
  assert.ok(eight < limit, `${String(one)} ms, then ${String(eight)} ms`);
}
