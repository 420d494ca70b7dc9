#!/usr/bin/env node
// Stands in for VS Code's own executable where no desktop build can be downloaded: takes the
// arguments that `@vscode/test-electron` gives, and drives a code-server in Chromium instead.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchProfile } from './browser.ts';
import { chosenBuild } from './builds.ts';
import { startCodeServer } from './codeServer.ts';
import { installVscode } from './installVscode.ts';
import { runTestsInPage } from './runTestsInPage.ts';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

const extension = required('extensionDevelopmentPath');
// What VS Code keeps, be it in the browser, is there in the next window with this folder, which
// therefore has the same address.
const userData = required('user-data-dir');
const portFile = join(userData, 'port');
const server = await startCodeServer(await installVscode(chosenBuild()), {
  extensionsDir: required('extensions-dir'),
  machineSettings:
    values.extensionDevelopmentKind === 'web'
      ? { 'remote.extensionKind': { [idOf(extension)]: ['web'] } }
      : {},
  // As on a desktop; in a browser VS Code saves by itself what a test types into an article.
  settings: { 'files.autoSave': 'off' },
  forTests: true,
  dataDir: join(userData, 'server'),
  ...(existsSync(portFile) && { port: Number(readFileSync(portFile, 'utf8')) }),
});
mkdirSync(userData, { recursive: true });
writeFileSync(portFile, server.port.toString());
// Whoever started this process holds the other end of its standard input: when he dies, so does
// everything here.
process.stdin.resume().once('end', () => process.exit(1));
try {
  const browser = await launchProfile(join(userData, 'browser'), { width: 1400, height: 900 });
  process.exitCode = await runTestsInPage(browser, server, {
    folder: resolve(positionals[0] ?? '.'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: required('extensionTestsPath'),
  });
  await browser.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();

function required(name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing`);
  return resolve(value);
}

function idOf(extensionFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  return `${manifest['publisher'] ?? ''}.${manifest['name'] ?? ''}`;
}
