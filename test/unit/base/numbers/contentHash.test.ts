import assert from 'node:assert/strict';
import { contentHash } from '../../../../src/base/numbers/contentHash.ts';

const hashOf = (text: string): string => contentHash(new TextEncoder().encode(text));

describe('the hash of a content', () => {
  it('is MurmurHash3 x86 128', () => {
    assert.equal(hashOf(''), '0'.repeat(32));
    assert.equal(hashOf('The quick brown fox jumps over the lazy dog'), '2f1583c3ecee2c675d7bf66ce5e91d2c');
  });

  it('does not depend on where in a buffer the bytes lie', () => {
    const bytes = new TextEncoder().encode('xxxThe mayor said so on Monday.');
    assert.equal(contentHash(bytes.subarray(3)), hashOf('The mayor said so on Monday.'));
  });

  it('tells contents apart that differ in one letter or in trailing zeros', () => {
    const hashes = ['a', 'b', 'a\0', 'a\0\0', 'aa', ' a'].map(hashOf);
    assert.equal(new Set(hashes).size, hashes.length);
  });
});
