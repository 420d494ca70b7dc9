// Runs the suites of test/vscode/suite inside the extension hosts of a real VS Code.
//   VSCODE=newest|old|desktop node scripts/testVscode.ts [--host node|web] [DIR | --large ARTICLES]
//   With DIR, what must hold for any folder of articles is run on a copy of that one alone; with
//   --large, what must hold while a made-up corpus of that size is indexed, in the Node host.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { PROJECT } from '../test/harness/project.ts';
import { temporaryFolder } from '../test/harness/temporaryFolder.ts';
import { writeCorpus as writeLargeCorpus } from '../test/bench/corpus/writeCorpus.ts';
import { copyArticles } from '../test/vscode/workspaces/anyFolder.ts';
import { writeBadInput } from '../test/vscode/workspaces/badInput.ts';
import { writeCodeRepository } from '../test/vscode/workspaces/codeRepository.ts';
import { writeCorpus } from '../test/vscode/workspaces/corpus.ts';
import { writeOneArticle } from '../test/vscode/workspaces/oneArticle.ts';
import { writeTwoRoots } from '../test/vscode/workspaces/twoRoots.ts';

/**
 * Fills an empty folder; gives the path of what VS Code opens where that is not the folder itself.
 */
type Writer = (folder: string) => unknown;

/**
 * The workspaces that VS Code opens, one after the other; the suite knows its tests by the folder's
 * name.
 */
const OWN = {
  corpus: writeCorpus,
  reopened: writeTwoRoots,
  badInput: writeBadInput,
  codeRepository: writeCodeRepository,
  oneArticle: writeOneArticle,
};
/** Workspaces that are opened a second time, by another window. */
const TWICE: ReadonlySet<string> = new Set(['reopened']);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { host: { type: 'string' }, large: { type: 'string' } },
});
const { host: onlyHost, large } = values;
const [given] = positionals;
const WORKSPACES = workspaces();
const HOSTS = (['node', 'web'] as const).filter((host) => host === (onlyHost ?? (large ? 'node' : host)));
if (HOSTS.length === 0) throw new Error('--host is node or web');
const STAND_IN = join(PROJECT, 'test', 'harness', 'vscode.ts');

let failed = false;
for (const host of HOSTS) {
  for (const [name, write] of Object.entries(WORKSPACES)) {
    const temporary = temporaryFolder('run');
    const folder = join(temporary.path, name);
    mkdirSync(folder);
    const written = write(folder);
    const opened = typeof written === 'string' ? written : folder;
    try {
      for (let window = 1; window <= (TWICE.has(name) ? 2 : 1); window++) {
        console.log(`\n${name}, ${host} extension host${window === 1 ? '' : ', opened again'}`);
        await runTests({
          ...(process.env['VSCODE'] === 'desktop' ? {} : { vscodeExecutablePath: STAND_IN }),
          extensionDevelopmentPath: PROJECT,
          extensionTestsPath: join(PROJECT, 'dist', 'test', 'suite.js'),
          launchArgs: [
            opened,
            `--user-data-dir=${join(temporary.path, 'user-data')}`,
            `--extensions-dir=${join(temporary.path, 'extensions')}`,
            ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
          ],
        });
      }
    } catch (error) {
      failed = true;
      console.log(error instanceof Error ? error.message : error);
    } finally {
      temporary.remove();
    }
  }
}
process.exit(failed ? 1 : 0);

function workspaces(): Readonly<Record<string, Writer>> {
  if (large !== undefined)
    return { largeCorpus: (folder) => writeLargeCorpus(join(folder, 'articles'), Number(large)) };
  if (given !== undefined) return { anyFolder: (folder) => copyArticles(given, folder) };
  return { ...OWN, anyFolder: (folder) => copyArticles(join(PROJECT, 'seeds'), folder) };
}
