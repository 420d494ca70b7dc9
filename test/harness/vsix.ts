import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from './installVscode.ts';
import { PROJECT } from './project.ts';
import { mustRun } from './run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** The file that `npm run package` writes. */
export function vsixPath(): string {
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return join(PROJECT, `corpus-lens-${manifest.version}.vsix`);
}

/** Installs the packaged extension as a reader does. `extensionsDir` may be empty or missing. */
export async function installVsix(installation: Installation, extensionsDir: string): Promise<void> {
  const data = temporaryFolder('install');
  await mustRun(installation.node, [
    installation.serverMain,
    ...['--install-extension', vsixPath(), '--extensions-dir', extensionsDir, '--server-data-dir', data.path],
    '--accept-server-license-terms',
  ]);
  data.remove();
}
