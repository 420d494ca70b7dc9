import assert from 'node:assert/strict';
import { dayNumber } from '../../../src/calendar/calendar.ts';
import { dateInWords, dayInWords, daysInWords, shortDays } from '../../../src/calendar/inWords.ts';

describe('date values', () => {
  it('are said in words, days with their weekday', () => {
    const said = new Map([
      ['2019-01-18', 'Friday 18 January 2019'],
      ['2019-02', 'February 2019'],
      ['2019', '2019'],
      ['2019-02~', 'about February 2019'],
      ['2019-02?', 'perhaps February 2019'],
      ['2019-01-18T09:30', 'Friday 18 January 2019, 09:30'],
      ['2019-W03', 'the week of 14–20 Jan 2019'],
      ['2019-21', 'spring 2019'],
      ['2019-33', 'first quarter of 2019'],
      ['201X', 'the 2010s'],
      ['2018-06/2018-07', 'June 2018 to July 2018'],
      ['2019-01-07/2019-01-10', '7 to 10 January 2019'],
      ['2019-01-30/2019-02-02', '30 January to 2 February 2019'],
      ['2018-12-30/2019-01-02', '30 December 2018 to 2 January 2019'],
      ['[2019-01-17..2019-01-24]', 'between 17 and 24 January 2019'],
      ['[2018..2019]', 'between 2018 and 2019'],
      ['2019-01-18/..', 'Friday 18 January 2019 or later'],
      ['../2019-01', 'January 2019 or earlier'],
    ]);
    for (const [value, words] of said) assert.equal(dateInWords(value), words, value);
  });

  it('are said with the part that is meant', () => {
    const said = [
      ['2019-02~', 'late', 'late February 2019'],
      ['2019-02%', 'early', 'early February 2019'],
      ['2017~', 'mid', 'mid-2017'],
      ['2019-22', 'late', 'late summer 2019'],
      ['2019-01-21/2019-01-27', 'early', 'the early part of 21 to 27 January 2019'],
    ] as const;
    for (const [value, part, words] of said) assert.equal(dateInWords(value, part), words);
  });

  it('are shortened for lists', () => {
    assert.equal(shortDays(['2019-01-18', '2019-01-18']), '18 Jan 2019');
    assert.equal(shortDays(['2019-01-20', '2019-01-26']), '20–26 Jan 2019');
    assert.equal(shortDays(['2019-01-28', '2019-02-03']), '28 Jan – 3 Feb 2019');
    assert.equal(shortDays(['2018-12-30', '2019-01-02']), '30 Dec 2018 – 2 Jan 2019');
  });

  it('of days are said with their weekday and year', () => {
    assert.equal(dayInWords(dayNumber(64, 7, 18)), 'Friday 18 July AD 64');
    assert.equal(daysInWords(dayNumber(2019, 1, 18), dayNumber(2019, 1, 18)), 'Fri 18 Jan 2019');
    assert.equal(daysInWords(dayNumber(2019, 1, 28), dayNumber(2019, 2, 3)), '28 Jan – 3 Feb 2019');
    assert.equal(dateInWords('0064-07'), 'July AD 64');
    assert.equal(dateInWords('006X'), 'the 60s AD');
    assert.equal(dateInWords('19XX'), 'the years 1900 to 1999');
  });
});
