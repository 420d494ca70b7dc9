import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { cardMarkdown } from '../rendering/cardMarkdown.ts';
import { guarded, mentionAt, type ServerContext } from '../context/serverContext.ts';
import { tellCard } from '../../queries/cards/tellCard.ts';

/** `textDocument/hover`: the card of the mention under the pointer. */
export function registerHover(context: ServerContext): void {
  const { connection, status, style } = context;
  connection.onHover(
    guarded(
      connection,
      'hover',
      null,
      async ({ textDocument, position }: HoverParams, token): Promise<Hover | null> => {
        const at = await mentionAt(context, textDocument.uri, position, token);
        if (!at || token.isCancellationRequested) return null;
        const { expected } = context.corpora.catchUp ?? {};
        const card = tellCard(at.index, at, { article: at.record, isPast: context.isPast(), expected });
        if (!card) return null;
        const indexing = status.progress();
        const place = at.record.target(at.record.mentions[at.mention]!);
        const shown = context.corpora.rootOf(at.record.id) ? { ...card, at: place } : card;
        const value = cardMarkdown(indexing === undefined ? shown : { ...shown, indexing }, style());
        return { contents: { kind: MarkupKind.Markdown, value }, range: place.range };
      },
    ),
  );
}
