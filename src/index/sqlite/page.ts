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

/**
 * A page query that makes sense: senseless offsets and limits are read as the nearest sensible
 * ones.
 */
export function boundsOf({ offset, limit }: PageQuery): PageQuery {
  return {
    offset: Number.isFinite(offset) ? Math.max(0, Math.floor(offset)) : 0,
    limit: Number.isFinite(limit) ? Math.min(Math.max(0, Math.floor(limit)), LARGEST) : LARGEST,
  };
}

/** Cuts a page out of a list. */
export function pageOf<T>(list: readonly T[], query: PageQuery): Page<T> {
  const { offset, limit } = boundsOf(query);
  return { items: list.slice(offset, offset + limit), total: list.length };
}
