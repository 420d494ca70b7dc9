import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { dateId, dateKey } from '../../index/record/entityKeys.ts';
import type { NameKind } from '../../mentions/names/mention.ts';
import type { ExpectedNames } from '../cards/expectedNames.ts';
import { nodeParts } from './nodeId.ts';
import { articleChildren, monthNode } from './outlineArticles.ts';
import type { ChildrenParams, ChildrenResult, TreeNode, ViewName } from './outlineData.ts';
import { dateChildren, dateParent } from './outlineDates.ts';
import { articleNode, entityNode, mentionPage } from './outlineNodes.ts';

import { dateNode, levelNode, mentionNode } from './outlineNodes.ts';

/**
 * One page of one level of a tree view. Unknown parents have no children.
 * @param expected what of the corpus's names is yet to be counted
 */
export function childrenOf(
  index: CorpusIndex,
  params: ChildrenParams,
  expected?: ExpectedNames,
): ChildrenResult {
  const parts = params.parent === undefined ? [] : nodeParts(params.parent);
  switch (params.view) {
    case 'articles':
      return articleChildren(index, parts, params);
    case 'people':
      return nameChildren(index, 'person', parts, params, expected);
    case 'places':
      return nameChildren(index, 'place', parts, params, expected);
    case 'dates':
      return dateChildren(index, parts, params);
  }
}

/** An article or mention to find in a view. */
export interface PathQuery {
  readonly view: ViewName;
  readonly record: ArticleRecord;
  /** Index of the mention, for the views of people, places and dates. */
  readonly mention?: number | undefined;
  /** True when the view shows this article alone. */
  readonly scoped: boolean;
}

/**
 * The nodes from the top level down to the article or mention; empty when the view does not show
 * it.
 */
export function pathTo(
  index: CorpusIndex,
  { view, record, mention, scoped }: PathQuery,
): readonly TreeNode[] {
  if (!index.articles.has(record.id)) return [];
  if (view === 'articles') {
    const article = articleNode(['article'], record);
    if (scoped) return [article];
    const month = index.articles.months().find((row) => row.month === record.month);
    return month ? [monthNode(month.month, month.articles), article] : [];
  }
  const found = mention === undefined ? undefined : record.mentions[mention];
  if (mention === undefined || !found) return [];
  if (view === 'dates') return found.kind === 'date' ? datePath(index, record, mention, scoped) : [];
  return found.kind === (view === 'people' ? 'person' : 'place')
    ? namePath(index, record, mention, scoped)
    : [];
}

function namePath(
  index: CorpusIndex,
  record: ArticleRecord,
  mention: number,
  scoped: boolean,
): readonly TreeNode[] {
  const { entity } = record.mentions[mention]!;
  const id = entity === undefined ? undefined : index.entityIds(record.id)[entity];
  const row = id === undefined ? undefined : index.names.get(id);
  const posting = id === undefined ? undefined : index.names.posting(id, record.id);
  if (!row || !posting || posting.counted.length === 0) return [];
  const shown = scoped ? { ...row, mentions: posting.counted.length, articles: 1 } : row;
  const nodes = [entityNode(['entity'], shown, scoped)];
  if (!scoped) nodes.push(articleNode(['entity', row.id], record, posting.counted.length));
  const number = posting.counted.indexOf(mention);
  if (number >= 0) nodes.push(mentionNode(['entity', row.id], record, mention, number, false));
  return nodes;
}

/**
 * True when a date's level is within another; only dates without a level are within the empty one.
 */
function isIn(level: string, outer: string): boolean {
  return outer === '' ? level === '' : level.startsWith(outer);
}

function datePath(
  index: CorpusIndex,
  record: ArticleRecord,
  mention: number,
  scoped: boolean,
): readonly TreeNode[] {
  const value = dateKey(record.mentions[mention]!.value);
  if (!index.names.posting(dateId(value), record.id)?.counted.includes(mention)) return [];
  const rows = scoped ? index.dates({ article: record.id }) : [];
  const row = scoped ? rows.find((one) => one.value === value) : index.days.get(value);
  if (!row) return [];
  const mentionsIn = (level: string): number =>
    scoped
      ? rows.reduce((sum, one) => (isIn(one.level, level) ? sum + one.mentions : sum), 0)
      : index.days.mentionsWithin(level);
  const levels = [4, 7, 10]
    .filter((length) => length <= row.level.length)
    .map((length) => row.level.slice(0, length));
  if (row.level === '' && value !== '') levels.push('');
  const nodes = levels.map((level) => levelNode(index, level, mentionsIn(level)));
  const parent = dateParent(row);
  if (parent.length === 3) nodes.push(dateNode(['in', row.level], row));
  return [...nodes, mentionNode(parent, record, mention, mention, true)];
}

/** One page of a level of the People or Places view: entities, their articles, their mentions. */
function nameChildren(
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
