import type { CancellationToken } from 'vscode-languageserver';
import type { NewInArticle } from '../../queries/cards/cardData.ts';
import { newInArticle } from '../../queries/cards/newHere.ts';
import type { ArticleParams } from '../../protocol/articleRequests.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

/** `corpus/newHere`: what an article is the first of the corpus to say. */
export async function newHere(
  context: ServerContext,
  { uri }: ArticleParams,
  token: CancellationToken,
): Promise<NewInArticle | null> {
  const record = await articleAt(context, uri, token);
  return record ? newInArticle(context.corpora.indexOf(record), record) : null;
}
