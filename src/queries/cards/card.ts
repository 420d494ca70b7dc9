import { lazy } from '../../base/lazy.ts';
import { parseDay } from '../../calendar/calendar.ts';
import { daysOf } from '../../calendar/dateValue.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { LinkedMention } from '../../entities/analysis.ts';
import { placeFacts } from '../../entities/places/placeFacts.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { asOfArticle, type AsOf } from '../../index/record/asOf.ts';
import { dateId, dateOf, isDateId } from '../../index/record/entityKeys.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { candidatesOf, cueOf } from './candidates.ts';
import type { CardData } from './cardData.ts';
import { closest } from './closest.ts';
import type { ExpectedNames } from './expectedNames.ts';
import { newHereOf } from './newHere.ts';
import { otherNames } from './otherNames.ts';
import { newestPostings, passageAt, passagesFor } from './passages.ts';
import { roleHistory } from './roleHistory.ts';
import { timelineOf } from './timeline.ts';
import { whoIs } from './whoIs.ts';
import { whyLinked } from './whyLinked.ts';

/** What a card is about: a mention in an article, or an entity or date (`date:2019-01-18`). */
export type CardSubject =
  | { readonly record: ArticleRecord; /** Index into the record's mentions. */ readonly mention: number }
  | { readonly entity: string };

/** How a card is read. */
export interface CardReading {
  /** The article being read; that of the mention unless given. */
  readonly article?: ArticleRecord | undefined;
  /**
   * The card leaves out what is later: than a day, or than the first day on which the article being
   * read may have appeared.
   */
  readonly asOf?: AsOf | 'article' | undefined;
  /** Corrected names whose counts are not final. */
  readonly expected?: ExpectedNames | undefined;
  /** How far the index is while it is being built. */
  readonly indexing?: string | undefined;
}

const PASSAGES = 3;
const COMPANIONS = 5;
const NEIGHBOURS = 2;
/** Days from a date to those that count as near it; of a longer period as many as it has. */
const NEAR_DAYS = 62;

/**
 * Everything that the corpus can say, or could by then, about a mention, an entity or a date. Of a
 * mention there is always something to say; undefined only when it knows no such entity.
 */
export function card(
  index: CorpusIndex,
  subject: CardSubject,
  reading: CardReading = {},
): CardData | undefined {
  const { article = 'record' in subject ? subject.record : undefined, expected, indexing } = reading;
  const day = article && asOfArticle(article);
  const asOf = reading.asOf === 'article' ? day : reading.asOf;
  const data = cardOf(index, subject, { here: article, asOf, expected });
  return (
    data && {
      ...data,
      ...(article && { article: article.id }),
      ...(article && day && { appeared: [article.facts.firstDay, article.facts.lastDay] as const }),
      ...(article && !day && reading.asOf === 'article' && { dayUnknown: true as const }),
      ...(indexing !== undefined && { indexing }),
    }
  );
}

/**
 * The article being read, the day after which the card leaves out articles, and names just
 * corrected.
 */
interface Reading {
  readonly here: ArticleRecord | undefined;
  readonly asOf: AsOf | undefined;
  readonly expected: ExpectedNames | undefined;
}

function cardOf(index: CorpusIndex, subject: CardSubject, reading: Reading): CardData | undefined {
  if ('entity' in subject) {
    const { entity } = subject;
    return isDateId(entity) ? dateCard(index, entity, reading) : nameCard(index, entity, reading);
  }
  const { record, mention } = subject;
  const at = record.mentions[mention];
  if (!at) return undefined;
  const data =
    at.kind === 'date' ? cardOfDate(index, at, reading) : cardOfName(index, record, mention, reading);
  return {
    ...data,
    here: data.here ?? mentionHere(record, [mention]),
    sentence: passageAt(record, mention),
  };
}

function cardOfDate(index: CorpusIndex, mention: LinkedMention, reading: Reading): CardData {
  const { reason, problem, surface, value, part } = mention;
  return {
    ...dateCard(index, dateId(value), reading),
    title: value === undefined ? surface : dateInWords(value, part),
    ...(reason !== undefined && { reason }),
    ...(problem !== undefined && { problem }),
  };
}

function cardOfName(index: CorpusIndex, record: ArticleRecord, number: number, reading: Reading): CardData {
  const { asOf, expected } = reading;
  const mention = record.mentions[number]!;
  const candidates = candidatesOf(index, record, number).map(({ entity, name }) => ({
    entity,
    name: expected?.nameOf(entity) ?? name,
    cue: cueOf(index, entity, asOf),
  }));
  const id = mention.entity === undefined ? undefined : index.entityIds(record.id)[mention.entity];
  const row = id === undefined ? undefined : index.names.get(id);
  // Nobody is chosen, so nothing is counted for anybody.
  if (!row)
    return {
      ...EMPTY,
      kind: mention.kind,
      entity: candidates[0]?.entity ?? '',
      title: mention.surface,
      candidates,
    };
  // The reasons are those of the whole corpus, with later articles.
  const reasons = asOf ? [] : whyLinked(index, record, mention, row);
  return {
    ...rowCard(index, row, reading),
    candidates,
    ...(reasons.length > 0 && { why: { reasons, at: record.target(mention) } }),
  };
}

