import { getOrInsert } from '../../base/getOrInsert.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { claimsIn, type Claim } from './claims.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';

/** A number or day for which another article has another one, in nearly the same words. */
export interface Disagreement {
  readonly claim: Claim;
  readonly other: { readonly record: ArticleRecord; readonly claim: Claim };
}

/** Other articles that are compared with one: its copies and the newest that name what it names. */
const MOST_ARTICLES = 40;
/** An entity in more articles is no evidence for which of them report the same fact. */
const COMMON = 200;
/** Share of content words that two sentences about the same fact have in common. */
const SAME_FACT = 0.6;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 4;
/**
 * The most claims of one article, and of all others with which each is compared: no report of the
 * same news has more.
 */
const MOST_CLAIMS = 400;
const MOST_HELD_AGAINST = 400;
/** Claims are read once for each record: an article is compared with many others. */
const claimsOf = new WeakMap<ArticleRecord, readonly Claim[]>();

/**
 * Where an article gives a number or a day for a fact for which another article gives a different
 * one. Only sentences about the same people or places that share most of their words are compared,
 * so that two facts are not taken for one.
 */
export function disagreementsIn(index: CorpusIndex, record: ArticleRecord): readonly Disagreement[] {
  const claims = cachedClaims(record);
  if (claims.length === 0) return [];
  const others = new ClaimsElsewhere(relatedArticles(index, record, claims));
  return claims.flatMap((claim) => {
    const elsewhere = others.sameFactAs(claim);
    const sameElsewhere = new Set(
      elsewhere.filter((one) => one.claim.value === claim.value).map((one) => one.record),
    );
    const other = elsewhere.find((one) => one.claim.value !== claim.value && !sameElsewhere.has(one.record));
    return other && claim.words.size >= FEWEST_WORDS ? [{ claim, other }] : [];
  });
}

/**
 * The claims of other articles, found by their words: long articles are not compared claim by
 * claim.
 */
class ClaimsElsewhere {
  readonly #all: Disagreement['other'][] = [];
  readonly #byWord = new Map<string, number[]>();

  constructor(records: readonly ArticleRecord[]) {
    for (const record of records)
      for (const claim of cachedClaims(record)) {
        const number = this.#all.push({ record, claim }) - 1;
        for (const word of claim.words) getOrInsert(this.#byWord, wordIn(claim, word), () => []).push(number);
      }
  }

  /** Claims about the same fact, in the order of the articles. */
  sameFactAs(claim: Claim): readonly Disagreement['other'][] {
    const lists = [...claim.words].map((word) => this.#byWord.get(wordIn(claim, word)) ?? []);
    // A sentence without any of these words shares too few of them.
    const telling = lists
      .sort((a, b) => a.length - b.length)
      .slice(0, lists.length - Math.ceil(SAME_FACT * lists.length) + 1);
    const found = new Set<number>();
    for (const list of telling) for (const number of list.slice(0, MOST_HELD_AGAINST)) found.add(number);
    return [...found]
      .sort((a, b) => a - b)
      .slice(0, MOST_HELD_AGAINST)
      .map((number) => this.#all[number]!)
      .filter((theirs) => likeness(theirs.claim.words, claim.words) >= SAME_FACT);
  }
}

function wordIn({ unit }: Claim, word: string): string {
  return `${unit} ${word}`;
}

function cachedClaims(record: ArticleRecord): readonly Claim[] {
  let claims = claimsOf.get(record);
  if (!claims) claimsOf.set(record, (claims = claimsIn(record).slice(0, MOST_CLAIMS)));
  return claims;
}

function relatedArticles(
  index: CorpusIndex,
  record: ArticleRecord,
  claims: readonly Claim[],
): readonly ArticleRecord[] {
  const ids = index.entityIds(record.id);
  const named = new Set(claims.flatMap(({ entities }) => entities.flatMap((entity) => ids[entity] ?? [])));
  const related = new Map<string, ArticleRecord>();
  const take = (other: ArticleRecord | undefined): void => {
    if (other && other.id !== record.id && related.size < MOST_ARTICLES) related.set(other.id, other);
  };
  for (const copy of index.copies(record.id)) take(index.articles.get(copy));
  // Rare names are the best evidence that articles have the same story.
  const rare = [...named]
    .map((id) => ({ id, articles: index.names.get(id)?.articles ?? 0 }))
    .filter(({ articles }) => articles > 1 && articles <= COMMON)
    .sort((a, b) => a.articles - b.articles);
  for (const { id } of rare) {
    if (related.size >= MOST_ARTICLES) break;
    for (const { record: other } of index.names.postings(id)) take(other);
  }
  return [...related.values()];
}

/** Share of all words of two sentences that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}
