import assert from 'node:assert/strict';
import { WEEKDAY_NAMES } from '../../../src/calendar/inWords.ts';
import { read } from '../../support/reading.ts';

const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isoWeekday = (ms: number): number => new Date(ms).getUTCDay() || 7;
const monday = (ms: number): number => ms - (isoWeekday(ms) - 1) * DAY;

/**
 * What each form means, written with the platform's calendar: the day `w` told from the day
 * `published`.
 */
const FORMS: readonly (readonly [
  sentence: (day: string) => string,
  meaning: (published: number, w: number) => number,
])[] = [
  [(d) => `They met on ${d}.`, (p, w) => p - ((isoWeekday(p) - w + 7) % 7) * DAY],
  [(d) => `They will meet on ${d}.`, (p, w) => p + ((w - isoWeekday(p) + 7) % 7) * DAY],
  [(d) => `They met last ${d}.`, (p, w) => p - ((isoWeekday(p) - w + 7) % 7 || 7) * DAY],
  [(d) => `They will meet next ${d}.`, (p, w) => monday(p) + (6 + w) * DAY],
  [(d) => `They will meet this coming ${d}.`, (p, w) => p + ((w - isoWeekday(p) + 7) % 7 || 7) * DAY],
  [(d) => `They met ${d} last week.`, (p, w) => monday(p) + (w - 8) * DAY],
  [(d) => `They will meet ${d} next week.`, (p, w) => monday(p) + (w + 6) * DAY],
  [(d) => `They met this past ${d}.`, (p, w) => p - ((isoWeekday(p) - w + 7) % 7 || 7) * DAY],
  [(d) => `They met ${d} of last week.`, (p, w) => monday(p) + (w - 8) * DAY],
  [(d) => `They will meet ${d} this week.`, (p, w) => monday(p) + (w - 1) * DAY],
  [(d) => `They will meet ${d} week.`, (p, w) => p + (((w - isoWeekday(p) + 7) % 7 || 7) + 7) * DAY],
  [(d) => `They will meet this ${d}.`, (p, w) => p + ((w - isoWeekday(p) + 7) % 7) * DAY],
];

/** The same for forms that count from the day mentioned before. */
const TOLD_FROM: readonly (readonly [
  sentence: (day: string) => string,
  meaning: (mentioned: number, w: number) => number,
])[] = [
  [(d) => `They met again the following ${d}.`, (m, w) => m + ((w - isoWeekday(m) + 7) % 7 || 7) * DAY],
  [(d) => `They had met the previous ${d}.`, (m, w) => m - ((isoWeekday(m) - w + 7) % 7 || 7) * DAY],
  [(d) => `They met again that ${d}.`, (m, w) => monday(m) + (w - 1) * DAY],
];

describe('weekday rules', () => {
  it('agree with a calendar on every weekday, told from days all over three years', () => {
    for (let p = Date.UTC(2019, 0, 1); p < Date.UTC(2022, 0, 1); p += 9 * DAY)
      for (const [sentence, meaning] of FORMS)
        WEEKDAY_NAMES.forEach((name, i) => {
          const text = sentence(name);
          assert.equal(
            read(text, iso(p)).mentions[0]?.value,
            iso(meaning(p, i + 1)),
            `${text} told on ${iso(p)}`,
          );
        });
  });

  it('agree with a calendar where they count from a day mentioned before', () => {
    for (let day = Date.UTC(2019, 10, 20); day < Date.UTC(2020, 2, 15); day += 5 * DAY)
      for (const [sentence, meaning] of TOLD_FROM)
        WEEKDAY_NAMES.forEach((name, i) => {
          const text = `They met on ${iso(day)}. ${sentence(name)}`;
          assert.equal(read(text, '2021-06-01').mentions[1]?.value, iso(meaning(day, i + 1)), text);
        });
  });

  it('keep weeks and weekends to the calendar’s, across ends of months and years', () => {
    for (let p = Date.UTC(2015, 11, 20); p < Date.UTC(2021, 0, 15); p += 3 * DAY) {
      const told = read(
        'They met last week. They will meet this week, next week and next weekend.',
        iso(p),
      ).mentions;
      const week = (n: number): string =>
        `${iso(monday(p) + 7 * n * DAY)}/${iso(monday(p) + (7 * n + 6) * DAY)}`;
      const weekend = `${iso(monday(p) + 12 * DAY)}/${iso(monday(p) + 13 * DAY)}`;
      assert.deepEqual(
        told.map(({ value }) => value),
        [week(-1), week(0), week(1), weekend],
        iso(p),
      );
    }
  });

  it('accept a weekday beside a date exactly when the calendar does', () => {
    for (let day = Date.UTC(2018, 10, 1); day < Date.UTC(2019, 3, 1); day += DAY) {
      const date = new Date(day);
      const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
      WEEKDAY_NAMES.forEach((name, i) => {
        const [mention] = read(
          `They met on ${name}, ${month} ${String(date.getUTCDate())}, ${String(date.getUTCFullYear())}.`,
        ).mentions;
        const agrees = isoWeekday(day) === i + 1;
        assert.equal(mention?.value, agrees ? iso(day) : undefined);
        assert.equal(mention?.problem === undefined, agrees);
      });
    }
  });
});
