import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { DateRow, LevelRow } from '../../index/tables/dateTable.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import type { ChildrenParams, ChildrenResult, TreeNode } from './outlineData.ts';
import { dateNode, levelNode, mentionNode, paged } from './outlineNodes.ts';
import { boundsOf } from '../../index/sqlite/page.ts';
import type { Posting } from '../../index/record/posting.ts';

/** Lengths of `YYYY`, `YYYY-MM` and `YYYY-MM-DD`. */
const YEAR = 4;
const DAY = 10;
const STEP = 3;
/** Postings that are read at a time while a page of mentions is gathered. */
const SLICE = 500;

/**
 * The dates of the Dates view: all of the corpus, those of an article, or those that match a
 * filter.
 */
interface Dates {
  /** Levels of a length below another, oldest first. */
  levels(below: string, length: number): readonly LevelRow[];
  /** Values right at a level, oldest first; for the empty level those of no year. */
  at(level: string): readonly DateRow[];
}

/**
 * One page of a level of the Dates view: years, newest first, then months and days in their order,
 * and the mentions at the deepest level that is certain.
 */
export function dateChildren(
  index: CorpusIndex,
  parts: readonly string[],
  params: ChildrenParams,
): ChildrenResult {
  const [root, level = '', value] = parts;
  const dates = datesFor(index, params);
  if (root === undefined) return paged(topLevel(index, dates), params);
  if (root !== 'in') return { nodes: [], total: 0 };
  if (value === undefined && level.length < DAY) return paged(levelChildren(index, dates, level), params);
  const values = value === undefined ? dates.at(level).map((row) => row.value) : [value.replace(/^=/, '')];
  return mentionsOf(index, parts, values, params);
}

/** The node above the mentions of a day, or of a value that is not a day. */
export function dateParent({ value, level }: DateRow): readonly string[] {
  return level.length === DAY ? ['in', level] : ['in', level, `=${value}`];
}

function datesFor(index: CorpusIndex, { scope: article, filter }: ChildrenParams): Dates {
  if (article === undefined && (filter ?? '').trim() === '')
    return {
      levels: (below, length) => index.days.levels(below, length),
      at: (level) => index.dates({ level }),
    };
  const rows = index.dates({ article, filter });
  return {
    levels: (below, length) =>
      sums(
        rows.filter((row) => row.level.startsWith(below) && row.level.length >= length),
        length,
      ),
    at: (level) => rows.filter((row) => row.level === level),
  };
}

function topLevel(index: CorpusIndex, dates: Dates): readonly TreeNode[] {
  const years = dates.levels('', YEAR).toReversed();
  const nowhere = dates.at('');
  const mentions = nowhere.reduce((sum, row) => (row.value === '' ? sum : sum + row.mentions), 0);
  const open = nowhere.filter(({ value }) => value === '').map((row) => dateNode(['in', ''], row));
  return [
    ...years.map((row) => levelNode(index, row.level, row.mentions)),
    ...(mentions > 0 ? [levelNode(index, '', mentions)] : []),
    ...open,
  ];
}

function levelChildren(index: CorpusIndex, dates: Dates, level: string): readonly TreeNode[] {
  const own = dates
    .at(level)
    .filter(({ value }) => value !== '')
    .map((row) => dateNode(['in', level], row));
  if (level === '') return own;
  const deeper = dates.levels(level, level.length + STEP);
  return [...own, ...deeper.map((row) => levelNode(index, row.level, row.mentions))];
}

/** Mentions by level cut to `length`, oldest first. */
function sums(rows: readonly DateRow[], length: number): readonly LevelRow[] {
  const found = new Map<string, number>();
  for (const { level, mentions } of rows) {
    const key = level.slice(0, length);
    found.set(key, (found.get(key) ?? 0) + mentions);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([level, mentions]) => ({ level, mentions }));
}

function mentionsOf(
  index: CorpusIndex,
  parent: readonly string[],
  values: readonly string[],
  params: ChildrenParams,
): ChildrenResult {
  const { offset, limit } = boundsOf(params);
  const nodes: TreeNode[] = [];
  let before = 0;
  for (const posting of postingsOf(index, values, params.scope)) {
    const { counted } = posting;
    for (const mention of counted.slice(Math.max(0, offset - before), Math.max(0, offset + limit - before)))
      nodes.push(mentionNode(parent, posting.record, mention, mention, true));
    before += counted.length;
    if (before >= offset + limit) break;
  }
  const totalIn = (value: string): number =>
    params.scope === undefined
      ? index.names.totals(dateId(value)).mentions
      : (index.names.posting(dateId(value), params.scope)?.counted.length ?? 0);
  const total = values.reduce((sum, value) => sum + totalIn(value), 0);
  return { nodes, total };
}

function* postingsOf(
  index: CorpusIndex,
  values: readonly string[],
  scope: string | undefined,
): Iterable<Posting> {
  for (const value of values) {
    const id = dateId(value);
    if (scope !== undefined) {
      const posting = index.names.posting(id, scope);
      if (posting) yield posting;
      continue;
    }
    for (let offset = 0; ; offset += SLICE) {
      const slice = index.names.postings(id, { offset, limit: SLICE });
      yield* slice;
      if (slice.length < SLICE) break;
    }
  }
}
