// Checks how the index grows with the corpus, by processor time and memory alone: neither says more
// on a busy machine than on a quiet one.
//   node scripts/checkScale.ts [ARTICLES]
import type { Measured } from './measureScale.ts';
import { measureCorpus, powerOf } from './scaleRuns.ts';

/** What must hold of the larger corpus, or of how a cost grows up to it. */
interface Gate {
  readonly what: string;
  readonly unit: string;
  readonly of: (measured: Measured) => number;
  /** Costs below this, in the unit, are noise. */
  readonly noise: number;
  /** In the unit. */
  readonly most?: number;
  /** The power with which it may grow. */
  readonly steepest?: number;
}

/** Powers: 1 is linear, 0 flat; the rest is room for noise. */
const LINEAR = 1.15;
const FLAT = 0.4;
const GATES: readonly Gate[] = [
  {
    what: 'cold index, all threads',
    unit: 's',
    of: (m) => m.coldCpuSeconds,
    noise: 1,
    steepest: LINEAR,
  },
  { what: 'warm start', unit: 's', of: (m) => m.warmCpuSeconds, noise: 0.2, steepest: LINEAR },
  { what: 'one changed file', unit: 'ms', of: (m) => m.updateCpuMilliseconds, noise: 20, steepest: FLAT },
  {
    what: 'card of a name in a tenth of the articles',
    unit: 'ms',
    of: (m) => m.cardCpuMilliseconds,
    noise: 5,
    steepest: LINEAR,
  },
  {
    what: 'tree level of 200 people',
    unit: 'ms',
    of: (m) => m.treeCpuMilliseconds,
    noise: 5,
    steepest: FLAT,
  },
  {
    what: 'writing, as a share of the whole cold index',
    unit: '',
    of: (m) => m.coldWritingShare,
    noise: 0,
    most: 0.6,
  },
  {
    what: 'memory while indexing',
    unit: 'MB',
    of: (m) => m.coldMegabytes,
    noise: 1,
    most: 700,
    steepest: LINEAR,
  },
  {
    what: 'memory of a warm server',
    unit: 'MB',
    of: (m) => m.warmMegabytes,
    noise: 1,
    most: 400,
    steepest: LINEAR,
  },
  { what: 'index on disk', unit: 'MB', of: (m) => m.indexMegabytes, noise: 1, steepest: LINEAR },
];

const largest = Number(process.argv[2] ?? 10_000);
const sizes = [largest / 4, largest];
const measured = sizes.map(measureCorpus);
const broken = GATES.filter((gate) => !holds(gate));
console.log(
  `${(GATES.length - broken.length).toString()} passed, ${broken.length.toString()} failed (scale)`,
);
process.exit(broken.length === 0 ? 0 : 1);

function holds({ what, unit, of, noise, most, steepest }: Gate): boolean {
  const costs = measured.map(of);
  const power = powerOf(costs, sizes, noise);
  const isKept =
    costs.every(Number.isFinite) && costs.at(-1)! <= (most ?? Infinity) && power <= (steepest ?? Infinity);
  const limits = [
    ...(most === undefined ? [] : [`at most ${most.toString()} ${unit}`]),
    ...(steepest === undefined ? [] : [`power ${power.toFixed(2)} of ${steepest.toFixed(2)}`]),
  ];
  const figures = costs.map((cost) => `${cost.toFixed(cost < 10 ? 2 : 0)} ${unit}`.trim()).join(' → ');
  console.log(`${isKept ? '✓' : '✗'} ${what}: ${figures}; ${limits.join(', ')}`);
  return isKept;
}
