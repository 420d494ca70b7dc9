import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DateMention } from '../../../src/calendar/dateMention.ts';
import { mergeMentions } from '../../../src/entities/mergeMentions.ts';
import type { NameMention } from '../../../src/mentions/names/mention.ts';
import { seeded } from '../../support/random.ts';

const name = (start: number, end: number): NameMention => ({ start, end, kind: 'person', confidence: 0.9 });
const date = (start: number, end: number): DateMention => ({
  start,
  end,
  kind: 'date',
  confidence: 0.9,
  reason: '',
});
const merge = (names: NameMention[], dates: DateMention[], known = false): string =>
  mergeMentions(names, dates, () => known)
    .map(({ start, end, kind }) => `${kind[0]!}${start}-${end}`)
    .join(' ');

describe('mergeMentions', () => {
  it('puts names and dates in text order', () => {
    assert.equal(merge([name(5, 8), name(20, 22)], [date(0, 3), date(10, 12)]), 'd0-3 p5-8 d10-12 p20-22');
  });

  it('keeps the longest of those that overlap', () => {
    assert.equal(merge([name(0, 10)], [date(0, 5)]), 'p0-10');
    assert.equal(merge([name(0, 3)], [date(0, 5)]), 'd0-5');
    assert.equal(merge([name(0, 4), name(8, 12)], [date(3, 9)]), 'd3-9');
  });

  it('reads "May" as a date, unless a longer name bears it out', () => {
    assert.equal(merge([name(0, 3)], [date(0, 3)]), 'd0-3');
    assert.equal(merge([name(0, 3)], [date(0, 3)], true), 'p0-3');
  });

  it('never leaves two that overlap, nor drops one that overlaps nothing kept', () => {
    const random = seeded(3);
    for (let round = 0; round < 500; round++) {
      const spans = (): [number, number][] => {
        const list: [number, number][] = [];
        for (let at = random(4); at < 60; at += 1 + random(6)) list.push([at, (at += 1 + random(8))]);
        return list;
      };
      const names = spans().map(([start, end]) => name(start, end));
      const dates = spans().map(([start, end]) => date(start, end));
      const merged = mergeMentions(names, dates, ({ start }) => start % 2 === 0);
      for (const [i, mention] of merged.entries()) assert.ok(i === 0 || merged[i - 1]!.end <= mention.start);
      for (const mention of [...names, ...dates]) {
        assert.ok(
          merged.some((kept) => kept === mention || (kept.start < mention.end && mention.start < kept.end)),
        );
      }
    }
  });
});
