// Measures how well and how fast articles are read.
//   node scripts/bench.ts
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const outcomes = ['benchQuality.ts', 'benchSpeed.ts'].map((script) => {
  const file = fileURLToPath(new URL(script, import.meta.url));
  console.log(`\n== ${script}`);
  return spawnSync(process.execPath, [file], {
    stdio: 'inherit',
  }).status;
});
process.exitCode = outcomes.every((status) => status === 0) ? 0 : 1;
