import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { idOfMention } from '../context/mentionId.ts';
import { guarded, mentionAt, type MentionAt, type ServerContext } from '../context/serverContext.ts';

/** `textDocument/documentHighlight`: all mentions of the same person, place or day in the article, under every alias. */
export function registerHighlights(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentHighlight(
    guarded(
      connection,
      'highlights',
      null,
      async ({ textDocument, position }: DocumentHighlightParams, token) => {
        const at = await mentionAt(context, textDocument.uri, position, token);
        return at ? highlightsOf(at) : null;
      },
    ),
  );
}

function highlightsOf(at: MentionAt): DocumentHighlight[] {
  const { index, record, mention } = at;
  const id = idOfMention(at);
  return record.mentions.flatMap((other, number) => {
    const isSame =
      number === mention || (id !== undefined && idOfMention({ index, record, mention: number }) === id);
    return isSame ? [{ range: { ...record.target(other).range }, kind: DocumentHighlightKind.Text }] : [];
  });
}
