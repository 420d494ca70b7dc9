import assert from 'node:assert/strict';
import { Lexicon } from '../../../../src/mentions/model/lexicon.ts';
import { AFFIXES, Spellings } from '../../../../src/mentions/features/spellings.ts';
import { Form, wordHash } from '../../../../src/mentions/features/wordForm.ts';

const nothing = new Lexicon(new Int32Array(0), new Uint16Array(0), new Uint16Array(0));
const make = (capacity = 64): Spellings => new Spellings(nothing, capacity, capacity * 8);

describe('Spellings', () => {
  it('number what is written alike once, and only that', () => {
    const spellings = make();
    const text = 'Kim kim Kim KIM Kims';
    const numbers = [...text.matchAll(/\w+/g)].map(({ index, 0: word }) =>
      spellings.number(text, index, index + word.length),
    );
    assert.deepEqual(numbers, [0, 1, 0, 2, 3]);
  });

  it('tell apart as many spellings as they have room for', () => {
    const spellings = make(2000);
    const words = Array.from({ length: 2000 }, (_, i) => `w${String(i)}`);
    for (const round of [1, 2])
      words.forEach((word, i) => assert.equal(spellings.number(word, 0, word.length), i, String(round)));
    assert.ok(!spellings.hasRoom(1, 1));
  });

  it('share the word among cases and kinds of apostrophes, and read each form', () => {
    const spellings = make();
    const number = (word: string): number => spellings.number(word, 0, word.length);
    const [upper, lower, curly] = [number("McCain's"), number("mccain's"), number('McCain’s')];
    assert.equal(spellings.word[upper], spellings.word[lower]);
    assert.equal(spellings.word[upper], spellings.word[curly]);
    assert.equal(spellings.word[upper], wordHash("mccain's"));
    assert.equal(spellings.form[upper], Form.capital | Form.mixed);
    assert.equal(spellings.form[lower], Form.lower);
    assert.notEqual(spellings.shape[upper], spellings.shape[lower]);
  });

  it('know words of one character by their end alone', () => {
    const spellings = make();
    const a = spellings.number('a', 0, 1);
    const affixes = spellings.affixes.slice(a * AFFIXES, (a + 1) * AFFIXES);
    assert.deepEqual(
      Array.from(affixes, (hash) => hash !== 0),
      [false, false, false, true, false, false, false],
    );
  });
});
