import type { NameKind } from '../../mentions/names/mention.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ExpectedNames } from '../cards/expectedNames.ts';
import type { ChildrenParams, ChildrenResult } from './outlineData.ts';
import { articleNode, entityNode, mentionPage } from './outlineNodes.ts';

/** One page of a level of the People or Places view: entities, their articles, their mentions. */
export function nameChildren(
  index: CorpusIndex,
  kind: NameKind,
  parts: readonly string[],
  params: ChildrenParams,
  expected?: ExpectedNames,
): ChildrenResult {
  const { offset, limit, scope: article, filter, sort } = params;
  const [root, id = '', articleId] = parts;
  if (root === undefined) {
    const query = { kind, offset, limit, article, filter, sort };
    const counted = index.entities(query);
    const { items, total } = expected && article === undefined ? expected.page(counted, query) : counted;
    return { nodes: items.map((row) => entityNode(['entity'], row, article !== undefined)), total };
  }
  if (root !== 'entity') return { nodes: [], total: 0 };
  const of = articleId ?? article;
  if (of !== undefined) return mentionPage(['entity', id], index.names.posting(id, of), params);
  return {
    nodes: index.names
      .postings(id, params)
      .map(({ record, counted }) => articleNode(['entity', id], record, counted.length)),
    total: index.names.totals(id).articles,
  };
}
