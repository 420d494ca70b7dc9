import { compareText } from '../../base/words/fold.ts';
import type { EntityRow } from './entityRow.ts';

/**
 * Orders entity rows by articles and then mentions, or by name: as the index orders its own lists.
 */
export function sortRows(
  rows: readonly EntityRow[],
  sort: 'frequency' | 'name' = 'frequency',
): readonly EntityRow[] {
  return [...rows].sort(
    (a, b) =>
      (sort === 'name' ? 0 : b.articles - a.articles || b.mentions - a.mentions) ||
      compareText(a.sortName, b.sortName) ||
      compareText(a.id, b.id),
  );
}
