import * as vscode from 'vscode';
import type { Target } from '../../base/target.ts';
import { asTarget } from './commandArguments.ts';
import { fileName } from './format.ts';

/**
 * Opens an article at a place. Anything but a place in this workspace or in an open editor is
 * refused.
 */
export async function openTarget(argument: unknown): Promise<void> {
  const target = asTarget(argument);
  const uri = target && parseUri(target.uri);
  if (!uri || !isReachable(uri)) return;
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const selection = document.validateRange(toRange(target));
    const viewColumn = columnFor(document);
    const editor = await vscode.window.showTextDocument(document, { selection, preview: true, viewColumn });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} can no longer be opened.', fileName(uri)));
  }
}

/** Where the article is shown already, else beside a card rather than on top of it. */
function columnFor(document: vscode.TextDocument): vscode.ViewColumn {
  const { visibleTextEditors, activeTextEditor } = vscode.window;
  const shown = visibleTextEditors.find((editor) => editor.document === document);
  const editor = shown ?? activeTextEditor ?? visibleTextEditors[0];
  return editor?.viewColumn ?? vscode.ViewColumn.One;
}

/** The editor's range of a place. */
export function toRange({ range: { start, end } }: Target): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function parseUri(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}

function isReachable(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return (
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)
  );
}
