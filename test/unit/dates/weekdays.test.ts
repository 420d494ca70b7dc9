import assert from 'node:assert/strict';
import { WEEKDAY_NAMES } from '../../../src/dates/calendar.ts';
import { read } from './reading.ts';

const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isoWeekday = (ms: number): number => new Date(ms).getUTCDay() || 7;
const monday = (ms: number): number => ms - (isoWeekday(ms) - 1) * DAY;

/** What each form means, written with the platform's calendar: the day `w` told from the day `published`. */
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
