import type { Database } from './database.ts';

/** Writes as a whole or not at all. */
export class Transactions {
  readonly #database: Database;
  #isOpen = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Opens a transaction that gathers all work until {@link commit}. */
  begin(): void {
    if (this.#isOpen) return;
    this.#database.exec('BEGIN IMMEDIATE');
    this.#isOpen = true;
  }

  commit(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#database.exec('COMMIT');
  }

  /**
   * Does some work as a whole: when it throws, nothing of it is left. Inside a longer transaction there is no way back: a savepoint would make
   * FTS5 write out all it holds at each. What may be wrong with the content is to be found out before.
   */
  run<T>(work: () => T): T {
    if (this.#isOpen) return work();
    this.begin();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.#undo();
      throw error;
    }
  }

  #undo(): void {
    this.#isOpen = false;
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // A full disk makes SQLite roll back by itself: then nothing is open any more.
    }
  }
}
