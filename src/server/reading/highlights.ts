import type { CancellationToken, DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { idOfMention, mentionAt, type ServerContext } from '../context/serverContext.ts';

/**
 * `textDocument/documentHighlight`: all mentions of the same person, place or day in the article,
 * under every alias.
 */
export async function highlights(
  context: ServerContext,
  { textDocument, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  if (!at) return null;
  const { index, record, mention } = at;
  const id = idOfMention(at);
  return record.mentions.flatMap((other, number) => {
    const isSame =
      number === mention || (id !== undefined && idOfMention({ index, record, mention: number }) === id);
    return isSame ? [{ range: { ...record.target(other).range }, kind: DocumentHighlightKind.Text }] : [];
  });
}
