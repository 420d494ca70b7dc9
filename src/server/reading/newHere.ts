import type { NewInArticle } from '../../queries/cards/cardData.ts';
import { newInArticle } from '../../queries/cards/newHere.ts';
import { NewHereRequest, type ArticleParams } from '../../protocol/articleRequests.ts';
import { articleAt, guarded, type ServerContext } from '../context/serverContext.ts';

/** `corpus/newHere`: what an article is the first of the corpus to say. */
export function registerNewHere(context: ServerContext): void {
  const { connection, corpora } = context;
  connection.onRequest(
    NewHereRequest.method,
    guarded(
      connection,
      NewHereRequest.method,
      null,
      async ({ uri }: ArticleParams, token): Promise<NewInArticle | null> => {
        const record = await articleAt(context, uri, token);
        return record ? newInArticle(corpora.indexOf(record), record) : null;
      },
    ),
  );
}
