import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { card } from '../../queries/cards/card.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import { cardState, mentionAt, type ServerContext } from '../context/serverContext.ts';
import { cardMarkdown } from '../rendering/cardMarkdown.ts';

/** `textDocument/hover`: the card of the mention under the pointer. */
export async function hover(
  context: ServerContext,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const at = await mentionAt(context, textDocument.uri, position, token);
  if (!at || token.isCancellationRequested) return null;
  await loadRoleReader();
  const asOf = context.isPast() ? 'article' : undefined;
  const data = card(at.index, at, { ...cardState(context), asOf });
  if (!data) return null;
  const place = at.record.target(at.record.mentions[at.mention]!);
  const shown = context.corpora.roots.of(at.record.id) ? { ...data, at: place } : data;
  const value = cardMarkdown(shown, context.style());
  return { contents: { kind: MarkupKind.Markdown, value }, range: place.range };
}
