import { clip, oneLine } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import { dateInWords, monthName } from '../../calendar/inWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import type { Posting } from '../../index/record/posting.ts';
import { pageOf, type PageQuery } from '../../index/sqlite/page.ts';
import type { DateRow } from '../../index/tables/dateTable.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { kwic, LINE } from '../cards/kwic.ts';
import { passagesFor } from '../cards/passages.ts';
import { nodeId } from './nodeId.ts';
import type { ChildrenResult, TreeNode } from './outlineData.ts';

const LONGEST_LABEL = 160;
const STILL_COUNTING = 'updating';
/** Articles that are searched for what happened on a day: a level may have thirty days. */
const ARTICLES_A_DAY = 3;
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } as const;

/** An article as a tree node, with `mentions` of the entity above it, if there is one. */
export function articleNode(parent: readonly string[], record: ArticleRecord, mentions?: number): TreeNode {
  const { published, outlet, note } = record;
  const label = clip(oneLine(record.headline), LONGEST_LABEL);
  const facts = [mentions === undefined ? undefined : plural(mentions, 'mention'), published, outlet, note];
  const known = facts.filter((fact) => fact !== undefined);
  return {
    id: nodeId(...parent, record.id),
    kind: 'article',
    label,
    ...(known.length > 0 && { description: known.join(' · ') }),
    ...(mentions !== undefined && { count: mentions }),
    accessibleLabel: [label, 'article', ...known].join(', '),
    hasChildren: mentions !== undefined || !record.facts.isBlank,
    target: { uri: record.id, range: START },
  };
}

/**
 * A person or place as a tree node. In an article's own list only the mentions in it are counted.
 */
export function entityNode(parent: readonly string[], row: EntityRow, inArticle: boolean): TreeNode {
  const label = clip(oneLine(row.name), LONGEST_LABEL);
  const mentions = plural(row.mentions, 'mention');
  // Short, because a sidebar is narrow: "38 in 2 articles".
  const short = inArticle ? mentions : `${String(row.mentions)} in ${plural(row.articles, 'article')}`;
  const spoken = inArticle ? mentions : `${mentions} in ${plural(row.articles, 'article')}`;
  return {
    id: nodeId(...parent, row.id),
    kind: row.kind === 'place' ? 'place' : 'person',
    label,
    description: row.isCounting ? STILL_COUNTING : short,
    ...(!row.isCounting && { count: row.mentions }),
    accessibleLabel: `${label}, ${row.kind}, ${row.isCounting ? STILL_COUNTING : spoken}`,
    hasChildren: true,
    entity: row.id,
  };
}

/**
 * A mention as a KWIC line. `description` is its line number, or the headline if there are several
 * articles.
 */
export function mentionNode(
  parent: readonly string[],
  record: ArticleRecord,
  mention: number,
  number: number,
  mixed: boolean,
): TreeNode {
  const span = record.mentions[mention]!;
  const { text, highlight } = kwic(record, span, LINE);
  const target = record.target(span);
  const line = `line ${(target.range.start.line + 1).toLocaleString('en')}`;
  const description = mixed ? clip(oneLine(record.headline), 80) : line;
  return {
    id: nodeId(...parent, record.id, String(number)),
    kind: 'mention',
    label: text,
    highlights: [highlight],
    description,
    accessibleLabel: `${text}, ${mixed ? `${line} of ${description}` : line}`,
    hasChildren: false,
    target,
  };
}

/** One page of the counted mentions of an entity or date in one article. */
export function mentionPage(
  parent: readonly string[],
  posting: Posting | undefined,
  query: PageQuery,
): ChildrenResult {
  if (!posting) return { nodes: [], total: 0 };
  const numbered = posting.counted.map((mention, number) => ({ mention, number }));
  const { items, total } = pageOf(numbered, query);
  const nodes = items.map(({ mention, number }) =>
    mentionNode(parent, posting.record, mention, number, false),
  );
  return { nodes, total };
}

/** A date value as a tree node. */
export function dateNode(parent: readonly string[], { value, level, mentions }: DateRow): TreeNode {
  const label = value === '' ? 'Unresolved' : dateInWords(value);
  const whole =
    value === level && level !== '' && level.length < 10
      ? [level.length === 4 ? 'the year as a whole' : 'the month as a whole']
      : [];
  const counts = [plural(mentions, 'mention'), ...whole];
  return {
    id: nodeId(...parent, `=${value}`),
    kind: 'date',
    label,
    description: counts.join(' · '),
    count: mentions,
    accessibleLabel: [label, 'date', ...counts].join(', '),
    hasChildren: true,
    ...(value !== '' && { entity: dateId(value) }),
  };
}

/** A year, month or day as a tree node; a day with what happened on it. */
export function levelNode(index: CorpusIndex, level: string, mentions: number): TreeNode {
  const label =
    level.length === 7
      ? monthName(Number(level.slice(5)))
      : level.length === 10
        ? dayLabel(level)
        : level === ''
          ? 'Longer or open periods'
          : dateInWords(level);
  const [passage] =
    level.length === 10
      ? passagesFor(index, dateId(level), { limit: 1, articles: ARTICLES_A_DAY }).passages
      : [];
  const happened = passage ? [clip(passage.text, 70)] : [];
  const spoken = level.length <= 4 ? label : dateInWords(level);
  return {
    id: nodeId('in', level),
    kind: 'date',
    label,
    description: [plural(mentions, 'mention'), ...happened].join(' · '),
    count: mentions,
    accessibleLabel: [spoken, 'date', plural(mentions, 'mention'), ...happened].join(', '),
    hasChildren: true,
    ...(level !== '' && { entity: dateId(level) }),
  };
}

/** "Friday 18": the month and year are above it. */
function dayLabel(level: string): string {
  return dateInWords(level).split(' ').slice(0, 2).join(' ');
}

/** A folder of the tree with the number of its children. */
export function groupNode(id: string, label: string, count: number, noun: string): TreeNode {
  return {
    id,
    kind: 'group',
    label,
    description: count.toLocaleString('en'),
    accessibleLabel: `${label}, ${plural(count, noun)}`,
    hasChildren: count > 0,
  };
}

/** The requested page of all nodes of a level. */
export function paged(nodes: readonly TreeNode[], query: PageQuery): ChildrenResult {
  const { items, total } = pageOf(nodes, query);
  return { nodes: items, total };
}
