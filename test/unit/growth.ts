import assert from 'node:assert/strict';
import { processorTime } from './processorTime.ts';

/**
 * Fails when the cost of reading a text grows faster than the text.
 * @param make a text of so many units
 * @param units of the smaller text
 */
export function assertGrowsWithText(
  read: (text: string) => unknown,
  make: (units: number) => string,
  units: number,
): void {
  const milliseconds = (text: string): number =>
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
