import type { CancellationToken } from 'vscode-languageserver';
import type { CardParams } from '../../protocol/cardRequests.ts';
import { card } from '../../queries/cards/card.ts';
import type { CardData } from '../../queries/cards/cardData.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import {
  articleAt,
  cardState,
  indexKnowing,
  mentionAt,
  type ServerContext,
} from '../context/serverContext.ts';

/** `corpus/card`: a card as data. */
export async function cardAt(
  context: ServerContext,
  { at, entity, article = at?.uri, asOf = false }: CardParams,
  token: CancellationToken,
): Promise<CardData | null> {
  const pointed = at && (await mentionAt(context, at.uri, at.position, token));
  const read = article === undefined ? undefined : await articleAt(context, article, token);
  const index = pointed?.index ?? (entity === undefined ? undefined : indexKnowing(context, entity));
  if (!index) return null;
  const reading = { ...cardState(context), article: read, asOf: asOf ? ('article' as const) : undefined };
  await loadRoleReader();
  return card(index, pointed ?? { entity: entity! }, reading) ?? null;
}
