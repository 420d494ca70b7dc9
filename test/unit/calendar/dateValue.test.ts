import assert from 'node:assert/strict';
import edtfLibrary from 'edtf';
import { civil, dayNumber, dayText } from '../../../src/calendar/calendar.ts';
import * as dateValue from '../../../src/calendar/dateValue.ts';
import {
  certainLevel,
  commonLevel,
  daysOf,
  readDateValue,
  type DateValue,
} from '../../../src/calendar/dateValue.ts';
import { dateInWords } from '../../../src/calendar/inWords.ts';

/** All functions that make a value: what one of them makes must be read back. */
type Maker = Exclude<
  {
    [K in keyof typeof dateValue]: (typeof dateValue)[K] extends (...of: never[]) => DateValue | undefined
      ? K
      : never;
  }[keyof typeof dateValue],
  'readDateValue'
>;
type Made = readonly (DateValue | undefined)[];

const {
  approximate,
  calendarDay,
  centuryValue,
  dayValue,
  decadeValue,
  halfValue,
  intervalValue,
  monthValue,
  oneOf,
  partOf,
  quarterValue,
  seasonValue,
  spanValue,
  uncertain,
  weekendValue,
  weekValue,
  yearValue,
} = dateValue;

/** A day and a month that move through the year from one year to the next; the last of February. */
const dayIn = (year: number): number => dayNumber(year, 1, 1) + ((year * 7) % 365);
const monthIn = (year: number): number => 1 + (year % 12);
const endOfFebruary = (year: number): number => dayNumber(year, 3, 1) - 1;

/** One maker of each form, from which other values are made. */
const FORMS: readonly ((year: number) => DateValue | undefined)[] = [
  (year) => dayValue(dayIn(year)),
  (year) => monthValue(year, monthIn(year)),
  (year) => quarterValue(year, 1 + (year % 4)),
  (year) => halfValue(year, 1 + (year % 2)),
  (year) => seasonValue(year, 1 + (year % 4)),
  yearValue,
  decadeValue,
  centuryValue,
  (year) => weekValue(dayIn(year)),
  (year) => spanValue(dayIn(year), dayIn(year) + 40),
];
/** One of them in a year, or the one so many places behind it. */
const formIn = (year: number, behind = 0): DateValue =>
  FORMS[(year + behind) % FORMS.length]!(year) ?? dayValue(dayIn(year))!;
const partIn = (year: number, behind = 0): DateValue =>
  partOf(formIn(year, behind), (['early', 'mid', 'late'] as const)[year % 3]!)!;
/**
 * Pairs of all forms, over the years: each of the second comes behind each of the first, whole or a
 * part.
 */
const pairsIn = (year: number): readonly (readonly [DateValue, DateValue])[] => {
  const later = Math.min(9999, year + (year % 3));
  const behind = Math.floor(year / FORMS.length);
  return [
    [formIn(year), formIn(later, behind)],
    [partIn(year), partIn(later, behind)],
  ];
};

const MADE: Readonly<Record<Maker, (year: number) => Made>> = {
  dayValue: (year) => [dayIn(year), endOfFebruary(year)].map(dayValue),
  calendarDay: (year) => [calendarDay(year, monthIn(year), 28), calendarDay(year, 2, 29)],
  spanValue: (year) => [dayIn(year), endOfFebruary(year)].map((day) => spanValue(day, day + (year % 40))),
  weekValue: (year) => [weekValue(dayIn(year), year % 3)],
  weekendValue: (year) => [weekendValue(dayIn(year), year % 3)],
  monthValue: (year) => [2, monthIn(year)].map((month) => monthValue(year, month)),
  quarterValue: (year) => [1, 2, 3, 4].map((quarter) => quarterValue(year, quarter)),
  halfValue: (year) => [1, 2].map((half) => halfValue(year, half)),
  seasonValue: (year) => [1, 2, 3, 4].map((season) => seasonValue(year, season)),
  yearValue: (year) => [yearValue(year)],
  decadeValue: (year) => [decadeValue(year)],
  centuryValue: (year) => [centuryValue(year)],
  partOf: (year) => [partIn(year)],
  intervalValue: (year) => pairsIn(year).map(([from, to]) => intervalValue(from, to)),
  approximate: (year) => [approximate(formIn(year))],
  uncertain: (year) => [uncertain(formIn(year)), uncertain(partIn(year))],
  oneOf: (year) => pairsIn(year).flatMap(([a, b]) => [oneOf(a, b), oneOf(b, a)]),
};
/** What these make keeps the text of the whole, so that more is read back than was meant. */
const OF_PARTS: ReadonlySet<string> = new Set<Maker>(['partOf', 'uncertain', 'intervalValue', 'oneOf']);

/** The days that a value covers, as text. */
const days = ({ first, last }: DateValue): string => `${dayText(first)},${dayText(last)}`;

describe('date values', () => {
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

  for (const [maker, make] of Object.entries(MADE))
    it(`made by ${maker} are read back, in every year from 1 to 9999`, () => {
      let made = 0;
      for (let year = 1; year <= 9999; year++)
        for (const value of make(year)) {
          if (!value) continue;
          made++;
          const { edtf, precision } = value;
          assert.ok(!/^([^/]*)\/\1$/.test(edtf), edtf);
          // The library is too slow for all of them.
          if (year % 61 === 0) assert.doesNotThrow(() => edtfLibrary(edtf), edtf);
          const read = readDateValue(edtf);
          assert.ok(read, edtf);
          if (OF_PARTS.has(maker)) assert.ok(read.first <= value.first && value.last <= read.last, edtf);
          else assert.equal(days(read), days(value), edtf);
          assert.equal(read.precision, /[/[]/.test(edtf) ? 'span' : precision, edtf);
          const words = dateInWords(edtf);
          assert.ok(!/[~?%X/[\]]/.test(words), `${edtf}: ${words}`);
          const years = [read.first, read.last].map((day) => civil(day).year);
          assert.ok(
            years.some((one) => words.includes(String(one))),
            `${edtf}: ${words}`,
          );
          assert.ok(dayText(read.first).startsWith(certainLevel(edtf)), edtf);
        }
      assert.ok(made > 0);
    });

  it('share a day, a month, a year, or nothing', () => {
    assert.equal(commonLevel(['2019-01-18', '2019-01-18']), '2019-01-18');
    assert.equal(commonLevel(['2019-01-18', '2019-01-19']), '2019-01');
    assert.equal(commonLevel(['0064-01-18', '0064-02-18']), '0064');
    assert.equal(commonLevel(['2018-12-31', '2019-01-01']), '');
    assert.equal(commonLevel(['', '']), '');
  });

  it('of decades and centuries begin with them', () => {
    assert.equal(decadeValue(1995)?.edtf, '199X');
    assert.equal(days(decadeValue(1995)!), '1990-01-01,1999-12-31');
    assert.equal(days(centuryValue(1995)!), '1900-01-01,1999-12-31');
  });
});
