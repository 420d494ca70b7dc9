import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, SqlValue, Statement } from './database.ts';

/** SQLite as it is built into Node. */
export class NodeDatabase implements Database {
  readonly #database: DatabaseSync;

  /**
   * @param path a file, which is made when it is not there, or `:memory:`
   * @throws Error when the file cannot be opened
   */
  constructor(path = ':memory:', options: { readonly readOnly?: boolean } = {}) {
    this.#database = new DatabaseSync(path, { ...options, enableForeignKeyConstraints: false });
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): Statement {
    return new NodeStatement(this.#database.prepare(sql));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

class NodeStatement implements Statement {
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    statement.setReturnArrays(true);
  }

  run(...values: readonly SqlValue[]): void {
    this.#statement.run(...values);
  }

  get(...values: readonly SqlValue[]): Row | undefined {
    const row: unknown = this.#statement.get(...values);
    return row === undefined ? undefined : rowOf(row);
  }

  all(...values: readonly SqlValue[]): readonly Row[] {
    return this.#statement.all(...values).map(rowOf);
  }

  *iterate(...values: readonly SqlValue[]): IterableIterator<Row> {
    for (const row of this.#statement.iterate(...values)) yield rowOf(row);
  }
}

function rowOf(row: unknown): Row {
  if (!Array.isArray(row)) throw new TypeError('a row without an order');
  return row;
}
