import { assert } from 'chai';
import * as vscode from 'vscode';

/** A command with what it is given. */
export interface Order {
  readonly command: string;
  readonly args: readonly unknown[];
}

/** What a link of a card runs, by its label. */
export function linkIn(card: string, label: string): Order {
  const link = new RegExp(`\\[${label}\\]\\(command:([\\w.]+)\\?([^)]*)\\)`).exec(card);
  assert.isNotNull(link, card);
  const [, command = '', query = ''] = link;
  return { command, args: JSON.parse(decodeURIComponent(query)) as unknown[] };
}

/** What the light bulb offers at the first place of `text`. */
export function offeredAt(
  document: vscode.TextDocument,
  text: string,
): Thenable<readonly vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
  );
}
