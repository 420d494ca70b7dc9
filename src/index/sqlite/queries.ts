import type { Database, Statement } from './database.ts';
import { DatabaseError } from './databaseError.ts';

/** The statements of one connection, each prepared once. */
export class Queries {
  readonly #database: Database;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The statement of an SQL text; always called with the same few texts. */
  on(sql: string): Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) this.#prepared.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
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
