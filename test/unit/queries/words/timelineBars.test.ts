import assert from 'node:assert/strict';
import { timelineBars } from '../../../../src/queries/words/timelineBars.ts';

const SIZE = { widest: 60, step: 14, height: 20 };
const days = (...mentions: readonly number[]) =>
  mentions.map((count, i) => ({ period: `2019-01-0${i + 1}`, mentions: count }));

describe('the bars of a timeline', () => {
  it('stand on a base line below them, side by side, the highest as high as there is room', () => {
    const { bars, width, height, base, highest, unit } = timelineBars(days(1, 0, 8), SIZE)!;
    assert.deepEqual([width, height, base], [42, 21, 'M0 20h42v1h-42z']);
    assert.deepEqual(
      bars.map((bar) => [bar.x, bar.y, bar.width, bar.height]),
      [
        [1.4, 17, 11.2, 3],
        [15.4, 20, 11.2, 0],
        [29.4, 0, 11.2, 20],
      ],
    );
    assert.deepEqual([highest, unit], [8, 'day']);
  });

  it('are narrower where there are many', () => {
    const { bars, width } = timelineBars(days(1, 2, 3, 4, 5, 6, 7, 8), SIZE)!;
    assert.equal(width, 60);
    assert.ok(bars.every((bar) => bar.x + bar.width <= width && bar.width === 6));
  });

  it('are none where there is no course of time', () => {
    assert.equal(timelineBars(days(3), SIZE), undefined);
  });
});
