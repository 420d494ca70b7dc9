import assert from 'node:assert/strict';
import { processorTime } from './processorTime.ts';

/**
 * Fails when the cost of reading a text, or whatever else there can be more of, grows faster than that.
 * @param make a text of so many units
 * @param units of the smaller text
 */
export function assertGrowsWithText<T>(
  read: (text: T) => unknown,
  make: (units: number) => T,
  units: number,
): void {
  const milliseconds = (text: T): number =>
    processorTime(() => {
      read(text);
    });
  const [small, large] = [make(units), make(8 * units)];
  milliseconds(small);
  const one = Math.min(milliseconds(small), milliseconds(small), milliseconds(small));
  const eight = Math.min(milliseconds(large), milliseconds(large));
  // Eight times the text; a quadratic reader would need sixty-four times as long.
  assert.ok(eight < 30 * Math.max(one, 20), `${String(one)} ms, then ${String(eight)} ms`);
}
