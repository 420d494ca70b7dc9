// Measures the analysis of an article against its budgets: ratios and exponents within one run, never seconds.
//   node scripts/benchSpeed.ts
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import { tagNames } from '../src/mentions/tagNames.ts';
import { parseArticle } from '../src/text/parseArticle.ts';
import { PROJECT } from '../test/harness/project.ts';
import { modelLoading } from './benchModel.ts';

/** Whole analysis runs at least this many times as fast as compromise's people, places and dates. */
const TIMES_FASTER = 40;
/** Time grows with at most this power of the text's size; 1 is linear, the rest is room for noise. */
const STEEPEST = 1.25;
/** The model: bytes as shipped, and milliseconds from its text to a tagger that is ready. */
const LARGEST_MODEL = 4_000_000;
const SLOWEST_LOAD = 60;
const ROUNDS = 9;

const nlp = compromise.extend(compromiseDates);
const seeds = globSync('seeds/*.txt', { cwd: PROJECT }).map((file) =>
  readFileSync(join(PROJECT, file), 'utf8'),
);
const texts = [0, 1, 2].flatMap((shift) => seeds.map((text) => turned(text, shift)));

const problems: string[] = [];
compareWithCompromise();
measureGrowth();
measureModel();
for (const problem of problems) console.error(`not within budget: ${problem}`);
process.exitCode = problems.length ? 1 : 0;

/** The paragraphs of an article below its first in another order. */
function turned(text: string, shift: number): string {
  const [head = '', ...rest] = text.split('\n\n');
  return [head, ...rest.slice(shift), ...rest.slice(0, shift)].join('\n\n');
}

function compareWithCompromise(): void {
  const contenders: Record<string, (text: string) => unknown> = {
    'whole analysis': (text) => analyzeArticle(text),
    'names alone': (text) => tagNames(parseArticle(text)),
    'compromise people, places, dates': (text) => readByCompromise(text, true),
    'compromise people, places': (text) => readByCompromise(text, false),
  };
  const best = bestTimes(contenders, ROUNDS);
  const [ours, , theirs, theirNames] = best;
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  Object.keys(contenders).forEach((name, k) =>
    console.log(`${name.padEnd(34)}${(megabytes / (best[k]! / 1000)).toFixed(3).padStart(8)} MB/s`),
  );
  const ratio = theirs! / ours!;
  console.log(
    `whole analysis is ${ratio.toFixed(0)} times as fast as compromise with compromise-dates (at least ${String(TIMES_FASTER)})`,
  );
  console.log(
    `names alone are ${(theirNames! / best[1]!).toFixed(0)} times as fast as compromise's people and places`,
  );
  if (ratio < TIMES_FASTER) problems.push(`${ratio.toFixed(0)} times as fast as compromise`);
}

/** What a reader of the same mentions would call. compromise-dates throws on some phrases; that article then costs what it cost. */
function readByCompromise(text: string, dates: boolean): void {
  const read = nlp(text);
  read.people().json();
  read.places().json();
  try {
    if (dates) (read as unknown as { dates(): { json(): unknown } }).dates().json();
  } catch {
    return;
  }
}

/** Milliseconds of each contender's best round over all texts; the rounds of all are interleaved, so that noise hits all alike. */
function bestTimes(contenders: Record<string, (text: string) => unknown>, rounds: number): number[] {
  const best = Object.values(contenders).map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    Object.values(contenders).forEach((read, k) => {
      if (round > 2 && k > 1) return;
      const started = performance.now();
      for (const text of texts) read(text);
      best[k] = Math.min(best[k]!, performance.now() - started);
    });
  }
  return best;
}

function measureGrowth(): void {
  const long = texts.join('\n\n');
  const shapes: Record<string, (size: number) => string> = {
    'news text': (size) => long.repeat(Math.ceil(size / long.length)).slice(0, size),
    '"Mr Mr Mr ..."': (size) => 'Mr '.repeat(size / 3),
    'one line': (size) => 'then he met Kim Jong Un in Hanoi and so on '.repeat(size / 43),
    'one name': (size) => 'Kim '.repeat(size / 4),
  };
  for (const [name, make] of Object.entries(shapes)) {
    const [small, large] = [20_000, 320_000];
    const times = [small, large].map((size) => {
      const text = make(size);
      let best = Infinity;
      for (let round = 0; round < 5; round++) {
        const started = performance.now();
        analyzeArticle(text);
        best = Math.min(best, performance.now() - started);
      }
      return best;
    });
    const exponent = Math.log(times[1]! / times[0]!) / Math.log(large / small);
    console.log(
      `${name.padEnd(34)}grows with the text's size to the power of ${exponent.toFixed(2)} (at most ${String(STEEPEST)})`,
    );
    if (exponent > STEEPEST) problems.push(`${name} grows with power ${exponent.toFixed(2)}`);
  }
}

function measureModel(): void {
  const { bytes, milliseconds } = modelLoading();
  console.log(
    `the model has ${(bytes / 1e6).toFixed(2)} MB (at most ${String(LARGEST_MODEL / 1e6)}) and loads in ${milliseconds.toFixed(0)} ms (at most ${String(SLOWEST_LOAD)})`,
  );
  if (bytes > LARGEST_MODEL) problems.push('the size of the model');
  if (milliseconds > SLOWEST_LOAD) problems.push(`the model loads in ${milliseconds.toFixed(0)} ms`);
}
