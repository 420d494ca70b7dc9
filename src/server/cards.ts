import { cardFor } from '../corpus/card.ts';
import { CardRequest, type CardParams, type CardResult } from '../protocol.ts';
import { guarded, indexKnowing, mentionAt, type ServerContext } from './serverContext.ts';

/** `corpus/card`: a card as data. */
export function registerCards(context: ServerContext): void {
  const { connection, status } = context;
  connection.onRequest(
    CardRequest,
    guarded(connection, CardRequest, null, async ({ at, entity }: CardParams, token): Promise<CardResult> => {
      const pointed = at && (await mentionAt(context, at.uri, at.position, token));
      const card = pointed
        ? cardFor(pointed.index, pointed)
        : entity === undefined
          ? undefined
          : cardFor(indexKnowing(context, entity), { entity });
      const indexing = status.progress();
      return card ? { ...card, ...(indexing !== undefined && { indexing }) } : null;
    }),
  );
}
