import * as vscode from 'vscode';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import type { ComparedArticle } from '../../protocol/articleRequests.ts';
import { PathRequest, type PathParams } from '../../protocol/outlineRequests.ts';
import type { Comparisons } from './comparisons.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { fileName } from '../base/format.ts';

interface CopyItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

const LONGEST_TITLE = 40;

/**
 * Opens an article and one of its near-copies in the diff editor, the older one on the left; asks
 * which if there are several.
 * @param article the article's URI, from a code lens
 * @param copies URIs of its near-copies
 */
export async function compareCopies(
  { server, comparisons }: { readonly server: CorpusServer; readonly comparisons: Comparisons },
  article: unknown,
  ...copies: readonly unknown[]
): Promise<void> {
  const own = asUri(article);
  const others = copies.flatMap((copy) => asUri(copy) ?? []);
  const chosen = others.length > 1 ? await choose(server, others) : others[0];
  if (!own || !chosen) return;
  const params = { article: own.toString(), copy: chosen.toString() };
  const found = await comparisons.compare(params);
  if (!found) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} can no longer be opened.', fileName(chosen)));
    return;
  }
  const { left, right } = found;
  const sides = [
    comparisons.uriOf(params, 'left', left.uri),
    comparisons.uriOf(params, 'right', right.uri),
  ] as const;
  await vscode.commands.executeCommand('vscode.diff', ...sides, `${titleOf(left)} ↔ ${titleOf(right)}`);
}

async function choose(server: CorpusServer, copies: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = await Promise.all(copies.map((uri) => itemOf(server, uri)));
  const title = vscode.l10n.t('Compare with Near-Copy');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.uri;
}

/** By headline and day, as the tree lists it. */
async function itemOf(server: CorpusServer, uri: vscode.Uri): Promise<CopyItem> {
  const params: PathParams = { view: 'articles', uri: uri.toString() };
  const node = (await server.request(PathRequest, params))?.nodes.at(-1);
  return { label: node?.label ?? fileName(uri), description: node?.description ?? '', uri };
}

function titleOf({ headline, published, outlet }: ComparedArticle): string {
  const source = [outlet, published].filter((part) => part !== undefined).join(', ');
  const title = clip(oneLine(headline), LONGEST_TITLE);
  return source === '' ? title : `${title} (${source})`;
}

/**
 * Links and keybindings may pass anything: only files of the workspace or open ones are compared.
 */
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
