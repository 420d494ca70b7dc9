import { getOrInsert } from '../../base/getOrInsert.ts';
import { numberIn, type Database, type Statement } from './database.ts';
import { DatabaseError } from './databaseError.ts';

/** The tables whose rows go by numbers. */
export type NumberedTable = 'article' | 'entity' | 'alias' | 'role';

/** The statements of one connection, each prepared once. */
export class Queries {
  readonly #database: Database;
  readonly #prepared = new Map<string, Statement>();
  /** The greatest number of each table. */
  readonly #last = new Map<NumberedTable, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The statement of an SQL text; always called with the same few texts. */
  on(sql: string): Statement {
    return getOrInsert(this.#prepared, sql, () => this.#database.prepare(sql));
  }

  /**
   * A number that no row of the table has or had since it was opened. `RETURNING` would cost many
   * times as much: SQLite then guards the statement with a savepoint, at which FTS5 writes out all
   * of its cache.
   */
  nextNumber(table: NumberedTable): number {
    const last = this.#last.get(table) ?? numberIn(this.on(`SELECT MAX(id) FROM ${table}`).get()?.[0]);
    this.#last.set(table, last + 1);
    return last + 1;
  }

  /** Throws an error about the content of a row: the database is damaged. */
  fail(what: string): never {
    return this.#database.fail(new DatabaseError('damaged', what));
  }

  /** The texts of all statements so far. */
  get texts(): readonly string[] {
    return [...this.#prepared.keys()];
  }
}
