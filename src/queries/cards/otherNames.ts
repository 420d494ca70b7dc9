import { isVariantSpelling } from './aliases.ts';
import type { AsOf } from '../../index/record/asOf.ts';
import type { CardData } from './cardData.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import type { Counted } from '../../index/tables/entityTable.ts';

/** Other names that a card lists. */
const MOST_NAMES = 8;
/** Newest articles that are read for the names of a time. */
const MOST_ARTICLES = 60;

/**
 * Surfaces that are not the name itself in other letters or with stray punctuation around it, most
 * frequent first.
 */
export function otherNames(
  index: CorpusIndex,
  { id, name }: EntityRow,
  asOf: AsOf | undefined,
): CardData['aliases'] {
  const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '').toLowerCase();
  return (asOf ? surfacesAsOf(index, id, asOf) : index.names.surfaces(id))
    .filter(({ text }) => bare(text) !== bare(name))
    .slice(0, MOST_NAMES)
    .map(({ text, count }) => ({ surface: text, count, variant: isVariantSpelling(text, name) }));
}

function surfacesAsOf(index: CorpusIndex, id: string, asOf: AsOf): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const { record, counted } of index.names.postings(id, { limit: MOST_ARTICLES, asOf }))
    for (const mention of counted) {
      const { surface } = record.mentions[mention]!;
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
