import type { EntityRow } from './entityTable.ts';

/** An entity that shares articles with another. */
export interface Companion {
  readonly row: EntityRow;
  /** Of the newest articles that mention the other, those that mention both. */
  readonly shared: number;
}

/** The companions that are closest, by the cosine of the two sets of articles: who is in every article is close to nobody. */
export function closest(companions: readonly Companion[], limit: number): readonly Companion[] {
  const close = companions.map(({ row, shared }) => ({
    row,
    shared,
    closeness: shared / Math.sqrt(row.articles),
  }));
  close.sort(
    (a, b) => b.closeness - a.closeness || b.row.mentions - a.row.mentions || (a.row.id < b.row.id ? -1 : 1),
  );
  return close.slice(0, limit).map(({ row, shared }) => ({ row, shared: Math.min(shared, row.articles) }));
}
