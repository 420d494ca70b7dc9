// Runs everything that must hold, two steps side by side, and sums it up: `N passed, N failed`.
import { countTests, failuresIn, type TestCount } from './countTests.ts';
import { inLanes } from './inLanes.ts';
import { PROJECT } from '../test/harness/project.ts';
import { run, type Outcome } from '../test/harness/run.ts';

/** What each step runs, the longest first. A step without tests of its own counts as one test. */
const STEPS = {
  install: ['node test/harness/installAll.ts'],
  slow: ['mocha test/slow/**/*.test.ts'],
  unit: ['mocha test/unit/**/*.test.ts'],
  package: ['node scripts/package.ts', 'node scripts/buildTests.ts'],
  start: ['mocha --config test/vscode/start/.mocharc.json'],
  screens: ['mocha --config test/vscode/screens/.mocharc.json test/vscode/screens/*.test.ts'],
  web: ['node scripts/testVscode.ts --host web'],
  node: ['node scripts/testVscode.ts --host node'],
  scale: ['node scripts/checkScale.ts'],
  lint: ['eslint .'],
  types: ['tsc -b'],
  editors: ['mocha --config test/editors/.mocharc.json'],
  format: ['prettier --check --log-level warn .'],
  manifest: ['node scripts/checkManifest.ts'],
  house: ['node scripts/house.ts --check'],
  tables: ['node scripts/tables.ts --check'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Step = keyof typeof STEPS;

/** What must be done before a step begins. `npm start` packs anew what the others run. */
const NEEDS: Readonly<Partial<Record<Step, readonly Step[]>>> = {
  start: ['install', 'package'],
  screens: ['start'],
  web: ['start'],
  node: ['start'],
  editors: ['start'],
};
/** Each step keeps less than one core busy, and a machine has two. */
const LANES = 2;

const table: string[] = [];
const failures: string[] = [];
const sum = { passed: 0, failed: 0 };
const started = performance.now();
await inLanes(LANES, Object.keys(STEPS) as Step[], (step) => NEEDS[step] ?? [], take);
table.push(`${'all'.padEnd(9)} ${secondsSince(started)}`);
console.log(`\n${[...failures, table.join('\n'), inWords(sum)].join('\n\n')}`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Runs a step and adds it to the sum. */
async function take(step: Step): Promise<void> {
  const began = performance.now();
  const { code, output } = await runAll(step);
  // Each prints when it is done, so that the lines of two lanes do not mix.
  console.log(`\n== ${step}, after ${secondsSince(began)}:\n${output}`);
  for (const count of countsOf(code, output)) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    table.push(`${step.padEnd(9)} ${inWords(count)}${count.where ? ` (${count.where})` : ''}`);
  }
  table.push(`${' '.repeat(9)} ${secondsSince(began)}`);
  // Said again beside the sum: what steps printed is long.
  failures.push(...failuresIn(output).map((text) => `${step}:\n${text}`));
}

/** Runs one command after the other, up to the first that fails. */
async function runAll(step: Step): Promise<Outcome> {
  const outputs: string[] = [];
  for (const commandLine of STEPS[step]) {
    console.log(`\n== ${step}: ${commandLine}`);
    const [command = '', ...args] = commandLine.split(' ');
    const { code, output } = await run(command, args, { cwd: PROJECT });
    outputs.push(output);
    if (code !== 0) return { code, output: outputs.join('') };
  }
  return { code: 0, output: outputs.join('') };
}

/** A step that fails without a failed test has failed all the same. */
function countsOf(code: number, output: string): readonly TestCount[] {
  const counts = countTests(output);
  const anyFailed = counts.some((count) => count.failed > 0);
  if (code !== 0 && !anyFailed) return [...counts, { passed: 0, failed: 1 }];
  if (code === 0 && anyFailed) throw new Error('a step with failed tests ended as if all was well');
  return counts.length > 0 ? counts : [{ passed: 1, failed: 0 }];
}

function inWords({ passed, failed }: TestCount): string {
  return `${passed.toString()} passed, ${failed.toString()} failed`;
}

function secondsSince(then: number): string {
  return `${((performance.now() - then) / 1000).toFixed(0)} s`;
}
