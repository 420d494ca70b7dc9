import { alignParagraphs } from '../../queries/reading/alignParagraphs.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import {
  CompareRequest,
  type ComparedArticle,
  type CompareParams,
  type CompareResult,
} from '../../protocol/articleRequests.ts';
import { articleAt, guarded, type ServerContext } from '../context/serverContext.ts';

/** `corpus/compare`: two near-copies, paragraph beside paragraph, the older first. */
export function registerCompareCopies(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    CompareRequest.method,
    guarded(
      connection,
      CompareRequest.method,
      null,
      async ({ article, copy }: CompareParams, token): Promise<CompareResult | null> => {
        const [one, other] = [
          await articleAt(context, article, token),
          await articleAt(context, copy, token),
        ];
        if (!one || !other) return null;
        const [left, right] = isLater(one, other) ? [other, one] : [one, other];
        const aligned = alignParagraphs(left.text, right.text);
        return { left: side(left, aligned.left), right: side(right, aligned.right) };
      },
    ),
  );
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
