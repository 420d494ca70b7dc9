import { baseName } from '../../base/uris.ts';
import { visibly } from '../../base/words/hiddenCharacters.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import type { SectionKind } from '../../text/article.ts';
import { nodeId } from './nodeId.ts';
import type { ChildrenParams, ChildrenResult, TreeNode } from './outlineData.ts';
import { articleNode, dateNode, entityNode, groupNode, mentionPage, paged } from './outlineNodes.ts';

const SECTION_NAMES: Readonly<Record<SectionKind, string>> = {
  headline: 'Headline',
  url: 'Address',
  byline: 'Byline',
  dateline: 'Dateline',
  caption: 'Caption',
  credit: 'Credit',
  note: 'Note',
  boilerplate: 'Boilerplate',
  body: 'Paragraph',
};
const ALL = { offset: 0, limit: Number.POSITIVE_INFINITY } as const;

/**
 * One page of a level of the Articles view: months, articles, the content of an article, and the
 * files that were not read.
 */
export function articleChildren(
  index: CorpusIndex,
  parts: readonly string[],
  params: ChildrenParams,
): ChildrenResult {
  const [root, id = '', group, of] = parts;
  if (root === undefined) return paged(topLevel(index, params), params);
  if (root === 'month') {
    const { items, total } = index.articles.page({ ...params, month: id });
    return { nodes: items.map((record) => articleNode(['article'], record)), total };
  }
  if (root === 'unread') return { nodes: unreadNodes(index, params), total: index.notRead.count() };
  const record = root === 'article' || root === 'reading' ? index.articles.get(id) : undefined;
  if (!record) return { nodes: [], total: 0 };
  const here = [root, id];
  if (group === undefined) return paged(groups(index, here, record), params);
  if (of !== undefined) {
    return mentionPage(
      [...here, group, of],
      index.names.posting(group === 'dates' ? dateId(of.slice(1)) : of, id),
      params,
    );
  }
  return groupChildren(index, here, record, group, params);
}

/** The node of a month of publication. */
export function monthNode(month: string, articles: number): TreeNode {
  const label =
    month.length === 7 ? dateInWords(month) : month === '' ? 'Date unknown' : `${month}, month uncertain`;
  return {
    id: nodeId('month', month),
    kind: 'month',
    label,
    description: articles.toLocaleString('en'),
    accessibleLabel: `${label}, ${plural(articles, 'article')}`,
    hasChildren: true,
  };
}

function topLevel(index: CorpusIndex, { scope, current, filter }: ChildrenParams): readonly TreeNode[] {
  const scoped = scope === undefined ? undefined : index.articles.get(scope);
  if (scope !== undefined) return scoped ? [articleNode(['article'], scoped)] : [];
  const nodes: TreeNode[] = [];
  const reading = current === undefined || filter ? undefined : index.articles.get(current);
  if (reading) {
    const node = articleNode(['reading'], reading);
    nodes.push({ ...node, accessibleLabel: `Reading now: ${node.accessibleLabel}` });
  }
  nodes.push(...index.articles.months(filter).map(({ month, articles }) => monthNode(month, articles)));
  const unread = index.notRead.count();
  if (unread > 0 && !filter) nodes.push(groupNode('unread', 'Not read', unread, 'file'));
  return nodes;
}

function groups(
  index: CorpusIndex,
  here: readonly string[],
  { id, analysis }: ArticleRecord,
): readonly TreeNode[] {
  const one = { ...ALL, limit: 1, article: id };
  const sizes = [
    ['sections', 'Sections', analysis.article.sections.length, 'section'],
    ['people', 'People', index.entities({ ...one, kind: 'person' }).total, 'name'],
    ['places', 'Places', index.entities({ ...one, kind: 'place' }).total, 'name'],
    ['dates', 'Dates', index.dates({ article: id }).length, 'date'],
    ['copies', 'Near-copies', index.copies(id).length, 'article'],
  ] as const;
  return sizes.flatMap(([key, label, count, noun]) =>
    count > 0 ? [groupNode(nodeId(...here, key), label, count, noun)] : [],
  );
}

function groupChildren(
  index: CorpusIndex,
  here: readonly string[],
  record: ArticleRecord,
  group: string,
  params: ChildrenParams,
): ChildrenResult {
  const parent = [...here, group];
  if (group === 'sections') return paged(sectionNodes(parent, record), params);
  if (group === 'dates')
    return paged(
      index.dates({ article: record.id }).map((row) => dateNode(parent, row)),
      params,
    );
  if (group === 'copies') {
    const copies = index.copies(record.id).flatMap((id) => index.articles.get(id) ?? []);
    return paged(
      copies.map((copy) => ({ ...articleNode(parent, copy), kind: 'copy', hasChildren: false })),
      params,
    );
  }
  if (group !== 'people' && group !== 'places') return { nodes: [], total: 0 };
  const kind = group === 'people' ? 'person' : 'place';
  const { offset, limit, sort } = params;
  const { items, total } = index.entities({ kind, offset, limit, sort, article: record.id });
  return { nodes: items.map((row) => entityNode(parent, row, true)), total };
}

function sectionNodes(parent: readonly string[], record: ArticleRecord): readonly TreeNode[] {
  return record.analysis.article.sections.map((section, number) => {
    const name = SECTION_NAMES[section.kind];
    const label = clip(
      oneLine(record.text.slice(section.start, Math.min(section.end, section.start + 200))).trim(),
      80,
    );
    return {
      id: nodeId(...parent, String(number)),
      kind: 'section',
      label,
      description: name,
      accessibleLabel: `${name}: ${label}`,
      hasChildren: false,
      target: record.target(section),
    };
  });
}

function unreadNodes(index: CorpusIndex, params: ChildrenParams): readonly TreeNode[] {
  return index.notRead.list(params).map(({ uri, reason }) => {
    const label = visibly(baseName(uri));
    return {
      id: nodeId('unread', uri),
      kind: 'unread',
      label,
      description: reason,
      accessibleLabel: `${label}, not read: ${reason}`,
      hasChildren: false,
    };
  });
}
