import assert from 'node:assert/strict';
import { timelineOf } from '../../../../src/queries/cards/timeline.ts';

describe('a timeline', () => {
  it('counts by day within weeks, gaps shown', () => {
    assert.deepEqual(
      timelineOf([
        ['2019-02-01', 1],
        ['2019-01-30', 2],
        ['2019-01-30', 1],
      ]),
      [
        { period: '2019-01-30', mentions: 3 },
        { period: '2019-01-31', mentions: 0 },
        { period: '2019-02-01', mentions: 1 },
      ],
    );
  });

  it('counts by month within years, and by year beyond', () => {
    assert.deepEqual(
      timelineOf([
        ['2018-12-30', 1],
        ['2019-02-20', 2],
      ]).map(({ period }) => period),
      ['2018-12', '2019-01', '2019-02'],
    );
    assert.equal(
      timelineOf([
        ['1990-01-01', 1],
        ['2019-01-01', 1],
      ]).length,
      30,
    );
  });

  it('is empty without dates', () => assert.deepEqual(timelineOf([]), []));

  it('goes without gaps across the first years and up to the last', () => {
    const bars = (...days: string[]): string[] =>
      timelineOf(days.map((day) => [day, 1] as const)).map(({ period }) => period);
    assert.deepEqual(bars('0064-12-30', '0065-01-02'), [
      '0064-12-30',
      '0064-12-31',
      '0065-01-01',
      '0065-01-02',
    ]);
    assert.deepEqual(bars('0099-11-05', '0100-02-05'), ['0099-11', '0099-12', '0100-01', '0100-02']);
    assert.deepEqual(bars('9989-01-01', '9999-12-31').length, 11);
  });
});
