import 'mocha/mocha.js';
import { config } from 'chai';
import * as vscode from 'vscode';
import { lineReporter } from './lineReporter.ts';

/** The tests to run in each workspace that the harness opens, by the folder's name. */
const SUITES: Readonly<Record<string, () => Promise<unknown>>> = {
  corpus: async () => {
    await import('./knownState.ts');
    await import('./corpus.ts');
    await import('./reading.ts');
    await import('./rows.ts');
    await import('./problems.ts');
    await import('./compare.ts');
    await import('./links.ts');
    await import('./verbs.ts');
    await import('./candidates.ts');
    await import('./publicationDay.ts');
    await import('./corrections.ts');
    await import('./backgroundTabs.ts');
    await import('./nameLists.ts');
    await import('./evidence.ts');
    await import('./switches.ts');
  },
  reopened: () => import('./reopened.ts'),
  badInput: () => import('./badInput.ts'),
  codeRepository: () => import('./codeRepository.ts'),
  oneArticle: () => import('./oneArticle.ts'),
  anyFolder: async () => {
    await import('./anyFolder.ts');
    await import('./leafing.ts');
  },
  largeCorpus: () => import('./largeCorpus.ts'),
};

/** A failure says all that was found: it may never come again. */
config.truncateThreshold = 0;

/** Called by VS Code inside the extension host. Rejects when a test fails. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.path ?? '';
  const load = SUITES[folder.slice(folder.lastIndexOf('/') + 1)];
  if (!load) throw new Error(`no tests are written for ${folder}`);
  const mocha = new Mocha({ ui: 'bdd', timeout: 240_000, reporter: lineReporter(hostName()) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures.toString()} failed`));
    });
  });
}

function hostName(): string {
  const host = typeof WorkerGlobalScope === 'undefined' ? 'Node' : 'web worker';
  return `VS Code ${vscode.version}, ${host} extension host`;
}
