// Measures the analysis of an article against its budgets: ratios and exponents within one run, in
// processor time of one thread.
//   node scripts/benchSpeed.ts
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import { readDates } from '../src/dates/readDates.ts';
import { analyzeArticle } from '../src/entities/analyzeArticle.ts';
import { tagNames } from '../src/mentions/tagNames.ts';
import { parseArticle } from '../src/text/parseArticle.ts';
import { PROJECT } from '../test/harness/project.ts';
import { modelLoading } from './benchModel.ts';
import { cpuTimes } from './cpuTime.ts';

/**
 * Whole analysis runs at least this many times as fast as compromise's people, places and dates.
 */
const TIMES_FASTER = 40;
/** The reading of dates alone, in megabytes a second. */
const DATES_SPEED = 5;
/**
 * Time grows with at most this power of the text's size; 1 is linear, the rest is room for noise.
 */
const STEEPEST = 1.25;
/** The model: bytes in the package, and milliseconds from its file to a tagger that is ready. */
const LARGEST_MODEL = 2_500_000;
const SLOWEST_LOAD = 60;
const ROUNDS = 5;
const WARM_UP = 6;
const GROWTH_ROUNDS = 2;
/** How many of the readers that are compared are ours. */
const OURS = 4;

compromise.extend(compromiseDates);
const texts = globSync('seeds/*.txt', { cwd: PROJECT }).map((file) =>
  readFileSync(join(PROJECT, file), 'utf8'),
);
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const problems: string[] = [];
measureSpeed();
measureGrowth();
measureModel();
for (const problem of problems) console.error(`not within budget: ${problem}`);
process.exitCode = problems.length ? 1 : 0;

function row(name: string, figures: string): void {
  console.log(`${name.padEnd(36)}${figures}`);
}

function speed(seconds: number): string {
  return `${seconds.toFixed(3).padStart(8)} s/MB ${(1 / seconds).toFixed(2).padStart(8)} MB/s`;
}

/**
 * All stages and both of compromise's readings, in turns. A stage over all articles runs about a
 * third faster alone than between the others, whose code and tables drive its own out of the
 * processor's caches: the rest holds merging, coreference and that.
 */
function measureSpeed(): void {
  const parsed = new Map(texts.map((text) => [text, parseArticle(text)]));
  const readers: readonly ((text: string) => unknown)[] = [
    (text) => analyzeArticle(text),
    (text) => parseArticle(text),
    (text) => readDates(parsed.get(text)!),
    (text) => tagNames(parsed.get(text)!),
    (text) => {
      readByCompromise(text, true);
    },
    (text) => {
      readByCompromise(text, false);
    },
  ];
  const over = readers.map((read) => () => {
    for (const text of texts) read(text);
  });
  // The code gets as fast as it will before it is measured.
  cpuTimes(over.slice(0, OURS), WARM_UP);
  const [analysis = NaN, parsing = NaN, dates = NaN, names = NaN, theirs = NaN, theirNames = NaN] = cpuTimes(
    over,
    ROUNDS,
  ).map((milliseconds) => milliseconds / 1000 / megabytes);
  row('whole analysis', speed(analysis));
  row('  sections, tokens, quotes', speed(parsing));
  row('  dates and publication', `${speed(dates)} (at least ${String(DATES_SPEED)})`);
  row('  names', speed(names));
  row('  the rest, and cold caches', speed(Math.max(1e-9, analysis - parsing - dates - names)));
  row('compromise people, places, dates', speed(theirs));
  row('compromise people, places', speed(theirNames));
  const ratio = theirs / analysis;
  console.log(
    `whole analysis is ${ratio.toFixed(0)} times as fast as compromise with compromise-dates (at least ${String(TIMES_FASTER)})`,
  );
  if (!(ratio >= TIMES_FASTER)) problems.push(`${ratio.toFixed(0)} times as fast as compromise`);
  if (1 / dates < DATES_SPEED) problems.push(`dates are read at ${(1 / dates).toFixed(1)} MB/s`);
}

/**
 * What a reader of the same mentions would call. compromise-dates throws on some phrases; that
 * article then costs what it cost.
 */
function readByCompromise(text: string, dates: boolean): void {
  const read = compromise(text);
  read.people().json();
  read.places().json();
  try {
    if (dates) (read as unknown as { dates(): { json(): unknown } }).dates().json();
  } catch {
    return;
  }
}

function measureGrowth(): void {
  const long = texts.join('\n\n');
  const fill = (piece: string) => (size: number) =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const shapes: Record<string, (size: number) => string> = {
    'news text': fill(`${long}\n\n`),
    'one line': fill('then he met Kim Jong Un in Hanoi and so on '),
    'one word': fill('a'),
    '"Mr Mr Mr"': fill('Mr '),
    'one name': fill('Kim '),
    initials: fill('A. '),
    capitals: fill('K'),
    quotes: fill('"'),
    'apostrophes and words': fill("' a "),
    digits: fill('7'),
    'numbers and dashes': fill('12-'),
    'dates on end': fill('May 3, 2019 '),
    'brackets, nested': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
    'empty lines': fill('\n'),
    slashes: fill('Roe/'),
  };
  const [small, large] = [10_000, 160_000] as const;
  for (const [name, make] of Object.entries(shapes)) {
    const [few = NaN, many = NaN] = cpuTimes(
      [small, large].map(make).map((text) => () => analyzeArticle(text)),
      GROWTH_ROUNDS,
    );
    const exponent = Math.log(many / few) / Math.log(large / small);
    row(name, `grows with the text's size to the power of ${exponent.toFixed(2)}`);
    if (exponent > STEEPEST) problems.push(`${name} grows with power ${exponent.toFixed(2)}`);
  }
  console.log(`(at most ${String(STEEPEST)})`);
}

function measureModel(): void {
  const { bytes, milliseconds } = modelLoading();
  console.log(
    `the model has ${(bytes / 1e6).toFixed(2)} MB in the package (at most ${String(LARGEST_MODEL / 1e6)}) and loads in ${milliseconds.toFixed(0)} ms (at most ${String(SLOWEST_LOAD)})`,
  );
  if (bytes > LARGEST_MODEL) problems.push('the size of the model');
  if (milliseconds > SLOWEST_LOAD) problems.push(`the model loads in ${milliseconds.toFixed(0)} ms`);
}
