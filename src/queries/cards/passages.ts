import { lazy } from '../../base/lazy.ts';
import { fold, foldedWords } from '../../base/words/fold.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { Posting } from '../../index/record/posting.ts';
import type { Passage } from './cardData.ts';
import { kwic, PASSAGE } from './kwic.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { tellsSomething } from './tellsSomething.ts';

/**
 * The most articles, newest first, that are searched for what they say about an entity; one more,
 * because the article being read does not count.
 */
const MOST_ARTICLES = 60 + 1;
const MOST_MENTIONS = 12;
/** What makes a passage worth showing, most of all that it says who someone is. */
const WORTH = {
  saysWho: 8,
  fullName: 2,
  lead: 3,
  caption: -3,
  otherOutlet: 1.5,
  newest: 1,
  repeat: -4,
  short: -2,
} as const;
/** Share of words from which two sentences are the same wire sentence. */
const SAME = 0.8;
const SHORT = 40;
const LONGEST_HEADLINE = 140;

interface Candidate {
  readonly record: ArticleRecord;
  readonly mention: number;
  readonly score: number;
}

export interface PassageQuery {
  /** The article being read: no passage of it is shown, nor a copy of a sentence of it. */
  readonly here?: string | undefined;
  /** The canonical name, for people and places. */
  readonly name?: string | undefined;
  /** How many of the newest articles are looked at. */
  readonly articles?: number;
  /** Its {@link newestPostings}, where they are read for something else too. */
  readonly newest?: (() => readonly Posting[]) | undefined;
  readonly limit: number;
  /** Those of articles that had appeared by then. */
  readonly asOf?: AsOf | undefined;
}

/**
 * The most informative passages about an entity or a date, never the same sentence twice, and how
 * many more there are.
 */
export function passagesFor(
  index: CorpusIndex,
  id: string,
  query: PassageQuery,
): { readonly passages: readonly Passage[]; readonly more: number } {
  const { articles, asOf } = query;
  const newest =
    query.newest?.() ?? newestPostings(index, id, { ...(articles && { most: articles + 1 }), asOf });
  const elsewhere = newest.filter(({ record }) => record.id !== query.here);
  const shown: ReadonlySet<string>[] = [];
  const here = query.here === undefined ? undefined : index.names.posting(id, query.here);
  shown.push(...sentencesHere(here));
  const passages: Passage[] = [];
  for (const { record, mention } of candidates(index, elsewhere, query)) {
    if (passages.length >= query.limit) break;
    const words = wordsAround(record, mention);
    if (shown.some((other) => isSame(words, other)) || isSame(words, headlineOf(record))) continue;
    shown.push(words);
    passages.push(passageAt(record, mention));
  }
  const known = query.asOf ? index.figures(id, query.asOf).mentions : index.names.totals(id).mentions;
  const all = known - (here?.counted.length ?? 0);
  return { passages, more: Math.max(0, all - passages.length) };
}

/** One mention as a passage with where it comes from. */
export function passageAt(record: ArticleRecord, mention: number): Passage {
  const span = record.mentions[mention]!;
  const { text, highlight } = kwic(record, span, PASSAGE);
  return {
    text,
    highlight,
    headline: clip(oneLine(record.headline), LONGEST_HEADLINE),
    ...(record.published !== undefined && { published: record.published }),
    ...(record.outlet !== undefined && { outlet: record.outlet }),
    target: record.target(span),
  };
}

function candidates(
  index: CorpusIndex,
  postings: readonly Posting[],
  query: PassageQuery,
): readonly Candidate[] {
  const outlet = query.here === undefined ? undefined : index.articles.get(query.here)?.outlet;
  const name = query.name === undefined ? undefined : fold(query.name);
  const found: Candidate[] = [];
  for (const [age, posting] of postings.entries()) {
    const { record, counted } = posting;
    const titles = lazy(() => posting.titles.map(fold));
    const own: Candidate[] = [];
    let sentence = -1;
    for (const mention of counted.slice(0, MOST_MENTIONS)) {
      const { start } = record.sentenceAt(record.mentions[mention]!);
      if (start === sentence || !tellsSomething(record, mention)) continue;
      sentence = start;
      let score = WORTH.newest * (1 - age / postings.length) + worth(record, mention, titles, name);
      if (record.outlet !== undefined && record.outlet !== outlet) score += WORTH.otherOutlet;
      own.push({ record, mention, score });
    }
    own.sort(byScore);
    found.push(...own.slice(0, 3).map((one, rank) => ({ ...one, score: one.score + rank * WORTH.repeat })));
  }
  return found.sort(byScore);
}

function worth(
  record: ArticleRecord,
  mention: number,
  titles: () => readonly string[],
  name: string | undefined,
): number {
  const span = record.mentions[mention]!;
  const sentence = record.sentenceAt(span);
  const section = record.sectionOf(mention);
  let score = sentence.end - sentence.start < SHORT ? WORTH.short : 0;
  if (section === 'caption') score += WORTH.caption;
  else if (record.isInLead(mention)) score += WORTH.lead;
  if (name !== undefined && fold(span.surface) === name) {
    score += WORTH.fullName;
    const near = fold(
      record.text.slice(Math.max(sentence.start, span.start - 120), Math.min(sentence.end, span.end + 120)),
    );
    if (titles().some((title) => near.includes(title))) score += WORTH.saysWho;
  }
  return score;
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score;
}

function sentencesHere(posting: Posting | undefined): readonly ReadonlySet<string>[] {
  return (posting?.counted ?? []).slice(0, 50).map((mention) => wordsAround(posting!.record, mention));
}

function wordsAround(record: ArticleRecord, mention: number): ReadonlySet<string> {
  const span = record.mentions[mention]!;
  const { start, end } = record.sentenceAt(span);
  return new Set(
    foldedWords(record.text.slice(Math.max(start, span.start - 500), Math.min(end, span.end + 500))),
  );
}

/** A body that opens with its own headline says nothing new with it. */
function headlineOf({ headline }: ArticleRecord): ReadonlySet<string> {
  return new Set(foldedWords(clip(headline, 500)));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= SAME * Math.max(a.size, b.size);
}

/** The newest articles that mention an entity or date, newest first, as many as a card looks at. */
export function newestPostings(
  index: CorpusIndex,
  id: string,
  { most = MOST_ARTICLES, asOf }: { readonly most?: number; readonly asOf?: AsOf | undefined } = {},
): readonly Posting[] {
  return index.names.postings(id, { limit: most, asOf });
}
