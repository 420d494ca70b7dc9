import type * as sqliteModule from 'node:sqlite';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Database, Row, SqlValue, Statement } from './database.ts';
import { DatabaseError, ofTables } from './databaseError.ts';

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
  return process.getBuiltinModule('node:sqlite') as typeof sqliteModule | undefined;
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
  constructor(path = ':memory:', { readOnly = false, onLoss = () => undefined }: NodeDatabaseOptions = {}) {
    this.#guard = (work) => {
      try {
        return work();
      } catch (error) {
        const known = error instanceof DatabaseError ? error : new DatabaseError(codeOf(error), error);
        if (known.isLoss) onLoss(known);
        throw known;
      }
    };
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
    return this.#guard(() => {
      try {
        return new NodeStatement(this.#database.prepare(sql), this.#guard);
      } catch (error) {
        throw ofTables(new DatabaseError(codeOf(error), error));
      }
    });
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

type Guard = <T>(work: () => T) => T;

class NodeStatement implements Statement {
  readonly #statement: StatementSync;
  readonly #guard: Guard;

  constructor(statement: StatementSync, guard: Guard) {
    this.#statement = statement;
    this.#guard = guard;
    statement.setReturnArrays(true);
  }

  run(...values: readonly SqlValue[]): void {
    this.#guard(() => this.#statement.run(...values));
  }

  get(...values: readonly SqlValue[]): Row | undefined {
    const row: unknown = this.#guard(() => this.#statement.get(...values));
    return row === undefined ? undefined : rowOf(row);
  }

  all(...values: readonly SqlValue[]): readonly Row[] {
    return this.#guard(() => this.#statement.all(...values)).map(rowOf);
  }

  *iterate(...values: readonly SqlValue[]): IterableIterator<Row> {
    const rows = this.#guard(() => this.#statement.iterate(...values));
    for (const row of rows) yield rowOf(row);
  }
}

function rowOf(row: unknown): Row {
  if (!Array.isArray(row)) throw new TypeError('a row without an order');
  return row;
}

/** SQLite's result code of an error of `node:sqlite`. */
function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode
    : 0;
}
