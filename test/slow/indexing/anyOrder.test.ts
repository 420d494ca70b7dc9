import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { makeRandom } from '../../../scripts/train/random.ts';
import { corpusLens } from '../../support/corpusLens.ts';
import { differences, outcomesOf, saidAtOnce, saidByAndBy, shuffled } from '../../support/anyOrder.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);
/** Names that are alike and those that only look so, each in articles of their own. */
const MADE = [
  'The president of Poland, Jan Kowal, flew to Warsaw on Monday, and Poland will vote in May.',
  'Farmers of Greater Poland met Jan Kowal in Poznan. Greater Poland is dry, said Robert "Bob" Marek.',
  'Robert Marek told reporters in Poland that it had rained for two weeks. Mr Marek is a farmer.',
  'Climbers on Mt Kenya were found alive on Friday, said Grace Otieno of the mountain rescue. Mt Kenya is high.',
  'The parliament of Kenya met in Nairobi. Kenya will hold a vote, said Grace Wanjiru Otieno.',
  'Mount Kenya lost its glaciers, said Ms Otieno. The people of Kenya drink its water.',
  'Villages of Mount Lebanon were without power, Rima Haddad said in Beirut. Lebanon has no money.',
  'Central Asia is not Asia, said J.K. Marek in Tashkent. JK Marek teaches there.',
  'The city of Lublin and Lublin itself are one, said Mr. Kowal of the Republic of Poland.',
  'The State of Mexico is not Mexico, said Ana Ruiz. Ms. Ruiz lives in the state of Texas, in Texas.',
];

const texts = new Map<string, string>([
  ...readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [name, readFileSync(new URL(name, SEEDS), 'utf8')]),
  ...MADE.map((text, i): [string, string] => [`made${String(i)}`, `Headline ${String(i)}\n\n${text}\n`]),
]);

describe('what is said of a set of articles', function () {
  this.timeout(120_000);
  const outcomes = outcomesOf(texts);

  it('is the same in whatever order they came in, and whatever came and left in between', async () => {
    const corrections = [{ same: ['Jan Kowal', 'Bob Marek'] }, { name: 'Poland', is: 'organization' }];
    for (let seed = 1; seed <= 6; seed++) {
      const random = makeRandom(seed);
      const names = shuffled([...texts.keys()], random).slice(0, 8 + Math.floor(random() * texts.size));
      const said = seed % 2 === 0 ? corrections : [];
      const rebuilt = await saidAtOnce(outcomes, names.toSorted(), said);
      for (const other of [
        await saidAtOnce(outcomes, names, said),
        await saidByAndBy(outcomes, names, random, said),
      ])
        assert.deepEqual(differences(rebuilt, other), [], `seed ${String(seed)}`);
    }
  });

  it('is the same on the command line in any order of paths', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'order '));
    try {
      for (const [name, text] of texts) writeFileSync(join(folder, name), text);
      const paths = [...texts.keys()].map((name) => join(folder, name));
      const analyze = async (some: readonly string[]): Promise<readonly string[]> =>
        (await corpusLens('analyze', ...some)).out.split('\n').sort();
      const lines = await analyze(paths);
      assert.deepEqual(await analyze(paths.toReversed()), lines);
      assert.deepEqual(await analyze(shuffled(paths, makeRandom(4))), lines);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
