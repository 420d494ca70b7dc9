// Runs the suites of test/vscode/suite inside the extension hosts of a real VS Code.
//   VSCODE=newest|old|desktop node scripts/testVscode.ts
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { PROJECT } from '../test/harness/project.ts';
import { temporaryFolder } from '../test/harness/temporaryFolder.ts';
import { writeCorpus } from '../test/vscode/workspaces/corpus.ts';

const WORKSPACES = { corpus: writeCorpus };
const HOSTS = ['node', 'web'] as const;
const STAND_IN = join(PROJECT, 'test', 'harness', 'vscode.ts');

let failed = false;
for (const host of HOSTS) {
  for (const [name, write] of Object.entries(WORKSPACES)) {
    const temporary = temporaryFolder('run');
    const folder = join(temporary.path, name);
    mkdirSync(folder);
    write(folder);
    console.log(`\n${name}, ${host} extension host`);
    try {
      await runTests({
        ...(process.env['VSCODE'] === 'desktop' ? {} : { vscodeExecutablePath: STAND_IN }),
        extensionDevelopmentPath: process.env.EXT ?? PROJECT,
        extensionTestsPath: join(PROJECT, 'dist', 'test', 'suite.js'),
        launchArgs: [
          folder,
          `--user-data-dir=${join(temporary.path, 'user-data')}`,
          `--extensions-dir=${join(temporary.path, 'extensions')}`,
          ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ],
      });
    } catch (error) {
      failed = true;
      console.log(error instanceof Error ? error.message : error);
    } finally {
      temporary.remove();
    }
  }
}
process.exit(failed ? 1 : 0);
