import { type CorpusIndex, dateId } from './corpusIndex.ts';
import type { DateRow } from './dateTable.ts';
import type { ChildrenParams, ChildrenResult, TreeNode } from './outlineData.ts';
import { dateNode, levelNode, mentionNode } from './outlineNodes.ts';
import { pageOf } from './page.ts';

/** One page of a level of the Dates view: years, newest first, then months and days as they came, and the mentions at the deepest level that is certain. */
export function dateChildren(
  index: CorpusIndex,
  parts: readonly string[],
  params: ChildrenParams,
): ChildrenResult {
  const { scope: article, filter } = params;
  const [root, level = '', value] = parts;
  const rows = index.dates({ article, filter });
  if (root === undefined) return paged(topLevel(index, rows), params);
  if (root !== 'in') return { nodes: [], total: 0 };
  if (value === undefined && level.length < 10) return paged(levelChildren(index, rows, level), params);
  const values =
    value === undefined
      ? rows.flatMap((row) => (row.level === level ? [row.value] : []))
      : [value.replace(/^=/, '')];
  return mentionsOf(index, parts, values, params);
}

/** Where the mentions of a day hang, or those of a value that is no day. */
export function dateParent({ value, level }: DateRow): readonly string[] {
  return level.length === 10 ? ['in', level] : ['in', level, `=${value}`];
}

function topLevel(index: CorpusIndex, rows: readonly DateRow[]): readonly TreeNode[] {
  const dated = rows.filter(({ value }) => value !== '');
  const years = sums(dated, 4)
    .toReversed()
    .map(([level, mentions]) => levelNode(index, level, mentions));
  const open = rows.filter(({ value }) => value === '').map((row) => dateNode(['in', ''], row));
  return [...years.filter(({ id }) => id !== 'in/'), ...years.filter(({ id }) => id === 'in/'), ...open];
}

function levelChildren(index: CorpusIndex, rows: readonly DateRow[], level: string): readonly TreeNode[] {
  const inside = rows.filter(
    (row) => row.value !== '' && (level === '' ? row.level === '' : row.level.startsWith(level)),
  );
  const own = inside.filter((row) => row.level === level).map((row) => dateNode(['in', level], row));
  const deeper = sums(
    inside.filter((row) => row.level.length > level.length),
    level.length + 3,
  ).map(([below, mentions]) => levelNode(index, below, mentions));
  return [...own, ...deeper];
}

/** Mentions by level cut to `length`, in the rows' order. */
function sums(
  rows: readonly DateRow[],
  length: number,
): readonly (readonly [level: string, mentions: number])[] {
  const found = new Map<string, number>();
  for (const { level, mentions } of rows) {
    const key = level.slice(0, length);
    found.set(key, (found.get(key) ?? 0) + mentions);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function mentionsOf(
  index: CorpusIndex,
  parent: readonly string[],
  values: readonly string[],
  params: ChildrenParams,
): ChildrenResult {
  const found = values
    .flatMap((value) => index.postings(dateId(value)))
    .filter(({ record }) => params.scope === undefined || record.id === params.scope)
    .flatMap(({ record, counted }) => counted.map((mention) => ({ record, mention })));
  const { items, total } = pageOf(found, params);
  return {
    nodes: items.map(({ record, mention }) => mentionNode(parent, record, mention, mention, true)),
    total,
  };
}

function paged(nodes: readonly TreeNode[], params: ChildrenParams): ChildrenResult {
  const { items, total } = pageOf(nodes, params);
  return { nodes: items, total };
}
