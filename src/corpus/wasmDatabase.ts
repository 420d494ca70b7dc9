import init, {
  type Database as WasmHandle,
  type PreparedStatement,
  type Sqlite3Static,
  type SqlValue as WasmValue,
} from '@sqlite.org/sqlite-wasm';
import type { Database, OpenMemory, Row, SqlValue, Statement } from './database.ts';

/** The loader takes options that its types do not tell of. */
const start: (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Sqlite3Static> = init;

/**
 * Starts SQLite's official WebAssembly build, for hosts that have none built in.
 * @param wasmBinary the bytes of its `sqlite3.wasm`; nothing is fetched
 */
export async function startWasm(wasmBinary: Uint8Array): Promise<OpenMemory> {
  const quiet = (): void => undefined;
  const sqlite = await start({ wasmBinary, print: quiet, printErr: quiet });
  return () => new WasmDatabase(new sqlite.oo1.DB(':memory:'));
}

class WasmDatabase implements Database {
  readonly #database: WasmHandle;
  readonly #statements = new Set<PreparedStatement>();

  constructor(database: WasmHandle) {
    this.#database = database;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): Statement {
    const statement = this.#database.prepare(sql);
    this.#statements.add(statement);
    return new WasmStatement(statement);
  }

  close(): void {
    for (const statement of this.#statements) statement.finalize();
    this.#statements.clear();
    if (this.#database.isOpen()) this.#database.close();
  }
}

class WasmStatement implements Statement {
  readonly #statement: PreparedStatement;

  constructor(statement: PreparedStatement) {
    this.#statement = statement;
  }

  run(...values: readonly SqlValue[]): void {
    this.#use(values, (statement) => statement.step());
  }

  get(...values: readonly SqlValue[]): Row | undefined {
    return this.#use(values, (statement) => (statement.step() ? rowOf(statement) : undefined));
  }

  all(...values: readonly SqlValue[]): readonly Row[] {
    return this.#use(values, (statement) => {
      const rows: Row[] = [];
      while (statement.step()) rows.push(rowOf(statement));
      return rows;
    });
  }

  *iterate(...values: readonly SqlValue[]): IterableIterator<Row> {
    try {
      if (values.length > 0) this.#statement.bind([...values]);
      while (this.#statement.step()) yield rowOf(this.#statement);
    } finally {
      this.#statement.reset(true);
    }
  }

  #use<T>(values: readonly SqlValue[], use: (statement: PreparedStatement) => T): T {
    try {
      if (values.length > 0) this.#statement.bind([...values]);
      return use(this.#statement);
    } finally {
      this.#statement.reset(true);
    }
  }
}

function rowOf(statement: PreparedStatement): Row {
  const values: WasmValue[] = [];
  statement.get(values);
  return values.map((value) =>
    typeof value === 'bigint' ? Number(value) : typeof value === 'boolean' ? Number(value) : toValue(value),
  );
}

function toValue(value: Exclude<WasmValue, bigint | boolean>): SqlValue {
  return value === null || typeof value === 'number' || typeof value === 'string'
    ? value
    : value instanceof Uint8Array
      ? value
      : null;
}
