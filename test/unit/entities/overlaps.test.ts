import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';

/** Of each kind of word that begins, joins, ends or cuts a mention. */
const WORDS: readonly string[] = [
  ...[
    'Mr',
    'President',
    'K',
    'J.J.',
    'Kim',
    'Jr.',
    'de',
    'of',
    'and',
    'North',
    'Korea',
    'May',
    '12',
    '-',
    '/',
    ',',
  ],
];
const MORE: readonly string[] = [
  ...[
    'Sen.',
    'Secretary of State',
    'King',
    'St.',
    'K.',
    'Jong-un',
    'Trump',
    'Mary',
    'al-',
    'van der',
    'the',
    'The',
  ],
  ...['US', 'U.S.', '$', 'Bosnia', 'Herzegovina', 'Guinea', 'Bissau', 'sub', 'Saharan Africa', 'North Korea'],
  ...[
    'White House',
    'peninsula',
    'Bank',
    'CIA',
    'Director',
    'AFP',
    'Trump-Kim',
    'Paris, Texas',
    'Monday',
    'March',
  ],
  ...['on', 'in', 'he', 'said', "'s", '.', '(', ')', '"', '“', '”', '\n'],
];

function assertApart(text: string): void {
  let end = 0;
  for (const mention of analyzeArticle(text).mentions) {
    assert.ok(mention.start >= end && mention.end > mention.start, JSON.stringify(text));
    end = mention.end;
  }
  assert.ok(end <= text.length, JSON.stringify(text));
}

describe('mentions', () => {
  it('never overlap, whatever two words stand side by side', () => {
    const all = [...WORDS, ...MORE];
    for (const a of all) for (const b of all) assertApart(`${a} ${b} ${a} ${b}, ${a}${b}`);
  });

  it('never overlap, whatever three', () => {
    for (const a of WORDS)
      for (const b of WORDS)
        for (const c of WORDS) assertApart(`Donald Trump left. ${a} ${b} ${c} ${a} said`);
  });

  it('of "Mr K Mr K" are two', () => {
    const { mentions } = analyzeArticle('Mr K Mr K');
    assert.deepEqual(
      mentions.map(({ start, end }) => [start, end]),
      [
        [3, 4],
        [8, 9],
      ],
    );
  });
});
