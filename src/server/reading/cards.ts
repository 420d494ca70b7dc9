import { CardRequest, type CardParams, type CardResult } from '../../protocol/protocol.ts';
import { articleAt, guarded, indexKnowing, mentionAt, type ServerContext } from '../context/serverContext.ts';
import { tellCard } from '../../queries/cards/tellCard.ts';

/** `corpus/card`: a card as data. */
export function registerCards(context: ServerContext): void {
  const { connection, status } = context;
  connection.onRequest(
    CardRequest,
    guarded(connection, CardRequest, null, async (params: CardParams, token): Promise<CardResult> => {
      const { at, entity, article = at?.uri, asOf = false } = params;
      const pointed = at && (await mentionAt(context, at.uri, at.position, token));
      const read = article === undefined ? undefined : await articleAt(context, article, token);
      const index = pointed?.index ?? (entity === undefined ? undefined : indexKnowing(context, entity));
      if (!index) return null;
      const telling = { article: read, isPast: asOf, expected: context.corpora.catchUp?.expected };
      const card = tellCard(index, pointed ?? { entity: entity! }, telling);
      const indexing = status.progress();
      return card ? { ...card, ...(indexing !== undefined && { indexing }) } : null;
    }),
  );
}
