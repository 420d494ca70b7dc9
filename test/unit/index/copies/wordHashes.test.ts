import assert from 'node:assert/strict';
import { hash32 } from '../../../../src/base/numbers/hash32.ts';
import { foldedWords } from '../../../../src/base/words/fold.ts';
import { hashWords } from '../../../../src/index/copies/wordHashes.ts';

const TEXTS = [
  '',
  'One word',
  '  "Zürich," she said: it’s 7.5% of the naïve café’s façade—No. 12! ',
  'İstanbul ǅ ﬁne straße 東京で会った Ελλάδα кёльн 한국의 e\u0301tude',
  'a\u0301\u0302 \u0301 \u0301b 𝔄𝔟 😀 x\ud800y \udc00',
];

describe('hashes of words', () => {
  for (const text of TEXTS)
    it(`are those of the folded words of ${JSON.stringify(text.slice(0, 24))}`, () => {
      const out = new Uint32Array((text.length >> 1) + 1);
      const count = hashWords(text, 0, text.length, out);
      assert.deepEqual([...out.subarray(0, count)], foldedWords(text).map(hash32));
    });

  it('are those of a part of a text', () => {
    const out = new Uint32Array(8);
    assert.equal(hashWords('one two three', 4, 7, out), 1);
    assert.equal(out[0], hash32('two'));
  });
});
