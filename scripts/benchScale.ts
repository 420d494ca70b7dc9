// Measures the index at several sizes of corpus against its budgets, and writes
// test/bench/RESULTS.md when asked to.
//   node scripts/benchScale.ts [--articles 10000] [--write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../test/harness/project.ts';
import type { Measured } from './measureScale.ts';
import { measureCorpus, powerOf } from './scaleRuns.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, write: { type: 'boolean', default: false } },
});
const largest = Number(values.articles);
const sizes = [0.1, 0.3, 1].map((share) => Math.round(share * largest));
const RESULTS = join(PROJECT, 'test', 'bench', 'RESULTS.md');

/**
 * A budget: the most that the largest corpus may cost, and the power with which the cost may grow.
 */
interface Budget {
  readonly what: string;
  readonly unit: string;
  readonly of: (measured: Measured) => number;
  /** In the unit, by the number of articles; absent where only the growth counts. */
  readonly most?: (articles: number) => number;
  readonly steepest: number;
}

/**
 * Powers: 1 is linear, 0 flat; the rest is room for noise. Below a few milliseconds all is noise.
 */
const LINEAR = 1.15;
const FLAT = 0.35;
const BUDGETS: readonly Budget[] = [
  {
    what: 'cold index',
    unit: 's',
    of: (m) => m.coldSeconds,
    most: (n) => 20 * (n / 10_000),
    steepest: LINEAR,
  },
  { what: 'cold index, CPU of all threads', unit: 's', of: (m) => m.coldCpuSeconds, steepest: LINEAR },
  {
    what: 'warm start, nothing changed',
    unit: 's',
    of: (m) => m.warmSeconds,
    most: (n) => (n > 10_000 ? n / 25_000 : 0.5),
    steepest: LINEAR,
  },
  { what: 'one changed file', unit: 'ms', of: (m) => m.updateMilliseconds, steepest: FLAT },
  {
    what: 'card of a name in a tenth of the articles',
    unit: 'ms',
    of: (m) => m.cardMilliseconds,
    most: () => 15,
    steepest: LINEAR,
  },
  {
    what: 'tree level of 200 people',
    unit: 'ms',
    of: (m) => m.treeMilliseconds,
    most: () => 15,
    steepest: FLAT,
  },
  {
    what: 'memory while indexing',
    unit: 'MB',
    of: (m) => m.coldMegabytes,
    steepest: LINEAR,
  },
  {
    what: 'memory of a warm server',
    unit: 'MB',
    of: (m) => m.warmMegabytes,
    most: () => 400,
    steepest: LINEAR,
  },
  { what: 'index on disk', unit: 'MB', of: (m) => m.indexMegabytes, steepest: LINEAR },
];
/** Costs below this, in the budget's unit, are noise when growth is worked out. */
const NOISE: Readonly<Record<string, number>> = { s: 0.1, ms: 2, MB: 1 };

const load = loadavg()[0]!.toFixed(1);
const measured = sizes.map(measureCorpus);
const problems: string[] = [];
const table = BUDGETS.map(row);
const text = report(table);
console.log(text);
if (values.write) writeResults(text);
for (const problem of problems) console.error(`not within budget: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function row({ what, unit, of, most, steepest }: Budget): readonly string[] {
  const costs = measured.map(of);
  const floor = NOISE[unit] ?? 0;
  const power = powerOf(costs, sizes, floor);
  const limit = most?.(largest);
  if (limit !== undefined && costs.at(-1)! > limit)
    problems.push(`${what}: ${inUnit(costs.at(-1)!, unit)}, at most ${inUnit(limit, unit)}`);
  if (power > steepest) problems.push(`${what} grows with power ${power.toFixed(2)}`);
  return [
    what,
    ...costs.map((cost) => inUnit(cost, unit)),
    limit === undefined ? '' : inUnit(limit, unit),
    power.toFixed(2),
    steepest.toFixed(2),
  ];
}

function inUnit(value: number, unit: string): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

function report(rows: readonly (readonly string[])[]): string {
  const { mode } = measured.at(-1)!;
  const head = ['', ...sizes.map((size) => size.toLocaleString('en')), 'at most', 'power', 'at most'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism().toString()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const megabytes = (measured.at(-1)!.bytes / 1e6).toFixed(1);
  return [
    `Index of ${largest.toLocaleString('en')} made-up articles (${megabytes} MB) and less; ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.version}; ${mode}; load average before ${load}.`,
    '',
    ...lines,
    '',
  ].join('\n');
}

/** Replaces the section of this size. */
function writeResults(section: string): void {
  const before = existsSync(RESULTS)
    ? readFileSync(RESULTS, 'utf8')
    : '# Results\n\nWritten by `npm run bench:scale -- --write`.\n';
  const title = `## ${largest.toLocaleString('en')} articles\n`;
  const parts = before.split(/^(?=## )/m).filter((part) => !part.startsWith(title));
  writeFileSync(RESULTS, `${parts.map((part) => part.trimEnd()).join('\n\n')}\n\n${title}\n${section}`);
}
