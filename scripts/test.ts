// Runs everything that must hold, one step after the other, and sums it up: `N passed, N failed`.
import { countTests, type TestCount } from './countTests.ts';
import { PROJECT } from '../test/harness/project.ts';
import { run } from '../test/harness/run.ts';

/** Name and command line of each step. A step without tests of its own counts as one test. */
const STEPS: readonly (readonly [string, string])[] = [
  ['types', 'tsc -p .'],
  ['lint', 'eslint .'],
  ['format', 'prettier --check --log-level warn .'],
  ['manifest', 'node scripts/checkManifest.ts'],
  ['unit', 'npm run --silent test:unit'],
  ['package', 'node scripts/package.ts'],
  ['vscode', 'npm run --silent test:vscode'],
  ['screens', 'npm run --silent test:screens'],
];

const table: string[] = [];
const sum = { passed: 0, failed: 0 };
for (const [name, commandLine] of STEPS) {
  console.log(`\n== ${name}: ${commandLine}`);
  const started = performance.now();
  const [command = '', ...args] = commandLine.split(' ');
  const { code, output } = await run(command, args, { cwd: PROJECT, echo: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  for (const count of countsOf(code, output)) {
    sum.passed += count.passed;
    sum.failed += count.failed;
    table.push(`${name.padEnd(9)} ${inWords(count)}${count.where ? ` (${count.where})` : ''}, ${seconds} s`);
  }
}
console.log(`\n${table.join('\n')}\n\n${inWords(sum)}`);
process.exit(sum.failed === 0 ? 0 : 1);

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
