import type { Span } from '../../base/span.ts';
import { fold } from '../../base/words/fold.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { NAME_KINDS, type NameKind } from '../../mentions/names/mention.ts';

import { inLines, oneLine } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import { MAX_YEAR, MIN_YEAR, yearText } from '../../calendar/calendar.ts';
import { daysOf } from '../../calendar/dateValue.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { dateId } from '../../index/record/entityKeys.ts';
import { card } from '../cards/card.ts';
import { cite, type FileOf } from '../cards/citation.ts';
import { kwic, PASSAGE } from '../cards/kwic.ts';
import { passagesFor } from '../cards/passages.ts';
import { cardText } from '../words/cardText.ts';

/** The most names of each kind that are searched for a name. */
const MOST_NAMES = 50;
/** The most entities of a name that are listed when it is not clear which is meant. */
const MOST_BEARERS = 5;

/**
 * The card of the entity of a name; several if that is not clear.
 * @param asOf the day, month or year after which articles are left out
 */
export function answerCard(
  index: CorpusIndex,
  name: string,
  kind: NameKind | undefined,
  asOf: string | undefined,
  fileOf: FileOf,
): string {
  const day = asOf === undefined ? undefined : daysOf(asOf)?.[1];
  if (asOf !== undefined && day === undefined) return 'unknown: there is no such day';
  const then = day === undefined ? undefined : { day };
  const bearers = bearersOf(index, name, kind && [kind])
    .map((row) => (then ? { ...row, ...index.figures(row.id, then) } : row))
    .filter(({ articles }) => articles > 0);
  if (bearers.length === 0) return then ? `${unknown(name)} by ${then.day}` : unknown(name);
  const cards = bearers.slice(0, MOST_BEARERS).flatMap(({ id }) => {
    const data = card(index, { entity: id }, { asOf: then });
    return data ? [cardText(data, fileOf)] : [];
  });
  return [...ambiguity(name, bearers).map(oneLine), ...cards].join('\n\n');
}

/** Where a name is mentioned, newest article first. */
export function answerMentions(
  index: CorpusIndex,
  name: string,
  kind: NameKind | undefined,
  limit: number,
  fileOf: FileOf,
): string {
  const bearers = bearersOf(index, name, kind && [kind]);
  const [first] = bearers;
  if (!first) return unknown(name);
  const lines: string[] = [];
  for (const { record, counted } of index.names.postings(first.id, { limit })) {
    for (const mention of counted) lines.push(cited(record, record.mentions[mention]!, fileOf));
    if (lines.length >= limit) break;
  }
  const head = `${first.name} (${first.kind}): ${plural(first.mentions, 'mention')} in ${plural(first.articles, 'article')}`;
  const shown = lines.slice(0, limit);
  const left = first.mentions - shown.length;
  return inLines([...ambiguity(name, bearers), head, ...shown, ...(left > 0 ? [`and ${left} more`] : [])]);
}

/** Names of a kind with their counts. */
export function answerList(
  index: CorpusIndex,
  kind: NameKind,
  containing: string | undefined,
  limit: number,
): string {
  const { items, total } = index.entities({ kind, filter: containing, offset: 0, limit });
  if (total === 0) return 'unknown: the corpus mentions none';
  const lines = items.map(
    ({ name, mentions, articles }) =>
      `${name}: ${plural(mentions, 'mention')} in ${plural(articles, 'article')}`,
  );
  return inLines([...lines, ...(total > items.length ? [`and ${total - items.length} more`] : [])]);
}

/** The days between two with what happened, oldest first. */
export function answerTimeline(
  index: CorpusIndex,
  from = yearText(MIN_YEAR),
  to = yearText(MAX_YEAR),
  limit: number,
  fileOf: FileOf,
): string {
  const first = daysOf(from)?.[0];
  const last = daysOf(to)?.[1];
  if (first === undefined || last === undefined) return 'unknown: there is no such day';
  const days = index.days.between(first, last, limit + 1);
  if (days.length === 0) return 'unknown: the corpus speaks of no day in that time';
  const lines = days.slice(0, limit).map((day) => {
    const passage = passagesFor(index, dateId(day), { limit: 1 }).passages[0];
    return passage
      ? `${dateInWords(day)}: ${passage.text} (${cite(passage.target, fileOf)})`
      : dateInWords(day);
  });
  return inLines([...lines, ...(days.length > limit ? ['and more'] : [])]);
}

/** Sentences that contain all the words. */
export function answerSearch(index: CorpusIndex, query: string, limit: number, fileOf: FileOf): string {
  const { items, total } = index.texts.search(query, { offset: 0, limit });
  if (items.length === 0) return 'unknown: no article holds these words';
  const lines = items.map(({ record, span }) => {
    const text = oneLine(record.text.slice(span.start, span.end)).trim();
    return `${cite(record.target(span), fileOf)}: ${text}`;
  });
  return inLines([...lines, ...(total > items.length ? [`and ${total - items.length} more articles`] : [])]);
}

function ambiguity(name: string, bearers: readonly EntityRow[]): readonly string[] {
  if (bearers.length < 2) return [];
  const names = bearers
    .slice(0, MOST_BEARERS)
    .map((row) => `${row.name} (${row.kind}, ${plural(row.articles, 'article')})`);
  return [`“${name}” may be: ${names.join('; ')}`];
}

function unknown(name: string): string {
  return `unknown: no article mentions “${oneLine(name)}”`;
}

function cited(record: ArticleRecord, span: Span, fileOf: FileOf): string {
  return `${cite(record.target(span), fileOf)}: ${kwic(record, span, PASSAGE).text}`;
}

/**
 * The entities with exactly that name, else those whose name or alias contains it; those in most
 * articles first.
 */
export function bearersOf(
  index: CorpusIndex,
  name: string,
  kinds: readonly NameKind[] = NAME_KINDS,
): readonly EntityRow[] {
  const found = kinds.flatMap(
    (kind) => index.entities({ kind, filter: name, offset: 0, limit: MOST_NAMES }).items,
  );
  found.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
  const exact = found.filter((row) => fold(row.name) === fold(name));
  return exact.length > 0 ? exact : found;
}
