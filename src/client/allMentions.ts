import * as vscode from 'vscode';
import {
  CardRequest,
  MentionsRequest,
  type CardData,
  type CardParams,
  type CardResult,
  type MentionsParams,
  type MentionsResult,
  type Target,
} from '../protocol.ts';
import { toRange } from './openTarget.ts';
import type { CorpusServer } from './corpusServer.ts';

/** Lists every mention of what `params` names, in the editor's own references peek. */
export async function allMentions(server: CorpusServer, params: CardParams): Promise<void> {
  const entity = params.entity ?? (await entityAt(server, params))?.entity;
  const found =
    entity === undefined
      ? undefined
      : await server.request<MentionsResult>(MentionsRequest, { ...params, entity } satisfies MentionsParams);
  const first = found?.targets[0];
  if (!first) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No mentions found here'), 3000);
    return;
  }
  const { uri, position } = whereToPeek(first);
  const locations = found.targets.map(
    (target) => new vscode.Location(vscode.Uri.parse(target.uri), toRange(target)),
  );
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
}

async function entityAt(server: CorpusServer, params: CardParams): Promise<CardData | undefined> {
  return server.request<NonNullable<CardResult>>(CardRequest, params);
}

/** At the cursor where an editor has one, so that the reader stays in his place; else at the first mention. */
function whereToPeek(first: Target): { readonly uri: vscode.Uri; readonly position: vscode.Position } {
  const editor = vscode.window.activeTextEditor;
  return editor
    ? { uri: editor.document.uri, position: editor.selection.active }
    : { uri: vscode.Uri.parse(first.uri), position: toRange(first).start };
}
