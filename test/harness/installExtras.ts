import { chmodSync, cpSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BuildExtras } from './builds.ts';
import { npm } from './npm.ts';

/**
 * The Node of an installation with extras; absent when the build runs on the Node of this process.
 */
export function ownNode(folder: string): string | undefined {
  const node = join(folder, 'node_modules', 'node', 'bin', 'node');
  return existsSync(node) ? node : undefined;
}

/**
 * Gives an older build what its packages' scripts would have fetched: its Node, native modules
 * compiled here (this needs a C++ compiler), and a ripgrep, without which `findFiles` finds
 * nothing.
 */
export async function installExtras(folder: string, vscode: string, extras: BuildExtras): Promise<void> {
  const packages = [`node@${extras.node.toString()}`, `@vscode/ripgrep-universal@${extras.ripgrep}`];
  await npm(['install', '--ignore-scripts', ...packages], folder);
  await npm(['rebuild', 'node'], folder);
  const path = [join(folder, 'node_modules', 'node', 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  await npm(['rebuild', ...extras.compile], vscode, { PATH: path });
  const platform = `${process.platform}-${process.arch}`;
  const ripgrep = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  cpSync(join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin', platform, 'rg'), ripgrep);
  chmodSync(ripgrep, 0o755);
}
