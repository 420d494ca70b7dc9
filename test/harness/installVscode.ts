import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './builds.ts';
import { installExtras, ownNode } from './installExtras.ts';
import { npm } from './npm.ts';
import { INSTALLS } from './project.ts';

/** A VS Code server that is ready to start. */
export interface Installation {
  readonly build: Build;
  /** The Node that runs it. */
  readonly node: string;
  /** Its `server-main.js`. */
  readonly serverMain: string;
}

/**
 * Installs a build from npm into `.vscode-test/`, once. Throws with npm's own words when that
 * fails.
 */
export async function installVscode(build: Build): Promise<Installation> {
  if (process.platform === 'win32') {
    throw new Error(
      'code-server does not run on Windows: set VSCODE=desktop to test in a downloaded VS Code',
    );
  }
  const folder = join(INSTALLS, `code-server-${build.codeServer}`);
  if (!existsSync(folder)) await installInto(folder, build);
  return {
    build,
    node: ownNode(folder) ?? process.execPath,
    serverMain: join(vscodeOf(folder), 'out', 'server-main.js'),
  };
}

function vscodeOf(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Installs next to `folder` and renames at the end, so that an interrupted install is never taken
 * for a whole one.
 */
async function installInto(folder: string, build: Build): Promise<void> {
  console.log(`Installing VS Code ${build.vscode} (code-server ${build.codeServer}) …`);
  const draft = `${folder}.${process.pid.toString()}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'package.json'), '{"private":true,"allowScripts":{"node":true}}');
  await npm(['install', '--ignore-scripts', `code-server@${build.codeServer}`], draft);
  const vscode = vscodeOf(draft);
  await npm(['install', '--ignore-scripts', '--omit=dev'], vscode);
  if (build.extras) await installExtras(draft, vscode, build.extras);
  // Another process may have been quicker, and run it already.
  if (existsSync(folder)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, folder);
}
