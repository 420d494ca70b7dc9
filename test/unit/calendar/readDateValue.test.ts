import assert from 'node:assert/strict';
import { dateChildren } from '../../../src/queries/outline/outlineDates.ts';
import { timelineOf } from '../../../src/queries/cards/timeline.ts';
import {
  dayInWords,
  dayNumber,
  dayText,
  MONTH_NAMES,
  yearInWords,
  yearText,
} from '../../../src/calendar/calendar.ts';
import * as make from '../../../src/calendar/makeDateValue.ts';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { ArticleRecord } from '../../../src/index/record/articleRecord.ts';
import { indexOf } from '../support/articles.ts';
import { certainLevel, dateInWords, daysOf, shortDays } from '../../../src/calendar/readDateValue.ts';

/** The days that a value covers, as text. */
const days = ({ first, last }: Pick<make.DateValue, 'first' | 'last'>): string =>
  `${dayText(first)},${dayText(last)}`;

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

  it('cover days', () => {
    assert.deepEqual(daysOf('2019-02'), ['2019-02-01', '2019-02-28']);
    assert.deepEqual(daysOf('2020-W01'), ['2019-12-30', '2020-01-05']);
    assert.deepEqual(daysOf('2018-24'), ['2018-12-01', '2019-02-28']);
    assert.deepEqual(daysOf('2018-06/2018-07'), ['2018-06-01', '2018-07-31']);
    assert.equal(daysOf('2018-06/..'), undefined);
  });

  it('stand at the deepest level that is certain', () => {
    const levels = new Map([
      ['2019-01-18', '2019-01-18'],
      ['2019-01-18~', '2019-01'],
      ['2019-02~', '2019-02'],
      ['2019-W03', '2019-01'],
      ['2019-W05', '2019'],
      ['2018-06/2018-07', '2018'],
      ['2018-12/2019-01', ''],
      ['[2019-01-17..2019-01-24]', '2019-01'],
      ['[2019-01-28..2019-02-04]', '2019'],
      ['201X', ''],
      ['../2019', ''],
    ]);
    for (const [value, level] of levels) assert.equal(certainLevel(value), level, value);
  });

  it('that are none are kept as they are', () => {
    for (const value of [
      '',
      'soon',
      '2019-13',
      '2019-02-30',
      '2019-W99',
      'Y-17E7',
      '[2019-01,2019-02]',
      '/',
      '9'.repeat(1e5),
    ]) {
      assert.equal(dateInWords(value), value);
      assert.equal(daysOf(value), undefined);
      assert.equal(certainLevel(value), '');
    }
  });

  it('are shortened for lists', () => {
    assert.equal(shortDays(['2019-01-18', '2019-01-18']), '18 Jan 2019');
    assert.equal(shortDays(['2019-01-20', '2019-01-26']), '20–26 Jan 2019');
    assert.equal(shortDays(['2019-01-28', '2019-02-03']), '28 Jan – 3 Feb 2019');
    assert.equal(shortDays(['2018-12-30', '2019-01-02']), '30 Dec 2018 – 2 Jan 2019');
  });

  it('that can be made are read back, days, words and level, in every year from 1 to 9999', () => {
    for (let year = 1; year <= 9999; year++) {
      const words = yearInWords(year);
      const inYear = [
        make.yearValue(year),
        make.quarterValue(year, 1 + (year % 4)),
        make.halfValue(year, 1 + (year % 2)),
      ];
      for (const season of [1, 2, 3, 4]) inYear.push(make.seasonValue(year, season));
      for (let month = 1; month <= 12; month++) {
        const value = make.monthValue(year, month)!;
        inYear.push(value);
        assert.equal(dateInWords(value.edtf), `${MONTH_NAMES[month - 1]!} ${words}`);
        assert.equal(certainLevel(value.edtf), value.edtf);
      }
      for (const value of inYear) {
        if (value === undefined) continue;
        assert.equal(daysOf(value.edtf)?.join(), days(value), value.edtf);
        assert.ok(dateInWords(value.edtf).endsWith(words), value.edtf);
        assert.ok(
          value.edtf.endsWith('-24') || certainLevel(value.edtf).startsWith(yearText(year)),
          value.edtf,
        );
      }
      const longer = [
        year % 10 === 0 ? make.decadeValue(year) : undefined,
        year % 100 === 0 ? make.centuryValue(year) : undefined,
      ];
      for (const value of longer)
        if (value) assert.equal(daysOf(value.edtf)?.join(), days(value), value.edtf);
    }
  });

  it('of days are read back in every year', () => {
    const last = dayNumber(9999, 12, 31);
    for (let day = dayNumber(1, 1, 1); day <= last; day += day < dayNumber(110, 1, 1) ? 1 : 97) {
      const text = dayText(day);
      assert.equal(daysOf(text)?.join(), `${text},${text}`);
      assert.equal(certainLevel(text), text);
      assert.equal(dateInWords(text), dayInWords(day));
      for (const { edtf, first, last } of [make.weekValue(day), make.spanValue(day, day + 40)].filter(
        (one) => one !== undefined,
      ))
        assert.equal(daysOf(edtf)?.join(), days({ first, last }), edtf);
    }
  });

  it('of the first century stand in their own year in the tree', () => {
    const text =
      'The fire\n\nRome burned in AD 64. The fire broke out on 18 July AD 64, and in AD 79 Pompeii was buried.\n';
    const index = indexOf(new ArticleRecord('file:///fire.txt', analyzeArticle(text)));
    const page = { offset: 0, limit: 100 };
    const labels = (parts: readonly string[]) =>
      dateChildren(index, parts, { view: 'dates', ...page }).nodes.map(({ label }) => label);
    assert.deepEqual(labels([]), ['AD 79', 'AD 64']);
    assert.ok(labels(['in', '0064']).includes('July'), labels(['in', '0064']).join());
    assert.deepEqual(labels(['in', '0064-07']), ['Friday 18']);
  });

  it('make bars without gaps across the first years and up to the last', () => {
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
