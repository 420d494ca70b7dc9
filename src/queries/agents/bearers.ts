import type { NameKind } from '../../mentions/names/mention.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { EntityRow } from '../../index/tables/entityRow.ts';
import { fold } from '../../base/words/fold.ts';

/** The most names of each kind that are searched for a name. */
const MOST_NAMES = 50;
const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];

/**
 * The entities with exactly that name, else those whose name or alias contains it; those in most
 * articles first.
 */
export function bearersOf(
  index: CorpusIndex,
  name: string,
  kinds: readonly NameKind[] = KINDS,
): readonly EntityRow[] {
  const found = kinds.flatMap(
    (kind) => index.entities({ kind, filter: name, offset: 0, limit: MOST_NAMES }).items,
  );
  found.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
  const exact = found.filter((row) => fold(row.name) === fold(name));
  return exact.length > 0 ? exact : found;
}
