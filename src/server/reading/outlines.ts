import { normalizeUri } from '../../base/uris.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { childrenOf, pathTo } from '../../queries/outline/outline.ts';
import {
  ChildrenRequest,
  PathRequest,
  TooltipRequest,
  type PathParams,
  type PathResult,
  type TooltipParams,
} from '../../protocol/outlineRequests.ts';
import type { ChildrenParams, ChildrenResult } from '../../queries/outline/outlineData.ts';
import { cardState } from '../context/cardState.ts';
import { articleAt, guarded, type ServerContext } from '../context/serverContext.ts';
import { tooltipOf } from '../rendering/tooltip.ts';

/** `corpus/children`, `corpus/path` and `corpus/tooltip`: the tree views. */
export function registerOutlines(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    ChildrenRequest.method,
    guarded(
      connection,
      ChildrenRequest.method,
      { nodes: [], total: 0 },
      (params: ChildrenParams): ChildrenResult => {
        const { scope, current } = params;
        const wanted = {
          ...params,
          ...(scope !== undefined && { scope: normalizeUri(scope) }),
          ...(current !== undefined && { current: normalizeUri(current) }),
        };
        return childrenOf(indexFor(context, scope), wanted, context.corpora.catchUp?.expected);
      },
    ),
  );
  connection.onRequest(
    PathRequest.method,
    guarded(
      connection,
      PathRequest.method,
      { nodes: [] },
      async (params: PathParams, token): Promise<PathResult> => {
        const { view, uri, position, scope } = params;
        const record = await articleAt(context, uri, token);
        if (!record) return { nodes: [] };
        const mention = position && record.mentionAt(record.lines.offsetAt(position));
        const scoped = scope !== undefined;
        if (scoped && normalizeUri(scope) !== record.id) return { nodes: [] };
        return { nodes: pathTo(indexFor(context, scope), { view, record, mention, scoped }) };
      },
    ),
  );
  connection.onRequest(
    TooltipRequest.method,
    guarded(connection, TooltipRequest.method, '', async ({ id, scope, current }: TooltipParams, token) => {
      const isPast = context.isPast();
      const read = scope ?? (isPast ? current : undefined);
      return tooltipOf(indexFor(context, scope), id, context.style(), {
        ...cardState(context),
        article: read === undefined ? undefined : await articleAt(context, read, token),
        asOf: isPast ? 'article' : undefined,
      });
    }),
  );
}

/** The corpus's index, or that of an open article outside every corpus when the view shows it alone. */
function indexFor({ corpora, open }: ServerContext, scope: string | undefined): CorpusIndex {
  const alone = scope === undefined ? undefined : open.latest(scope)?.record;
  return alone ? corpora.indexOf(alone) : corpora.index;
}
