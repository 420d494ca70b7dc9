import { lazy } from '../../base/lazy.ts';
import type { LinkedMention } from '../../entities/analysis.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { CardData } from './cardData.ts';
import { closest } from './closest.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { dateInWords, daysOf, levelInWords } from '../../calendar/readDateValue.ts';
import { dateId, dateOf, isDateId } from '../../index/record/entityKeys.ts';
import { parseDay } from '../../calendar/calendar.ts';
import { placeFacts } from '../../entities/places/placeFacts.ts';
import { newestPostings } from './newestPostings.ts';
import { newHereOf } from './newHere.ts';
import { otherNames } from './otherNames.ts';
import { passageAt, passagesFor } from './passages.ts';
import { plural } from '../../base/words/plural.ts';
import { roleHistory } from './roleHistory.ts';
import { timelineOf } from './timeline.ts';
import { whoIs } from './whoIs.ts';
import { whyLinked } from './whyLinked.ts';

/** Which card is asked for: of a mention in an article, or of an entity or date (`date:2019-01-18`); as of when, if not of today. */
export type CardQuery = { readonly asOf?: AsOf | undefined } & (
  | { readonly record: ArticleRecord; /** Index into the record's mentions. */ readonly mention: number }
  | { readonly entity: string; /** The article that it is asked for from. */ readonly here?: ArticleRecord }
);

const PASSAGES = 3;
const COMPANIONS = 5;
const CANDIDATES = 4;
const NEIGHBOURS = 2;
/** Days from a date to those that count as near it; of a longer period as many as it has. */
const NEAR_DAYS = 62;

/**
 * Everything that the corpus can say, or could by then, about a mention, an entity or a date. Of a mention there is always something to say;
 * undefined only when it knows no such entity.
 */
export function cardFor(index: CorpusIndex, query: CardQuery): CardData | undefined {
  const { asOf } = query;
  if ('entity' in query) {
    const { entity, here } = query;
    const telling: Telling = { ...(here && { here }), asOf };
    return isDateId(entity) ? dateCard(index, entity, telling) : nameCard(index, entity, telling);
  }
  const { record } = query;
  const mention = record.mentions[query.mention];
  if (!mention) return undefined;
  const told = { here: record, asOf };
  const card = mention.kind === 'date' ? cardOfDate(index, mention, told) : cardOfName(index, mention, told);
  return {
    ...card,
    here: card.here ?? mentionHere(record, [query.mention]),
    sentence: passageAt(record, query.mention),
  };
}

function cardOfDate(index: CorpusIndex, mention: LinkedMention, told: Telling): CardData {
  const { reason, problem, surface, value, part } = mention;
  return {
    ...dateCard(index, dateId(value), told),
    title: value === undefined ? surface : dateInWords(value, part),
    ...(reason !== undefined && { reason }),
    ...(problem !== undefined && { problem }),
  };
}

function cardOfName(
  index: CorpusIndex,
  mention: LinkedMention,
  told: Telling & { readonly here: ArticleRecord },
): CardData {
  const { here: record, asOf } = told;
  const ids = index.entityIds(record.id);
  const idOf = (local: number | undefined): string | undefined =>
    local === undefined ? undefined : ids[local];
  const locals = mention.entity === undefined ? mention.candidates : [mention.entity, ...mention.candidates];
  const possible = new Set(
    locals.flatMap((local) => [idOf(local) ?? [], index.candidateIds(record.id, local)].flat()),
  );
  const candidates =
    possible.size < 2 ? [] : [...possible].slice(0, CANDIDATES).map((id) => candidate(index, id, asOf));
  const id = idOf(mention.entity);
  const card = id === undefined ? undefined : nameCard(index, id, told);
  // Nobody is chosen, so nothing is counted for anybody.
  if (!card)
    return {
      ...EMPTY,
      kind: mention.kind,
      entity: candidates[0]?.entity ?? '',
      title: mention.surface,
      candidates,
    };
  // A lone surname that may be several people is no candidate itself.
  const others = candidates.filter(({ entity }) => entity !== id);
  const isLone = card.title === mention.surface && !/\s/.test(card.title);
  const row = index.entity(card.entity);
  // Why is told by the corpus as it is, what came later included.
  const reasons = row && !asOf ? whyLinked(index, record, mention, row) : [];
  return {
    ...card,
    candidates: isLone && others.length > 1 ? others : candidates,
    ...(reasons.length > 0 && { why: { reasons, at: record.target(mention) } }),
  };
}

