import type { CancellationToken } from 'vscode-languageserver';
import { normalizeUri } from '../../base/uris.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { PathParams, PathResult, TooltipParams } from '../../protocol/outlineRequests.ts';
import { loadRoleReader } from '../../queries/cards/roleReader.ts';
import { childrenOf, pathTo } from '../../queries/outline/outline.ts';
import type { ChildrenParams, ChildrenResult } from '../../queries/outline/outlineData.ts';
import { articleAt, cardState, type ServerContext } from '../context/serverContext.ts';
import { tooltipOf } from '../rendering/tooltip.ts';

/** `corpus/children`: one page of one level of a tree view. */
export function children(context: ServerContext, params: ChildrenParams): ChildrenResult {
  const { scope, current } = params;
  const wanted = {
    ...params,
    ...(scope !== undefined && { scope: normalizeUri(scope) }),
    ...(current !== undefined && { current: normalizeUri(current) }),
  };
  return childrenOf(indexFor(context, scope), wanted, context.corpora.backlog?.expected);
}

/** `corpus/path`: where a tree view shows what is at a position. */
export async function path(
  context: ServerContext,
  { view, uri, position, scope }: PathParams,
  token: CancellationToken,
): Promise<PathResult> {
  const record = await articleAt(context, uri, token);
  const scoped = scope !== undefined;
  if (!record || (scoped && normalizeUri(scope) !== record.id)) return { nodes: [] };
  const mention = position && record.mentionAt(record.lines.offsetAt(position));
  return { nodes: pathTo(indexFor(context, scope), { view, record, mention, scoped }) };
}

/** `corpus/tooltip`: the tooltip of one row of a tree view. */
export async function tooltip(
  context: ServerContext,
  { id, scope, current }: TooltipParams,
  token: CancellationToken,
): Promise<string> {
  await loadRoleReader();
  const isPast = context.isPast();
  const read = scope ?? (isPast ? current : undefined);
  return tooltipOf(indexFor(context, scope), id, context.style(), {
    ...cardState(context),
    article: read === undefined ? undefined : await articleAt(context, read, token),
    asOf: isPast ? 'article' : undefined,
  });
}

/**
 * The corpus's index, or that of an open article outside every corpus when the view shows it alone.
 */
function indexFor({ corpora, open }: ServerContext, scope: string | undefined): CorpusIndex {
  const alone = scope === undefined ? undefined : open.latest(scope)?.record;
  return alone ? corpora.indexOf(alone) : corpora.index;
}
