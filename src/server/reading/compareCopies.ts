import type { CancellationToken } from 'vscode-languageserver';
import { alignParagraphs } from '../../queries/reading/alignParagraphs.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { ComparedArticle, CompareParams, CompareResult } from '../../protocol/articleRequests.ts';
import { articleAt, type ServerContext } from '../context/serverContext.ts';

/** `corpus/compare`: two near-copies, paragraph beside paragraph, the older first. */
export async function compareCopies(
  context: ServerContext,
  { article, copy }: CompareParams,
  token: CancellationToken,
): Promise<CompareResult | null> {
  const one = await articleAt(context, article, token);
  const other = await articleAt(context, copy, token);
  if (!one || !other) return null;
  const [left, right] = isLater(one, other) ? [other, one] : [one, other];
  const aligned = alignParagraphs(left.text, right.text);
  return { left: side(left, aligned.left), right: side(right, aligned.right) };
}

/** True where both days are known and the first one is the later. */
function isLater(one: ArticleRecord, other: ArticleRecord): boolean {
  return other.lastDay !== '' && one.lastDay > other.lastDay;
}

function side({ id, headline, published, outlet }: ArticleRecord, text: string): ComparedArticle {
  return {
    uri: id,
    headline,
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    text,
  };
}
