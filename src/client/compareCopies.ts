import * as vscode from 'vscode';
import { fileName } from './format.ts';

interface CopyItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/**
 * Opens an article and one of its near-copies in the diff editor, the older left; asks which where there are several.
 * @param article the article's URI, from a code lens
 * @param copies URIs of its near-copies
 */
export async function compareCopies(article: unknown, ...copies: readonly unknown[]): Promise<void> {
  const own = asUri(article);
  const others = copies.flatMap((copy) => asUri(copy) ?? []);
  const chosen = others.length > 1 ? await choose(others) : others[0];
  if (!own || !chosen) return;
  const title = vscode.l10n.t('{0} and its near-copy {1}', fileName(own), fileName(chosen));
  await vscode.commands.executeCommand('vscode.diff', own, chosen, title);
}

async function choose(copies: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = copies.map((uri): CopyItem => ({ label: fileName(uri), uri }));
  const placeHolder = vscode.l10n.t('Compare with which near-copy?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.uri;
}

/** Links and keybindings may pass anything: only files of the workspace or open ones are compared. */
function asUri(value: unknown): vscode.Uri | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const uri = vscode.Uri.parse(value, true);
    const isOpen = vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString(),
    );
    return isOpen || vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
  } catch {
    return undefined;
  }
}
