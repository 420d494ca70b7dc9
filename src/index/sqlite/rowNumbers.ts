import { numberIn } from './database.ts';
import type { Queries } from './queries.ts';

/** The tables whose rows go by numbers. */
export type NumberedTable = 'article' | 'entity' | 'alias' | 'role';

/**
 * Numbers for new rows. `RETURNING` would cost many times as much: SQLite then guards the statement
 * with a savepoint, at which FTS5 writes out all of its cache.
 */
export class RowNumbers {
  readonly #queries: Queries;
  readonly #last = new Map<NumberedTable, number>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** A number that no row of the table has or had since it was opened. */
  next(table: NumberedTable): number {
    const last = this.#last.get(table) ?? this.#greatest(table);
    this.#last.set(table, last + 1);
    return last + 1;
  }

  #greatest(table: NumberedTable): number {
    return numberIn(this.#queries.on(`SELECT MAX(id) FROM ${table}`).get()?.[0]);
  }
}
