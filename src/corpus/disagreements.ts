import type { ArticleRecord } from './articleRecord.ts';
import { claimsIn, type Claim } from './claims.ts';
import type { CorpusIndex } from './corpusIndex.ts';

/** A number or day for which another article has another one, told in nearly the same words. */
export interface Disagreement {
  readonly claim: Claim;
  readonly other: { readonly record: ArticleRecord; readonly claim: Claim };
}

/** Other articles that are compared with one: its copies and the newest that name what it names. */
const MOST_ARTICLES = 40;
/** An entity in more articles than this tells nothing about which of them report the same fact. */
const COMMON = 200;
/** Share of meaning words that two sentences have in common when they tell the same fact. */
const SAME_FACT = 0.6;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 4;
/** Claims are read once a record: an article is held against many others. */
const claimsOf = new WeakMap<ArticleRecord, readonly Claim[]>();

/**
 * Where an article gives a number or a day for a fact for which another article gives a different one. Only sentences about the same people
 * or places that share most of their words are held against each other, so that two facts are not taken for one.
 */
export function disagreementsIn(index: CorpusIndex, record: ArticleRecord): readonly Disagreement[] {
  const claims = cachedClaims(record);
  if (claims.length === 0) return [];
  const others = relatedArticles(index, record, claims);
  return claims.flatMap((claim) => {
    const told = others.flatMap((other) =>
      cachedClaims(other)
        .filter((theirs) => theirs.unit === claim.unit && likeness(theirs.words, claim.words) >= SAME_FACT)
        .map((theirs) => ({ record: other, claim: theirs })),
    );
    const sameElsewhere = new Set(
      told.filter((one) => one.claim.value === claim.value).map((one) => one.record),
    );
    const other = told.find((one) => one.claim.value !== claim.value && !sameElsewhere.has(one.record));
    return other && claim.words.size >= FEWEST_WORDS ? [{ claim, other }] : [];
  });
}

function cachedClaims(record: ArticleRecord): readonly Claim[] {
  let claims = claimsOf.get(record);
  if (!claims) claimsOf.set(record, (claims = claimsIn(record)));
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
  for (const copy of index.copies(record.id)) take(index.article(copy));
  // Who is named in few articles says most about which of them tell the same story.
  const rare = [...named]
    .map((id) => ({ id, articles: index.entity(id)?.articles ?? 0 }))
    .filter(({ articles }) => articles > 1 && articles <= COMMON)
    .sort((a, b) => a.articles - b.articles);
  for (const { id } of rare) {
    if (related.size >= MOST_ARTICLES) break;
    for (const { record: other } of index.postings(id)) take(other);
  }
  return [...related.values()];
}

/** Share of all words of two sentences that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}
