// Checks the extension's manifest against the code and against what a polished extension has.
import { readPackedProject } from './manifest.ts';
import { CHECKS } from './manifestChecks.ts';

const project = await readPackedProject();
const results = Object.entries(CHECKS).map(([name, check]) => ({ name, faults: check(project) }));
for (const { name, faults } of results) {
  if (faults.length > 0)
    console.log(`✗ the manifest ${name}\n${faults.map((fault) => `    ${fault}`).join('\n')}`);
}
const failed = results.filter(({ faults }) => faults.length > 0).length;
console.log(`${(results.length - failed).toString()} passed, ${failed.toString()} failed (manifest)`);
process.exit(failed === 0 ? 0 : 1);
