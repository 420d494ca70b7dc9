import type * as sqliteModule from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import type { Database, Row, Statement } from './database.ts';
import { DatabaseError, guardOf, ofTables, type Guard } from './databaseError.ts';

export interface NodeDatabaseOptions {
  readonly readOnly?: boolean;
  /**
   * Called when the file is lost: full disk, taken away, damaged. The call that met it throws all
   * the same.
   */
  readonly onLoss?: (error: DatabaseError) => void;
}

/** Asked for when it is needed: what needs no index runs on a Node that has none. */
function builtIn(): typeof sqliteModule | undefined {
  return process.getBuiltinModule('node:sqlite');
}

/** True where SQLite is built in: Node 22.13 and newer. */
export function hasSqlite(): boolean {
  return builtIn() !== undefined;
}

/** SQLite as it is built into Node. Throws a {@link DatabaseError} whenever it refuses. */
export class NodeDatabase implements Database {
  readonly #database: DatabaseSync;
  readonly #guard: Guard;

  /**
   * @param path a file, which is made when it is not there, or `:memory:`
   * @throws DatabaseError when the file cannot be opened
   */
  constructor(path = ':memory:', { readOnly = false, onLoss }: NodeDatabaseOptions = {}) {
    this.#guard = guardOf(toDatabaseError, onLoss);
    const sqlite = builtIn();
    if (!sqlite) throw new Error('needs Node 22.13 or newer, which has SQLite built in');
    this.#database = this.#guard(
      () => new sqlite.DatabaseSync(path, { readOnly, enableForeignKeyConstraints: false }),
    );
  }

  exec(sql: string): void {
    this.#guard(() => {
      this.#database.exec(sql);
    });
  }

  prepare(sql: string): Statement {
    const guard = this.#guard;
    const statement = guard(() => {
      try {
        return this.#database.prepare(sql);
      } catch (error) {
        throw ofTables(toDatabaseError(error));
      }
    });
    statement.setReturnArrays(true);
    return {
      run: (...values) => void guard(() => statement.run(...values)),
      get: (...values) => {
        const row: unknown = guard(() => statement.get(...values));
        return row === undefined ? undefined : rowOf(row);
      },
      all: (...values) => guard(() => statement.all(...values)).map(rowOf),
    };
  }

  fail(error: Error): never {
    return this.#guard(() => {
      throw error;
    });
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

function rowOf(row: unknown): Row {
  if (!Array.isArray(row)) throw new TypeError('a row without an order');
  return row as Row;
}

/** What an error of `node:sqlite` is, by SQLite's result code. */
function toDatabaseError(error: unknown): DatabaseError {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return new DatabaseError(typeof code === 'number' ? code : 0, error);
}
