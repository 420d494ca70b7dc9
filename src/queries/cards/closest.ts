import type { AsOf } from '../../index/record/asOf.ts';
import type { Companion } from '../../index/tables/companions.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Posting } from '../../index/record/posting.ts';

/** Newest articles whose sentences are looked at. */
const MOST_ARTICLES = 30;
/** Of an article's mentions of a name, those whose sentences are looked at. */
const MOST_MENTIONS = 12;
/**
 * The weight of two entities in one article that are never in one sentence: half of that of a
 * sentence.
 */
const APART = 0.5;

/**
 * The most frequent entities in the sentences of a name, and in its articles: the closest are among
 * these.
 */
const MOST_BESIDE = 20;
const MOST_APART = 5;

/**
 * The number of an entity's articles in which another one is, and in how many of them in the same
 * sentence.
 */
interface Together {
  articles: number;
  sentences: number;
}

const NEVER: Together = { articles: 1, sentences: 0 };

/**
 * People and places beside an entity, closest first: those in the same sentence before those in the
 * same article, and those that are only there before those that are everywhere. One that shares a
 * single article with it, and no sentence, is not beside it.
 * @param newest the entity's newest articles, whose sentences are looked at
 */
export function closest(
  index: CorpusIndex,
  id: string,
  {
    newest,
    limit,
    asOf,
  }: { readonly newest: readonly Posting[]; readonly limit: number; readonly asOf?: AsOf | undefined },
): readonly Companion[] {
  const together = inSentences(index, newest.slice(0, MOST_ARTICLES));
  const beside = [...together]
    .filter(([other, { sentences }]) => other !== id && sentences > 0)
    .sort(([, a], [, b]) => b.sentences - a.sentences)
    .slice(0, MOST_BESIDE)
    .map(([other]) => other);
  return index.names
    .beside(id, MOST_APART, asOf, beside)
    .map((companion) => ({ companion, score: closeness(companion, together.get(companion.row.id)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ companion }) => companion);
}

function closeness({ row, shared }: Companion, { articles, sentences }: Together = NEVER): number {
  const beside = shared * Math.min(1, sentences / articles);
  const weight = beside === 0 && shared < 2 ? 0 : beside + APART * (shared - beside);
  return (weight * weight) / row.articles;
}

/**
 * For each entity of some articles, in how many of them it is, and in how many in a sentence with
 * the entity of the articles.
 */
function inSentences(index: CorpusIndex, postings: readonly Posting[]): ReadonlyMap<string, Together> {
  const found = new Map<string, Together>();
  for (const { record, counted } of postings) {
    const ids = index.entityIds(record.id);
    const [all, beside] = [new Set<string>(), new Set<string>()];
    const spans = counted
      .slice(0, MOST_MENTIONS)
      .map((mention) => record.sentenceAt(record.mentions[mention]!));
    for (const { start, entity } of record.mentions) {
      const id = entity === undefined ? undefined : ids[entity];
      if (id === undefined) continue;
      all.add(id);
      if (spans.some((span) => span.start <= start && start < span.end)) beside.add(id);
    }
    for (const id of all) {
      const known = found.get(id) ?? { articles: 0, sentences: 0 };
      known.articles++;
      if (beside.has(id)) known.sentences++;
      found.set(id, known);
    }
  }
  return found;
}
