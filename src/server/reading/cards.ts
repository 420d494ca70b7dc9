import { CardRequest, type CardParams, type CardResult } from '../../protocol/protocol.ts';
import { articleAt, guarded, indexKnowing, mentionAt, type ServerContext } from '../context/serverContext.ts';
import { card } from '../../queries/cards/card.ts';
import { cardState } from '../context/cardState.ts';

/** `corpus/card`: a card as data. */
export function registerCards(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    CardRequest,
    guarded(connection, CardRequest, null, async (params: CardParams, token): Promise<CardResult> => {
      const { at, entity, article = at?.uri, asOf = false } = params;
      const pointed = at && (await mentionAt(context, at.uri, at.position, token));
      const read = article === undefined ? undefined : await articleAt(context, article, token);
      const index = pointed?.index ?? (entity === undefined ? undefined : indexKnowing(context, entity));
      if (!index) return null;
      const reading = { ...cardState(context), article: read, asOf: asOf ? ('article' as const) : undefined };
      return card(index, pointed ?? { entity: entity! }, reading) ?? null;
    }),
  );
}
