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
});
