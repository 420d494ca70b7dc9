import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import { until } from './running.ts';

/** The address of a file in the workspace. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  await vscode.window.showTextDocument(document);
  await until(`${path} is in the active editor`, () => vscode.window.activeTextEditor?.document === document);
  return document;
}

/** Takes back what was typed into a document since it was saved. */
export async function reverted(document: vscode.TextDocument): Promise<void> {
  await until(`${document.uri.path} is as it was saved`, async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return !document.isDirty;
  });
}

/** The texts of an article's marks, by kind, once there are any. */
export async function markedTexts(
  api: CorpusLensApi,
  document: vscode.TextDocument,
  kind: string,
): Promise<readonly string[]> {
  const uri = document.uri.toString();
  const marks = await until(`${uri} is marked`, async () => {
    const found = await api.marks(uri);
    return found.length > 0 && found;
  });
  return marks
    .filter((mark) => mark.kind === kind)
    .map((mark) =>
      document.getText(new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end))),
    );
}

/** All hovers at the first occurrence of `text`, as Markdown. */
export function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  return hoverAt(document, document.positionAt(document.getText().indexOf(text) + 1));
}

/** All hovers at a position, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content as vscode.MarkdownString).value)
    .join('\n\n');
}

/** Waits until the card at the first occurrence of `text` holds some words. */
export async function cardSays(document: vscode.TextDocument, text: string, words: string): Promise<void> {
  await until(`the card says ${words}`, async () => (await hoverOn(document, text)).includes(words));
}
