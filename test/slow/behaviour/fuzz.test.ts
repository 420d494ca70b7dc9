import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeRandom } from '../../../scripts/train/random.ts';
import { readSeeds } from '../../unit/golden/seedCorpus.ts';
import { differences, outcomesOf, saidAtOnce, saidByAndBy } from '../../support/anyOrder.ts';
import { checkReading } from '../../support/invariants.ts';
import { mutantBytes } from '../../support/mutants.ts';

// A longer run with other seeds: npm run fuzz -- --minutes 60
describe('articles that nobody wrote', function () {
  this.timeout(120_000);
  const texts = readSeeds().map(({ text }) => text);

  it('are read without a throw, each mention in its place and each value one that can be said', () => {
    for (let seed = 1; seed <= 150; seed++) {
      try {
        checkReading(mutantBytes(texts, makeRandom(seed)));
      } catch (cause) {
        throw new Error(`seed ${String(seed)}`, { cause });
      }
    }
  });

  it('make the same index however they come in', async () => {
    const random = makeRandom(77);
    const files = Array.from(
      { length: 24 },
      (_, i) => [`m${String(i)}`, mutantBytes(texts, random)] as const,
    );
    const outcomes = outcomesOf(new Map(files));
    const names = [...outcomes.keys()].slice(0, 18);
    const rebuilt = await saidAtOnce(outcomes, names);
    assert.deepEqual(differences(rebuilt, await saidByAndBy(outcomes, names, random)), []);
  });
});
