import type { Database } from './database.ts';

/** What keeps writes back for a while. */
export interface Gathering {
  /** Writes all that was kept back. */
  flush(): void;
  /** Forgets it: what was written in the transaction is undone. */
  reset(): void;
}

/** Writes as a whole or not at all. */
export class Transactions {
  readonly #database: Database;
  readonly #parts: Gathering;
  #isOpen = false;

  /** @param parts what gathers writes */
  constructor(database: Database, parts: Gathering) {
    this.#database = database;
    this.#parts = parts;
  }

  /** Opens a transaction that gathers all work until {@link commit}. */
  begin(): void {
    if (this.#isOpen) return;
    this.#database.exec('BEGIN IMMEDIATE');
    this.#isOpen = true;
  }

  commit(): void {
    if (!this.#isOpen) return;
    try {
      this.#parts.flush();
    } catch (error) {
      this.#undo();
      throw error;
    }
    this.#isOpen = false;
    this.#database.exec('COMMIT');
  }

  /**
   * Does some work as a whole: when it throws, nothing of it is left. Inside a longer transaction
   * there is no way back: each savepoint would make FTS5 write out its cache. Errors in the content
   * must be found before.
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
    this.#parts.reset();
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // A full disk makes SQLite roll back by itself: then nothing is open any more.
    }
  }
}
