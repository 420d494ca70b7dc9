// Reads texts that nobody wrote, mutants of the sample corpus, for as long as is asked, and checks
// what must hold of every reading and of an index of them. Each finding comes with the seed that
// makes its text again.
//   npm run fuzz -- [--minutes 60] [--seed 1] [--one SEED | --index SEED]
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import { decodeArticle, DEFAULT_LIMIT } from '../src/text/decodeArticle.ts';
import { checkReading } from '../test/support/invariants.ts';
import { mutantBytes } from '../test/support/mutants.ts';
import { differences, outcomesOf, saidAtOnce, saidByAndBy } from '../test/support/anyOrder.ts';
import { makeRandom } from './train/random.ts';

/** How many times as long as of ordinary text a kilobyte may take. */
const MOST_TIMES = 8;
/**
 * Milliseconds of processor time that are no finding however short the text: a pause of the
 * collector.
 */
const LEAST = 150;
/** Mutants that are read before some of them make an index. */
const GROUP = 60;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    one: { type: 'string' },
    index: { type: 'string' },
  },
});
const seeds = new URL('../seeds/', import.meta.url);
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, seeds), 'utf8'));

function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ordinary = (): number => milliseconds(() => { for (const text of texts) analyzeArticle(text); }); // prettier-ignore
// The first rounds compile the engine.
const perKilobyte = Math.min(...[1, 2, 3, 4, 5].map(ordinary)) / (texts.join('').length / 1000);

let findings = 0;
function found(seed: number, what: string): void {
  findings++;
  console.log(`seed ${String(seed)}: ${what}`);
}

function check(seed: number): void {
  const bytes = mutantBytes(texts, makeRandom(seed));
  const decoded = decodeArticle(bytes, DEFAULT_LIMIT);
  // The reading alone: the checks parse each value with a library, which is no reader's time.
  const took = (): number =>
    milliseconds(() => {
      if (decoded.kind !== 'binary') analyzeArticle(decoded.text);
    });
  try {
    checkReading(bytes);
    const most = Math.max(LEAST, MOST_TIMES * perKilobyte * (bytes.length / 1000));
    // Once more before it is a finding: what is compiled on the way counts once.
    const first = took();
    const again = first > most ? took() : first;
    if (again > most)
      found(
        seed,
        `${again.toFixed(0)} ms for ${String(bytes.length)} bytes, ${(again / perKilobyte / (bytes.length / 1000)).toFixed(0)} times ordinary text`,
      );
  } catch (error) {
    found(
      seed,
      error instanceof Error
        ? `${error.message.split('\n')[0]!} ${
            error.stack
              ?.split('\n')
              .find((line) => line.includes('/src/'))
              ?.trim() ?? ''
          }`
        : String(error),
    );
  }
}

/** Compares two indexes of 20 mutants, read at once and little by little in another order. */
async function checkIndex(first: number): Promise<void> {
  const random = makeRandom(first);
  const files = Array.from(
    { length: 20 },
    (_, i) => [`m${String(i)}`, mutantBytes(texts, makeRandom(first + i))] as const,
  );
  try {
    const outcomes = outcomesOf(new Map(files));
    const names = [...outcomes.keys()].slice(0, 15);
    const [rebuilt, other] = [await saidAtOnce(outcomes, names), await saidByAndBy(outcomes, names, random)];
    for (const one of differences(rebuilt, other, 3))
      found(first, `an index of ${String(files.length)} differs: ${one}`);
  } catch (error) {
    found(first, `an index: ${String(error)}`);
  }
}

if (values.one !== undefined) check(Number(values.one));
else if (values.index !== undefined) await checkIndex(Number(values.index));
else {
  console.log(`seed ${values.seed}, ${perKilobyte.toFixed(2)} ms for a kilobyte of ordinary text`);
  const end = Date.now() + Number(values.minutes) * 60_000;
  let seed = Number(values.seed);
  for (; Date.now() < end; seed++) {
    check(seed);
    if ((seed - Number(values.seed)) % GROUP === GROUP - 1) await checkIndex(seed - 19);
  }
  console.log(`${String(seed - Number(values.seed))} texts, ${String(findings)} findings`);
}
process.exitCode = findings === 0 ? 0 : 1;
