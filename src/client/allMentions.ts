import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { CardRequest, type CardData, type CardParams, type Position } from '../protocol.ts';
import type { CorpusServer } from './corpusServer.ts';

/** Lists every mention of what `params` names, in the editor's own references peek. */
export async function allMentions(server: CorpusServer, params: CardParams): Promise<void> {
  const at = params.at ?? (await someMention(server, params));
  if (!at) return nothingKnown();
  const found = await server.request<readonly Location[]>('textDocument/references', {
    textDocument: { uri: at.uri },
    position: at.position,
    context: { includeDeclaration: true },
  });
  if (!found || found.length === 0) return nothingKnown();
  const locations = found.map(({ uri, range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return new vscode.Location(vscode.Uri.parse(uri), range);
  });
  const position = new vscode.Position(at.position.line, at.position.character);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(at.uri),
    position,
    locations,
  );
}

/** References are asked for at a position, so an entity is looked up by one of its mentions. */
async function someMention(
  server: CorpusServer,
  params: CardParams,
): Promise<{ readonly uri: string; readonly position: Position } | undefined> {
  const card = await server.request<CardData>(CardRequest, params);
  const target = card?.passages[0]?.target ?? card?.answer?.target;
  return target && { uri: target.uri, position: target.range.start };
}

function nothingKnown(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('No mentions found here'), 3000);
}
