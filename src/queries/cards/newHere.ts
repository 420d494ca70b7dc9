import { getOrInsert } from '../../base/getOrInsert.ts';
import { certainLevel } from '../../calendar/dateValue.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { dateId, dateOf, isDateId } from '../../index/record/entityKeys.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type { NewHere, NewInArticle, NewItem } from './cardData.ts';
import { kwic, PASSAGE } from './kwic.ts';

/**
 * The most names of one sentence that are compared with each other, and pairs of names that are
 * looked up for one answer.
 */
const MOST_IN_SENTENCE = 6;
const MOST_PAIRS = 150;
/** The most UTF-16 code units of a card's line. */
const MOST_LISTED = 3;

/** Somebody or something that an article's own text names, with where. */
interface Named {
  readonly id: string;
  readonly kind: MentionKind;
  /** Index of its first mention, and of the first ones in each sentence. */
  readonly first: number;
  readonly mentions: readonly number[];
}

interface Mentioned {
  readonly named: Named;
  /** Index of the mention. */
  readonly mention: number;
}

/**
 * What an article is the first of the corpus to say of one whom it mentions: that there is such a
 * one at all, or in whose company. Undefined where others said it all before. Near-copies of the
 * article count as the article itself; an article of open day counts as earlier.
 */
export function newHereOf(index: CorpusIndex, record: ArticleRecord, id: string): NewHere | undefined {
  const all = namedIn(index, record);
  if (!all.has(id)) return undefined;
  const first = firstMention(index, record, id);
  if (first !== 'known') return first;
  const together = sentencesOf(record, all)
    .filter((sentence) => sentence.some((one) => one.named.id === id))
    .flatMap((sentence) => sentence.filter((one) => one.named.id !== id))
    .filter(({ named }, at, list) => list.findIndex((one) => one.named.id === named.id) === at)
    .filter(({ named }) => areNewTogether(index, record, id, named.id))
    .slice(0, MOST_LISTED)
    .map(({ named, mention }) => ({
      entity: named.id,
      name: titleOf(index, named.id),
      target: record.target(record.mentions[mention]!),
    }));
  return together.length === 0 ? undefined : { what: 'together', open: 0, together };
}

/** Whether an article is the first to mention one at all; undefined where that cannot be said. */
function firstMention(index: CorpusIndex, record: ArticleRecord, id: string): NewHere | 'known' | undefined {
  const precedence = index.precedence(id, record.id);
  if (precedence?.isKnown) return 'known';
  if (!precedence || (precedence.open > 0 && record.lastDay === '')) return undefined;
  const { open, isOnly } = precedence;
  return { what: isOnly ? 'only' : open === 0 ? 'first' : 'perhaps', open, together: [] };
}

/**
 * All that an article is the first of the corpus to say: whom and what it mentions first, then who
 * is first named together.
 */
export function newInArticle(index: CorpusIndex, record: ArticleRecord): NewInArticle {
  const all = namedIn(index, record);
  const items: NewItem[] = [];
  const known = new Set<string>();
  for (const { id, kind, first } of all.values()) {
    const found = firstMention(index, record, id);
    if (found === 'known') known.add(id);
    else if (found) items.push({ ...itemAt(index, record, id, kind, first), what: found.what });
  }
  let pairs = 0;
  const compared = new Set<string>();
  for (const sentence of sentencesOf(record, all)) {
    const those = sentence.filter(({ named }) => known.has(named.id)).slice(0, MOST_IN_SENTENCE);
    for (const [at, one] of those.entries())
      for (const other of those.slice(at + 1)) {
        const pair = [one.named.id, other.named.id].sort().join('\n');
        if (compared.has(pair) || pairs++ >= MOST_PAIRS) continue;
        compared.add(pair);
        if (areNewTogether(index, record, one.named.id, other.named.id))
          items.push({
            ...itemAt(index, record, one.named.id, one.named.kind, one.mention),
            what: 'together',
            with: titleOf(index, other.named.id),
          });
      }
  }
  return {
    items,
    copies: index.copies(record.id).length,
    ...(record.published !== undefined && { published: record.published }),
  };
}

/**
 * How many people and places an article is certainly the first of the corpus to mention; none where
 * there is nothing else to read.
 */
export function countNewNames(index: CorpusIndex, record: ArticleRecord): number {
  if (index.articles.count() <= 1 + index.copies(record.id).length) return 0;
  return [...namedIn(index, record).values()].filter(({ id, kind }) => {
    if (kind !== 'person' && kind !== 'place') return false;
    const found = firstMention(index, record, id);
    return found !== undefined && found !== 'known' && found.what !== 'perhaps';
  }).length;
}

function areNewTogether(index: CorpusIndex, record: ArticleRecord, id: string, other: string): boolean {
  return (
    index.precedence(other, record.id)?.isKnown === true && index.hadBoth(id, other, record.id) === false
  );
}

/**
 * Who and what the story itself names, in the order of the text; without those of whom it is not
 * clear who they are, and dates that are not days.
 */
function namedIn(index: CorpusIndex, record: ArticleRecord): ReadonlyMap<string, Named> {
  const ids = index
    .entityIds(record.id)
    .map((id, local) => (index.candidateIds(record.id, local).length > 1 ? undefined : id));
  const found = new Map<string, Named & { readonly mentions: number[] }>();
  for (const [mention, { kind, entity, value }] of record.mentions.entries()) {
    if (kind === 'organization' || !record.counts(mention)) continue;
    const day = kind === 'date' && value !== undefined && isNews(record, value) ? dateId(value) : undefined;
    const id = entity === undefined ? day : ids[entity];
    if (id === undefined) continue;
    const known = found.get(id);
    if (known) known.mentions.push(mention);
    else found.set(id, { id, kind, first: mention, mentions: [mention] });
  }
  return found;
}

/** True for days other than the article's own; every other article has a month or a year. */
function isNews({ facts: { firstDay, lastDay } }: ArticleRecord, value: string): boolean {
  const day = certainLevel(value);
  return day.length === 10 && (day !== firstDay || day !== lastDay);
}

/**
 * The entities of each sentence, each once with its first mention there; without those that are
 * alone.
 */
function sentencesOf(
  record: ArticleRecord,
  all: ReadonlyMap<string, Named>,
): readonly (readonly Mentioned[])[] {
  const sentences = new Map<number, Map<string, Mentioned>>();
  for (const named of all.values())
    for (const mention of named.mentions) {
      const { start } = record.sentenceAt(record.mentions[mention]!);
      const those = getOrInsert(sentences, start, () => new Map<string, Mentioned>());
      if (!those.has(named.id)) those.set(named.id, { named, mention });
    }
  return [...sentences]
    .sort(([a], [b]) => a - b)
    .map(([, those]) => [...those.values()])
    .filter((those) => those.length > 1);
}

function itemAt(
  index: CorpusIndex,
  record: ArticleRecord,
  entity: string,
  kind: MentionKind,
  mention: number,
): Omit<NewItem, 'what' | 'with'> {
  const span = record.mentions[mention]!;
  return {
    entity,
    kind,
    name: titleOf(index, entity),
    text: kwic(record, span, PASSAGE).text,
    target: record.target(span),
  };
}

function titleOf(index: CorpusIndex, id: string): string {
  if (!isDateId(id)) return index.names.get(id)?.name ?? id;
  const value = dateOf(id);
  return dateInWords(certainLevel(value).length === 10 ? certainLevel(value) : value);
}
