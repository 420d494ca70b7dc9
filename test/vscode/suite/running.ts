import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';

/** Milliseconds that a step may take: a busy machine is no failure. */
export const PATIENCE = 30_000;
/** Milliseconds for VS Code to start the extension, and for every article to be indexed. */
const START = 150_000;

export function extension(): vscode.Extension<CorpusLensApi> {
  const found = vscode.extensions.getExtension<CorpusLensApi>('corpus-lens.corpus-lens');
  if (!found) throw new Error('the extension is not installed');
  return found;
}

let ready: Promise<CorpusLensApi> | undefined;

/**
 * The running extension, with every article indexed. When that fails once, it fails at once ever
 * after.
 */
export function indexed(): Promise<CorpusLensApi> {
  ready ??= index();
  return ready;
}

async function index(): Promise<CorpusLensApi> {
  const api = await extension().activate();
  await Promise.race([
    api.whenIndexed(),
    pause(START).then(() => Promise.reject(new Error('the articles are not indexed in time'))),
  ]);
  return api;
}

/**
 * The first value of `probe` that is neither undefined nor false. Throws when there is none in
 * time.
 */
export async function until<Value>(
  what: string,
  probe: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    await pause(100);
  }
  throw new Error(`waited in vain until ${what}`);
}

/** For what must not happen: gives it time to. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What the index report says. */
export async function report(): Promise<string> {
  await vscode.commands.executeCommand('corpusLens.showIndexReport');
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme !== 'corpus-lens-report') throw new Error('the report is not shown');
  // Opened anew the next time, it holds what is true by then.
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return document.getText();
}
