import assert from 'node:assert/strict';
import { placeInWords } from '../../../../src/queries/words/placeInWords.ts';
import { placeFacts } from '../../../../src/entities/places/placeFacts.ts';

describe('a place in words', () => {
  it('says what it is, what it lies in and where', () => {
    for (const [name, words] of [
      ['Hanoi', 'capital of Vietnam · 21.02° N, 105.84° E'],
      ['Chicago', 'city in Illinois, United States · 41.85° N, 87.65° W'],
      ['Sydney', /^city in New South Wales, Australia · \d+\.\d\d° S, \d+\.\d\d° E$/],
      ['Texas', /^part of the United States · /],
      ['Manila', /^capital of the Philippines · /],
      ['Norway', /^country · /],
      ['Hong Kong', /^\d/],
    ] as const) {
      const found = placeInWords(placeFacts(name)!);
      if (typeof words === 'string') assert.equal(found, words);
      else assert.match(found, words);
    }
  });

  it('does without a position', () => {
    assert.equal(placeInWords({ what: 'city', country: 'Chile' }), 'city in Chile');
  });
});
