// Measures the analysis of the sample corpus against its budgets: ratios within one run, never seconds.
//   node scripts/bench.ts
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import { PROJECT } from '../test/harness/project.ts';

/** The analysis of an article takes at most this part of what compromise takes for people and places. */
const TIMES_FASTER = 40;
/** An article eight times as long may take this many times as long: linear, and room for noise. */
const GROWTH_OF_EIGHT = 12;
const ROUNDS = 15;

const texts = globSync('seeds/*.txt', { cwd: PROJECT }).map((path) =>
  readFileSync(join(PROJECT, path), 'utf8'),
);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const long = texts.join('\n\n');
const longer = Array.from({ length: 8 }, () => long).join('\n\n');

const ours = median(() => {
  for (const text of texts) analyzeArticle(text);
});
const theirs = median(() => {
  for (const text of texts) {
    const read = compromise(text);
    read.people().json();
    read.places().json();
  }
}, 3);
const growth = median(() => analyzeArticle(longer), 5) / median(() => analyzeArticle(long), 5);

const faster = theirs / ours;
console.log(`analysis         ${(bytes / 1000 / ours).toFixed(2)} MB/s`);
console.log(
  `                 ${faster.toFixed(0)} times as fast as compromise (at least ${TIMES_FASTER.toString()})`,
);
console.log(`8 times the text ${growth.toFixed(1)} times the time (at most ${GROWTH_OF_EIGHT.toString()})`);
process.exit(faster >= TIMES_FASTER && growth <= GROWTH_OF_EIGHT ? 0 : 1);

/** Milliseconds that `work` takes, in the median. */
function median(work: () => void, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}
