/** One page of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** How long the whole list is. */
  readonly total: number;
}

/** Which page is asked for. */
export interface PageQuery {
  readonly offset: number;
  readonly limit: number;
}

/** More than any view shows at once. */
const LARGEST = 10_000;

/** Cuts a page out of a list; senseless offsets and limits are read as the nearest sensible ones. */
export function pageOf<T>(list: readonly T[], { offset, limit }: PageQuery): Page<T> {
  const from = Number.isFinite(offset) ? Math.max(0, Math.floor(offset)) : 0;
  const length = Number.isFinite(limit) ? Math.min(Math.max(0, Math.floor(limit)), LARGEST) : LARGEST;
  return { items: list.slice(from, from + length), total: list.length };
}
