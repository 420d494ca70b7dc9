import assert from 'node:assert/strict';
import edtf from 'edtf';
import { exists, parseDay } from '../../../src/calendar/calendar.ts';
import { MONTH_NAMES } from '../../../src/calendar/inWords.ts';
import { RULES } from '../../../src/dates/reading/dateRules.ts';
import { WORDS } from '../../../src/dates/reading/dateWords.ts';
import { read } from '../../support/reading.ts';
import { makeRandom } from '../../../scripts/train/random.ts';
import { processorTime } from '../../support/processorTime.ts';

const PIECES = [
  ...WORDS.keys(),
  ...RULES.map((rule) => rule.example),
  ...[
    'January',
    'Friday',
    'May',
    'said',
    'will meet',
    '2019',
    '31',
    '30',
    '29',
    '0',
    '00',
    '9999',
    '10000',
    '1',
    '12th',
    '2,000',
    '$5',
    '0001',
    '10:30',
    '\n',
    '\n\n',
    '"',
    '“',
    '”',
    '(',
    ')',
    ', ',
    '. ',
    '\u{1f600}',
    '\ud800',
    '\0',
    'ſ',
    'İ',
    '٣',
    '—',
    'https://a.example/2019/02/31/x',
    'Published: ',
    'Copyright ',
  ],
];

describe('any text', () => {
  it('is read without a throw, into ordered spans with valid EDTF of the years 1 to 9999', () => {
    const next = makeRandom(20190121);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    for (let round = 0; round < 1500; round++) {
      let text = '';
      for (let n = Math.floor(next() * 40); n >= 0; n--) text += pick(PIECES) + (next() < 0.8 ? ' ' : '');
      const published = pick([undefined, '2019-01-21', '0001-01-01', '9999-12-31', '2020-02-29', 'nonsense']);
      const { mentions, publication } = read(text, published);
      let end = 0;
      for (const m of mentions) {
        assert.ok(m.start >= end && m.end > m.start && m.end <= text.length, text);
        end = m.end;
        assert.ok(m.confidence > 0 && m.confidence <= 1);
        assert.ok(m.reason.length > 0);
        if (m.value !== undefined) {
          assert.doesNotThrow(() => edtf(m.value!), `${m.value} in ${JSON.stringify(text)}`);
          for (const [year] of m.value.matchAll(/(?<!\d)\d{4}(?=-|$|\/|\.|\]|~|\?|%)/g))
            assert.ok(Number(year) >= 1 && Number(year) <= 9999, m.value);
        }
      }
      for (const day of publication.window ?? []) assert.ok(parseDay(day) !== undefined, day);
    }
  });

  it('gives a day exactly where the calendar has one', () => {
    const months = MONTH_NAMES.map((name, i) => [name, i + 1] as const);
    for (const year of [1900, 2000, 2019, 2020])
      for (const [name, month] of months)
        for (let day = 28; day <= 31; day++)
          for (const text of [
            `${name} ${String(day)}, ${String(year)}`,
            `${String(day)} ${name} ${String(year)}`,
          ]) {
            const [mention] = read(`They met on ${text}.`, '2021-01-21').mentions;
            assert.equal(mention?.value !== undefined, exists(year, month, day), text);
            assert.equal(mention?.problem === undefined, exists(year, month, day), text);
          }
    for (const text of ['June 31', '31 November', 'February 30', '00/13/2019', '2019-02-29', '2019-04-31'])
      for (const { value } of read(`They met on ${text}.`, '2019-03-05').mentions)
        assert.ok(value === undefined || !/-\d\d-/.test(value), `${text}: ${String(value)}`);
  });

  it('names only days that exist, whatever the day of publication', () => {
    const forms =
      'yesterday|tomorrow|a month ago|a year ago today|a month ago today|next month|last year|the last day of February|two weeks ago|Feb 29|the 31st|on the 31st';
    for (const published of [
      '2020-02-29',
      '2019-12-31',
      '2020-01-01',
      '2019-03-31',
      '0001-01-01',
      '9999-12-31',
    ])
      for (const form of forms.split('|'))
        for (const { value = '' } of read(`It was ${form}, they said.`, published).mentions)
          for (const [day] of value.matchAll(/\d{4}-\d\d-\d\d/g))
            assert.ok(parseDay(day) !== undefined, `${form} told on ${published}: ${value}`);
  });

  it('takes time in proportion to its length', () => {
    const timed = (n: number): number => {
      const text = 'the first second of the last 12 of may 3 and the early 19 - 20 / 3 , '.repeat(n);
      return processorTime(() => {
        read(text, '2019-01-21');
      });
    };
    timed(200);
    const [small, large] = [timed(500), timed(4000)];
    assert.ok(large < small * 8 * 6 + 50, `${String(small)} ms, ${String(large)} ms`);
  });
});
