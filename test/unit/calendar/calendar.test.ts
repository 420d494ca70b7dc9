import assert from 'node:assert/strict';
import {
  addMonths,
  civil,
  dayNumber,
  dayText,
  daysInMonth,
  easter,
  exists,
  parseDay,
  weekdayOf,
} from '../../../src/calendar/calendar.ts';

const DAY = 86_400_000;
/** The platform's own calendar; `setUTCFullYear` because `Date.UTC` moves years below 100. */
function platformDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

describe('calendar', () => {
  it('agrees with the platform on every day from year 1 to 9999, checked in steps', () => {
    const last = dayNumber(9999, 12, 31);
    for (let n = dayNumber(1, 1, 1); n <= last; n += 37) {
      const { year, month, day } = civil(n);
      const date = platformDay(year, month, day);
      assert.equal(date.getTime() / DAY, n);
      assert.equal(date.getUTCMonth() + 1, month);
      assert.equal(weekdayOf(n), date.getUTCDay() || 7);
      assert.equal(dayNumber(year, month, day), n);
    }
  });

  it('knows the length of months and which days do not exist', () => {
    assert.equal(daysInMonth(2000, 2), 29);
    assert.equal(daysInMonth(1900, 2), 28);
    assert.ok(!exists(2019, 2, 29));
    assert.ok(!exists(2019, 6, 31));
    assert.ok(!exists(0, 1, 1));
    assert.ok(!exists(10000, 1, 1));
    assert.ok(exists(2020, 2, 29));
  });

  it('moves months across years in both directions', () => {
    assert.deepEqual(addMonths(2019, 1, -1), { year: 2018, month: 12 });
    assert.deepEqual(addMonths(2019, 11, 14), { year: 2021, month: 1 });
  });

  it('reads and writes days as text', () => {
    assert.equal(dayText(dayNumber(33, 4, 3)), '0033-04-03');
    assert.equal(parseDay('2019-01-18'), dayNumber(2019, 1, 18));
    assert.equal(parseDay('2019-01-18T10:00Z'), dayNumber(2019, 1, 18));
    for (const bad of ['', 'yesterday', '2019-02-30', '2019-1-1', '20190118', '2019-01-1x'])
      assert.equal(parseDay(bad), undefined, bad);
  });

  it('finds Easter', () => {
    assert.equal(dayText(easter(2019)), '2019-04-21');
    assert.equal(dayText(easter(2024)), '2024-03-31');
    assert.equal(dayText(easter(1961)), '1961-04-02');
  });
});
