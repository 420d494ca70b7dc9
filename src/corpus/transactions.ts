import type { Database } from './database.ts';

/** Writes as a whole or not at all. */
export class Transactions {
  readonly #database: Database;
  #isOpen = false;
  #depth = 0;

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

  /** Does some work as a whole: when it throws, nothing of it is left. */
  run<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    const isOwn = !this.#isOpen;
    this.#database.exec(isOwn ? 'BEGIN IMMEDIATE' : 'SAVEPOINT work');
    this.#depth++;
    try {
      const result = work();
      this.#database.exec(isOwn ? 'COMMIT' : 'RELEASE work');
      return result;
    } catch (error) {
      this.#undo(isOwn);
      throw error;
    } finally {
      this.#depth--;
    }
  }

  #undo(isOwn: boolean): void {
    try {
      this.#database.exec(isOwn ? 'ROLLBACK' : 'ROLLBACK TO work; RELEASE work');
    } catch {
      // A full disk makes SQLite roll back by itself: then nothing is open any more.
      this.#isOpen = false;
    }
  }
}
