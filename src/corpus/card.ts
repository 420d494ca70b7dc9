import type { ArticleRecord } from './articleRecord.ts';
import { isVariantSpelling } from './aliases.ts';
import type { CardData } from './cardData.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { dateInWords, daysOf, levelInWords } from './dateValue.ts';
import { dateId, dateOf, isDateId } from './entityKeys.ts';
import type { EntityRow } from './entityTable.ts';
import { placeFacts } from '../entities/placeFacts.ts';
import { passagesFor } from './passages.ts';
import { plural } from './plural.ts';
import { roleHistory } from './roleHistory.ts';
import { timelineOf } from './timeline.ts';
import { titlesIn, whoIs } from './whoIs.ts';
import { whyLinked } from './whyLinked.ts';

/** Which card is asked for: of a mention in an article, or of an entity or date (`date:2019-01-18`). */
export type CardQuery =
  | { readonly record: ArticleRecord; /** Index into the record's mentions. */ readonly mention: number }
  | { readonly entity: string };

const PASSAGES = 3;
const COMPANIONS = 5;
const ALIASES = 8;
const CANDIDATES = 4;
const NEIGHBOURS = 2;

/** Everything that the corpus can say about a mention, an entity or a date; undefined when it knows none such. */
export function cardFor(index: CorpusIndex, query: CardQuery): CardData | undefined {
  if ('entity' in query)
    return isDateId(query.entity) ? dateCard(index, query.entity) : nameCard(index, query.entity);
  const { record } = query;
  const mention = record.mentions[query.mention];
  if (!mention) return undefined;
  if (mention.kind === 'date') {
    const card = dateCard(index, dateId(mention.value), record);
    const { reason, problem, surface, value, part } = mention;
    const title = value === undefined ? surface : dateInWords(value, part);
    return {
      ...card,
      title,
      ...(reason !== undefined && { reason }),
      ...(problem !== undefined && { problem }),
    };
  }
  const ids = index.entityIds(record.id);
  const idOf = (local: number | undefined): string | undefined =>
    local === undefined ? undefined : ids[local];
  const locals = mention.entity === undefined ? mention.candidates : [mention.entity, ...mention.candidates];
  const possible = new Set(
    locals.flatMap((local) => [idOf(local) ?? [], index.candidateIds(record.id, local)].flat()),
  );
  const candidates =
    possible.size < 2 ? [] : [...possible].slice(0, CANDIDATES).map((id) => candidate(index, id));
  const id = idOf(mention.entity);
  const card = id === undefined ? undefined : nameCard(index, id, record);
  if (card) {
    // A lone surname that may be several people is no candidate itself.
    const others = candidates.filter(({ entity }) => entity !== id);
    const isLone = card.title === mention.surface && !/\s/.test(card.title);
    const row = index.entity(card.entity);
    const reasons = row ? whyLinked(index, record, mention, row) : [];
    return {
      ...card,
      candidates: isLone && others.length > 1 ? others : candidates,
      ...(reasons.length > 0 && { why: { reasons, at: record.target(mention) } }),
    };
  }
  if (candidates.length === 0) return undefined;
  // Nobody is chosen, so nothing is counted for anybody.
  return { ...EMPTY, kind: mention.kind, entity: candidates[0]!.entity, title: mention.surface, candidates };
}

const EMPTY = {
  candidates: [],
  aliases: [],
  corpus: { mentions: 0, articles: 0, independent: 0, timeline: [] },
  passages: [],
  morePassages: 0,
  oftenWith: [],
} as const;

function nameCard(index: CorpusIndex, id: string, here?: ArticleRecord): CardData | undefined {
  const row = index.entity(id);
  if (!row) return undefined;
  const answer = whoIs(index, id);
  const where = row.kind === 'place' ? placeFacts(row.name) : undefined;
  const figures = index.figures(id);
  const roles = roleHistory(
    index,
    id,
    figures.days.map(([day]) => day),
  );
  const found = passagesFor(index, id, {
    here: here?.id,
    name: row.name,
    titlesIn: (record) => titlesIn(index, id, record),
    limit: PASSAGES,
  });
  return {
    kind: row.kind,
    entity: id,
    title: row.name,
    ...(answer && { answer }),
    ...(where && { where }),
    candidates: [],
    aliases: aliasesOf(index, row),
    ...hereOf(index, id, here),
    corpus: inTheCorpus(figures),
    ...(roles.length > 1 && { roles }),
    passages: found.passages,
    morePassages: found.more,
    oftenWith: index.companions(id, COMPANIONS).map(({ row: { id: entity, name, kind }, shared }) => ({
      entity,
      name,
      kind,
      articles: shared,
    })),
  };
}

/** Surfaces that are not the name itself in other letters or with stray punctuation around it. */
function aliasesOf(index: CorpusIndex, { id, name }: EntityRow): CardData['aliases'] {
  const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '').toLowerCase();
  return index
    .surfaces(id)
    .filter(({ text }) => bare(text) !== bare(name))
    .slice(0, ALIASES)
    .map(({ text, count }) => ({ surface: text, count, variant: isVariantSpelling(text, name) }));
}

function dateCard(index: CorpusIndex, id: string, here?: ArticleRecord): CardData {
  const value = dateOf(id);
  const found =
    value === '' ? { passages: [], more: 0 } : passagesFor(index, id, { here: here?.id, limit: PASSAGES });
  return {
    ...EMPTY,
    kind: 'date',
    entity: id,
    title: dateInWords(value),
    ...hereOf(index, id, value === '' ? undefined : here),
    corpus: value === '' ? EMPTY.corpus : inTheCorpus(index.figures(id)),
    passages: found.passages,
    morePassages: found.more,
    ...(value !== '' && { neighbours: neighboursOf(index, value) }),
  };
}

/** The days before and after a date that the corpus mentions, oldest first. */
function neighboursOf(index: CorpusIndex, value: string): NonNullable<CardData['neighbours']> {
  const days = daysOf(value);
  if (!days) return [];
  return index
    .daysBeside(days[0], days[1], NEIGHBOURS)
    .map((level) => ({ entity: dateId(level), title: levelInWords(level) }));
}

function candidate(index: CorpusIndex, id: string): CardData['candidates'][number] {
  const row = index.entity(id);
  const figures = row ? `${plural(row.mentions, 'mention')} in ${plural(row.articles, 'article')}` : '';
  return { entity: id, name: row?.name ?? id, cue: whoIs(index, id)?.text ?? figures };
}

function hereOf(index: CorpusIndex, id: string, here: ArticleRecord | undefined): Pick<CardData, 'here'> {
  const counted = here && index.posting(id, here.id)?.counted;
  const first = counted?.[0];
  if (!here || first === undefined) return {};
  const target = here.target(here.mentions[first]!);
  return { here: { mentions: counted!.length, firstLine: target.range.start.line, first: target } };
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
