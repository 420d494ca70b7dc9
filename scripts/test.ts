// Runs everything that must hold, one step after the other, and sums it up: `N passed, N failed`.
import { countTests, type TestCount } from './countTests.ts';
import { PROJECT } from '../test/harness/project.ts';
import { run, type Outcome } from '../test/harness/run.ts';

/** What each step runs. A step without tests of its own counts as one test. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  types: ['tsc -p .'],
  lint: ['eslint .'],
  format: ['prettier --check --log-level warn .'],
  manifest: ['node scripts/checkManifest.ts'],
  unit: ['mocha test/unit/**/*.test.ts'],
  package: ['node scripts/package.ts'],
  scale: ['node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON scripts/checkScale.ts'],
  editors: ['mocha --config test/editors/.mocharc.json'],
  vscode: ['node scripts/buildTests.ts', 'node scripts/testVscode.ts'],
  screens: ['mocha --config test/vscode/screens/.mocharc.json'],
};

const table: string[] = [];
const sum = { passed: 0, failed: 0 };
for (const [name, commandLines] of Object.entries(STEPS)) {
  const started = performance.now();
  const { code, output } = await runAll(name, commandLines);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  for (const count of countsOf(code, output)) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    table.push(`${name.padEnd(9)} ${inWords(count)}${count.where ? ` (${count.where})` : ''}`);
  }
  table.push(`${' '.repeat(9)} ${seconds} s`);
}
console.log(`\n${table.join('\n')}\n\n${inWords(sum)}`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Runs one command after the other, up to the first that fails. */
async function runAll(name: string, commandLines: readonly string[]): Promise<Outcome> {
  const outputs: string[] = [];
  for (const commandLine of commandLines) {
    console.log(`\n== ${name}: ${commandLine}`);
    const [command = '', ...args] = commandLine.split(' ');
    const { code, output } = await run(command, args, { cwd: PROJECT, echo: true });
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
