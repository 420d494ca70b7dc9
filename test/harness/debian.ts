import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun } from './run.ts';

/** The path of a program, looked up as a shell does; undefined when it is not installed. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a package where this process may and Debian's package manager is there; elsewhere does
 * nothing.
 */
export async function installFromDebian(name: string): Promise<void> {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${name} from Debian …`);
  await mustRun('apt-get', ['update', '-q']);
  await mustRun('apt-get', ['install', '-qy', '--no-install-recommends', name], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}