const EMPTY = {
  candidates: [],
  aliases: [],
  corpus: { mentions: 0, articles: 0, independent: 0, timeline: [] },
  passages: [],
  morePassages: 0,
  oftenWith: [],
} as const;

function nameCard(index: CorpusIndex, id: string, reading: Reading): CardData | undefined {
  const row = index.names.get(id);
  return row && rowCard(index, row, reading);
}

function rowCard(index: CorpusIndex, row: EntityRow, { here, asOf, expected }: Reading): CardData {
  const { id } = row;
  const newest = lazy(() => newestPostings(index, id, { asOf }));
  const answer = whoIs(index, id, asOf, newest);
  const where = row.kind === 'place' ? placeFacts(row.name) : undefined;
  const figures = index.figures(id, asOf);
  const days = figures.days.map(([day]) => day);
  const roles = roleHistory(index, id, days, asOf);
  const found = passagesFor(index, id, {
    here: here?.id,
    name: row.name,
    newest,
    limit: PASSAGES,
    asOf,
  });
  return {
    kind: row.kind,
    entity: id,
    title: expected?.nameOf(id) ?? row.name,
    ...(answer && { answer }),
    ...(where && { where }),
    candidates: [],
    aliases: otherNames(index, row, asOf),
    ...hereOf(index, id, here),
    corpus: inTheCorpus(figures),
    ...leftOut(index, id, asOf, figures.articles),
    ...(roles.length > 1 && { roles }),
    passages: found.passages,
    morePassages: found.more,
    oftenWith:
      figures.mentions < 2
        ? []
        : closest(index, id, { newest: newest(), limit: COMPANIONS, asOf }).map(
            ({ row: { id: entity, name, kind }, shared }) => ({
              entity,
              name: expected?.nameOf(entity) ?? name,
              kind,
              articles: shared,
            }),
          ),
  };
}

function dateCard(index: CorpusIndex, id: string, { here, asOf }: Reading): CardData {
  const value = dateOf(id);
  if (value === '') return { ...EMPTY, kind: 'date', entity: id, title: '' };
  const found = passagesFor(index, id, { here: here?.id, limit: PASSAGES, asOf });
  const figures = index.figures(id, asOf);
  return {
    ...EMPTY,
    kind: 'date',
    entity: id,
    title: dateInWords(value),
    ...hereOf(index, id, here),
    corpus: inTheCorpus(figures),
    ...leftOut(index, id, asOf, figures.articles),
    passages: found.passages,
    morePassages: found.more,
    neighbours: neighboursOf(index, value, asOf),
  };
}

/**
 * The days just before and after a date that the corpus mentions, oldest first: what is years away
 * is not beside it.
 */
function neighboursOf(
  index: CorpusIndex,
  value: string,
  asOf: AsOf | undefined,
): NonNullable<CardData['neighbours']> {
  const days = daysOf(value);
  const [first, last] = [parseDay(days?.[0] ?? ''), parseDay(days?.[1] ?? '')];
  if (!days || first === undefined || last === undefined) return [];
  const near = Math.max(NEAR_DAYS, last - first);
  return index.days
    .beside(days[0], days[1], NEIGHBOURS, asOf)
    .filter((level) => {
      const day = parseDay(level);
      return day !== undefined && day >= first - near && day <= last + near;
    })
    .map((level) => ({ entity: dateId(level), title: dateInWords(level) }));
}

/** What the card says about the article from which it was opened. */
function hereOf(
  index: CorpusIndex,
  id: string,
  here: ArticleRecord | undefined,
): Pick<CardData, 'here' | 'newHere'> {
  const posting = here && index.names.posting(id, here.id);
  if (!here || !posting) return {};
  const { counted, all } = posting;
  const newHere = counted.length === 0 ? undefined : newHereOf(index, here, id);
  return {
    ...(newHere && { newHere }),
    here: mentionHere(here, counted.length > 0 ? counted : all),
  };
}

/**
 * Mentions of an article, at least one, by their indexes: all that count, or else all there are.
 */
function mentionHere(here: ArticleRecord, mentions: readonly number[]): NonNullable<CardData['here']> {
  const [mention = 0] = mentions;
  const first = here.target(here.mentions[mention]!);
  const section = here.sectionOf(mention);
  return {
    mentions: mentions.length,
    firstLine: first.range.start.line,
    first,
    ...(section !== undefined && !here.counts(mention) && { uncounted: section }),
  };
}

/**
 * As of when the card is made, and how many articles that mention its subject are left out for
 * that.
 */
function leftOut(
  index: CorpusIndex,
  id: string,
  asOf: AsOf | undefined,
  counted: number,
): Pick<CardData, 'asOf'> {
  if (!asOf) return {};
  const left = index.names.totals(id).articles - counted;
  const undated = Math.min(left, index.names.undated(id));
  return { asOf: { ...asOf, later: left - undated, undated } };
}

function inTheCorpus(figures: ReturnType<CorpusIndex['figures']>): CardData['corpus'] {
  const { firstDay, lastDay, days, ...counts } = figures;
  return {
    ...counts,
    ...(firstDay !== '' && { firstDay }),
    ...(lastDay !== '' && { lastDay }),
    timeline: timelineOf(days),
  };
}
