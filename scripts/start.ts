// Opens VS Code in the browser with the extension on the sample corpus, or on any folder, until
// Ctrl+C.
//   npm start [-- DIR]
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILDS } from '../test/harness/builds.ts';
import { startCodeServer } from '../test/harness/codeServer.ts';
import { installVscode } from '../test/harness/installVscode.ts';
import { PROJECT } from '../test/harness/project.ts';
import { READER_SETTINGS } from '../test/harness/readerSettings.ts';
import { mustRun } from '../test/harness/run.ts';
import { temporaryFolder } from '../test/harness/temporaryFolder.ts';
import { installVsix } from '../test/harness/vsix.ts';

const given = process.argv[2];
// npm runs scripts in the project's root; the reader's DIR is relative to where he typed the
// command.
const folder = given === undefined ? join(PROJECT, 'seeds') : resolve(process.env['INIT_CWD'] ?? '.', given);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`${given ?? folder} is not a folder`);
  process.exit(2);
}
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  console.log('Packing the extension …');
  await mustRun(process.execPath, [join(PROJECT, 'scripts', 'package.ts')], { cwd: PROJECT });
  const installation = await installVscode(BUILDS.newest);
  const extensionsDir = temporaryFolder('extensions').path;
  await installVsix(installation, extensionsDir);
  const server = await startCodeServer(installation, { extensionsDir, settings: READER_SETTINGS });
  const address = server.address(folder);
  console.log(
    `\nCorpus Lens in VS Code ${installation.build.vscode} on ${folder}:\n\n  ${address}\n\nCtrl+C ends it.`,
  );
  openInBrowser(address);
}

/** Where there is a screen to open it on; `BROWSER=none` keeps it closed. */
function openInBrowser(address: string): void {
  if (process.env['BROWSER'] === 'none') return;
  const mac = process.platform === 'darwin';
  if (!mac && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const opener = spawn(mac ? 'open' : 'xdg-open', [address], { detached: true, stdio: 'ignore' });
  opener.once('error', () => {
    console.log('(no program found to open it with: open the address yourself)');
  });
  opener.unref();
}
