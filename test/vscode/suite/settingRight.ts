import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorrectionOrder } from '../../../src/protocol/linkCommands.ts';
import { inWorkspace } from './articles.ts';
import { PATIENCE, pause, until } from './running.ts';

/** The file that corrections of the opened folder go into. */
export const config = (): vscode.Uri => inWorkspace('corpus-lens.json');

/** Orders that one test gives at most. */
const MOST_ORDERS = 5;

/** A file as it is on disk, byte-order mark and all. */
export async function bytes(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Writes a file from outside, and waits until an editor that shows it has it too. */
export async function writeFromOutside(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const key = uri.toString();
  await until('the editor has the file as it is on disk', () =>
    vscode.workspace.textDocuments.every(
      (document) => document.uri.toString() !== key || document.isClosed || document.getText() === text,
    ),
  );
}

/** Orders a correction of the name with which the first place of `text` in an article starts. */
export async function order(
  document: vscode.TextDocument,
  text: string,
  rest: Omit<CorrectionOrder, 'subject'>,
  name = text,
): Promise<void> {
  const start = document.positionAt(document.getText().indexOf(text));
  const end = start.translate(0, name.length);
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  const given: CorrectionOrder = { subject: { at: { uri: document.uri.toString(), range } }, ...rest };
  await vscode.commands.executeCommand('corpusLens.correct', given);
}

/** Takes the last correction back and sees to it that nothing is left of it. */
export async function undone(before: string): Promise<void> {
  await vscode.commands.executeCommand('corpusLens.undoCorrection');
  assert.strictEqual(await bytes(config()), before);
}

/** Takes back what a test has left of its corrections. */
export async function takeBack(original: string): Promise<void> {
  for (let tries = 0; tries < MOST_ORDERS && (await bytes(config())) !== original; tries++)
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
  if ((await bytes(config())) !== original) await writeFromOutside(config(), original);
}

/** Runs a command and answers every question that it asks with what the editor proposes first. */
export async function accepting(command: string, ...args: readonly unknown[]): Promise<void> {
  let done = false;
  const isDone = (): boolean => done;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    done = true;
  });
  for (const end = Date.now() + PATIENCE; !isDone();) {
    assert.isBelow(Date.now(), end, `${command} asks for something else`);
    await pause(50);
    if (!isDone()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}