/** Where a card is asked for, and as of when it is told. */
interface Telling {
  readonly here?: ArticleRecord;
  readonly asOf?: AsOf | undefined;
}

const EMPTY = {
  candidates: [],
  aliases: [],
  corpus: { mentions: 0, articles: 0, independent: 0, timeline: [] },
  passages: [],
  morePassages: 0,
  oftenWith: [],
} as const;

function nameCard(index: CorpusIndex, id: string, { here, asOf }: Telling): CardData | undefined {
  const row = index.entity(id);
  if (!row) return undefined;
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
    title: row.name,
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
            ({ row: { id: entity, name, kind }, shared }) => ({ entity, name, kind, articles: shared }),
          ),
  };
}

function dateCard(index: CorpusIndex, id: string, { here, asOf }: Telling): CardData {
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

/** The days just before and after a date that the corpus mentions, oldest first: what is years away is not beside it. */
function neighboursOf(
  index: CorpusIndex,
  value: string,
  asOf: AsOf | undefined,
): NonNullable<CardData['neighbours']> {
  const days = daysOf(value);
  const [first, last] = [parseDay(days?.[0] ?? ''), parseDay(days?.[1] ?? '')];
  if (!days || first === undefined || last === undefined) return [];
  const near = Math.max(NEAR_DAYS, last - first);
  return index
    .daysBeside(days[0], days[1], NEIGHBOURS, asOf)
    .filter((level) => {
      const day = parseDay(level);
      return day !== undefined && day >= first - near && day <= last + near;
    })
    .map((level) => ({ entity: dateId(level), title: levelInWords(level) }));
}

function candidate(index: CorpusIndex, id: string, asOf: AsOf | undefined): CardData['candidates'][number] {
  const { mentions, articles } = index.figures(id, asOf);
  const figures = articles === 0 ? '' : `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`;
  return {
    entity: id,
    name: index.entity(id)?.name ?? id,
    cue: whoIs(index, id, asOf)?.text ?? figures,
  };
}

/** What is told of the article that the card is asked for in. */
function hereOf(
  index: CorpusIndex,
  id: string,
  here: ArticleRecord | undefined,
): Pick<CardData, 'here' | 'newHere'> {
  const posting = here && index.posting(id, here.id);
  if (!here || !posting) return {};
  const { counted, all } = posting;
  const newHere = counted.length === 0 ? undefined : newHereOf(index, here, id);
  return {
    ...(newHere && { newHere }),
    here: mentionHere(here, counted.length > 0 ? counted : all),
  };
}

/** Mentions of an article, at least one, by their indexes: all that count, or else all there are. */
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

/** As of when the card is told, and how many articles that mention its subject are left out for that. */
function leftOut(
  index: CorpusIndex,
  id: string,
  asOf: AsOf | undefined,
  told: number,
): Pick<CardData, 'asOf'> {
  if (!asOf) return {};
  const left = index.articlesOf(id) - told;
  const undated = Math.min(left, index.undatedArticlesOf(id));
  return { asOf: { ...asOf, later: left - undated, undated } };
}

function inTheCorpus({
  mentions,
  articles,
  independent,
  firstDay,
  lastDay,
  days,
}: ReturnType<CorpusIndex['figures']>): CardData['corpus'] {
  return {
    mentions,
    articles,
    independent,
    ...(firstDay !== '' && { firstDay }),
    ...(lastDay !== '' && { lastDay }),
    timeline: timelineOf(days),
  };
}
