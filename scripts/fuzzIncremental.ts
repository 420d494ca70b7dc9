// Whether an index that articles came into and left in any order says what one does that was made
// of the same articles at once; on real texts.
//   npm run fuzz:incremental -- --data DIR [--articles 2000] [--rounds 3] [--seed 1]
// DIR holds JSON lines with `id` and `text`. Prints what differs; exit 1 where something does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differences, outcomesOf, saidAtOnce, saidByAndBy, shuffled } from '../test/support/anyOrder.ts';
import { makeRandom } from './train/random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    files: { type: 'string', default: '' },
    articles: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});
if (values.data === undefined) throw new Error('usage: npm run fuzz:incremental -- --data DIR');
const random = makeRandom(Number(values.seed));
console.log(`seed ${values.seed}`);

/** The texts of a folder of JSON lines, those of files whose names hold some word of `--files`. */
function textsIn(folder: string): [string, string][] {
  const words = values.files.split(',');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl') && words.some((word) => file.includes(word)))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): [string, string] => {
          const { id, text } = JSON.parse(line) as { id: string; text: string };
          return [`${file.replace(/\.jsonl$/, '')}/${id.replaceAll('/', '-')}`, text];
        }),
    );
}

const chosen = shuffled(textsIn(values.data), random).slice(0, Number(values.articles));
const outcomes = outcomesOf(new Map(chosen));
let isEqual = true;
for (let round = 1; round <= Number(values.rounds); round++) {
  // Of the rest some come and leave again.
  const names = shuffled([...outcomes.keys()], random).slice(0, Math.ceil(outcomes.size * 0.9));
  const rebuilt = await saidAtOnce(outcomes, names.toSorted());
  const others = {
    'in another order': await saidAtOnce(outcomes, shuffled(names, random)),
    'by and by': await saidByAndBy(outcomes, names, random),
  };
  for (const [how, other] of Object.entries(others)) {
    const found = differences(rebuilt, other);
    if (found.length > 0) isEqual = false;
    console.log(
      `round ${String(round)}, ${String(names.length)} articles ${how}: ${found.length === 0 ? 'the same' : 'differs'}`,
    );
    for (const one of found) console.log(`  ${one}`);
  }
}
process.exitCode = isEqual ? 0 : 1;
