import assert from 'node:assert/strict';
import { HashFilter } from '../../../../src/base/numbers/hashFilter.ts';
import { SortedHashes } from '../../../../src/base/numbers/sortedHashes.ts';

/** Hashes spread over all 32 bits, the outermost among them. */
const HASHES = Int32Array.from([
  ...Array.from({ length: 5_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1)),
  -0x80000000,
  0x7fffffff,
  0,
]).sort();
const STRANGERS = Array.from({ length: 5_000 }, (_, i) => Math.imul(i + 10_000, 0x9e3779b1));

describe('sorted hashes', () => {
  it('are found where they stand, and no others', () => {
    for (const count of [0, 1, 2, HASHES.length]) {
      const sorted = new SortedHashes(HASHES.subarray(0, count));
      for (let i = 0; i < count; i++) assert.equal(sorted.find(HASHES[i]!), i);
      for (const stranger of STRANGERS) assert.equal(sorted.find(stranger), -1);
    }
  });

  it('all pass the filter that was made of them, and few others do', () => {
    const filter = new HashFilter(HASHES.length * 8);
    for (const hash of HASHES) filter.add(hash);
    assert.ok(HASHES.every((hash) => filter.mayHold(hash)));
    assert.ok(STRANGERS.filter((hash) => filter.mayHold(hash)).length < STRANGERS.length / 5);
  });
});
