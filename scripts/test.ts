// Runs everything that must hold, one step after the other, and sums it up: `N passed, N failed`.
import { countTests, failuresIn, type TestCount } from './countTests.ts';
import { PROJECT } from '../test/harness/project.ts';
import { run, type Outcome } from '../test/harness/run.ts';

/** What each step runs. A step without tests of its own counts as one test. */
const STEPS = {
  types: ['tsc -p .'],
  lint: ['eslint .'],
  format: ['prettier --check --log-level warn .'],
  manifest: ['node scripts/checkManifest.ts'],
  unit: ['mocha test/unit/**/*.test.ts'],
  package: ['node scripts/package.ts', 'node scripts/buildTests.ts'],
  scale: ['node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON scripts/checkScale.ts'],
  install: ['node test/harness/installAll.ts'],
  editors: ['mocha --config test/editors/.mocharc.json'],
  node: ['node scripts/testVscode.ts --host node'],
  web: ['node scripts/testVscode.ts --host web'],
  screens: ['mocha --config test/vscode/screens/.mocharc.json test/vscode/screens/*.test.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Step = keyof typeof STEPS;

/** The steps in their order. The lanes of a row run side by side: each keeps less than one core busy, and a machine has two. */
const ROWS: readonly (readonly (readonly Step[])[])[] = [
  [['install', 'types', 'lint', 'format', 'manifest'], ['unit']],
  [['package']],
  [['node'], ['web']],
  [['editors', 'scale', 'screens']],
];

const table: string[] = [];
const failures: string[] = [];
const sum = { passed: 0, failed: 0 };
for (const lanes of ROWS)
  await Promise.all(
    lanes.map(async (steps) => {
      // Of several lanes each prints a step when it is done, so that their lines do not mix.
      for (const step of steps) await take(step, lanes.length === 1);
    }),
  );
console.log(`\n${[...failures, table.join('\n'), inWords(sum)].join('\n\n')}`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Runs a step and adds it to the sum. */
async function take(step: Step, echo: boolean): Promise<void> {
  const started = performance.now();
  const { code, output } = await runAll(step, echo);
  if (!echo) console.log(output);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  for (const count of countsOf(code, output)) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    table.push(`${step.padEnd(9)} ${inWords(count)}${count.where ? ` (${count.where})` : ''}`);
  }
  table.push(`${' '.repeat(9)} ${seconds} s`);
  // Said again beside the sum: what steps printed is long.
  failures.push(...failuresIn(output).map((text) => `${step}:\n${text}`));
}

/** Runs one command after the other, up to the first that fails. */
async function runAll(step: Step, echo: boolean): Promise<Outcome> {
  const outputs: string[] = [];
  for (const commandLine of STEPS[step]) {
    console.log(`\n== ${step}: ${commandLine}`);
    const [command = '', ...args] = commandLine.split(' ');
    const { code, output } = await run(command, args, { cwd: PROJECT, echo });
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
