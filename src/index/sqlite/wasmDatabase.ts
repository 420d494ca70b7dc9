import init, {
  type Database as WasmHandle,
  type PreparedStatement,
  type Sqlite3Static,
  type SqlValue as WasmValue,
} from '@sqlite.org/sqlite-wasm';
import type { Database, OpenMemory, Row, SqlValue, Statement } from './database.ts';
import { DatabaseError, guardOf, ofTables, type Guard } from './databaseError.ts';

/** The loader of SQLite's WebAssembly build; it takes options that its types do not have. */
export type WasmLoader = (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Sqlite3Static>;

/** Configures the loader, which asks for it once. */
declare global {
  var sqlite3ApiConfig: Readonly<Record<string, unknown>> | undefined;
}

/** SQLite's official WebAssembly build, started. */
export interface WasmSqlite {
  readonly sqlite: Sqlite3Static;
  readonly openMemory: OpenMemory;
  /** What went wrong last in the file system that it uses. */
  readonly lastFailure: () => unknown;
}

/**
 * Starts SQLite's official WebAssembly build, for hosts that have none built in.
 * @param wasmBinary the bytes of its `sqlite3.wasm`; nothing is fetched
 * @param load its loader for another host than this one, for tests
 */
export async function startWasm(wasmBinary: Uint8Array, load: WasmLoader = init): Promise<WasmSqlite> {
  let failure: unknown;
  const quiet = (): void => undefined;
  globalThis.sqlite3ApiConfig = {
    debug: quiet,
    log: quiet,
    warn: quiet,
    // Only here its file systems say why they failed: SQLite has one code for all of it.
    error: (...words: readonly unknown[]) => (failure = words.find((word) => word instanceof Error)),
    // They need a worker of their own.
    disable: { vfs: { opfs: true, 'opfs-wl': true } },
  };
  const sqlite = await load({ wasmBinary, print: quiet, printErr: quiet });
  return {
    sqlite,
    openMemory: () => new WasmDatabase(new sqlite.oo1.DB(':memory:')),
    lastFailure: () => failure,
  };
}

export interface WasmDatabaseOptions {
  /** Tells what an error of the database is. */
  readonly inWords?: (error: unknown) => DatabaseError;
  /** Called when the file is lost. The call that met it throws all the same. */
  readonly onLoss?: (error: DatabaseError) => void;
}

/** SQLite's WebAssembly build. Throws a {@link DatabaseError} whenever it refuses. */
export class WasmDatabase implements Database {
  readonly #database: WasmHandle;
  readonly #guard: Guard;
  readonly #statements = new Set<PreparedStatement>();

  constructor(database: WasmHandle, { inWords = toDatabaseError, onLoss }: WasmDatabaseOptions = {}) {
    this.#database = database;
    this.#guard = guardOf(inWords, onLoss);
  }

  exec(sql: string): void {
    this.#guard(() => this.#database.exec(sql));
  }

  prepare(sql: string): Statement {
    const statement = this.#guard(() => {
      try {
        return this.#database.prepare(sql);
      } catch (error) {
        throw ofTables(toDatabaseError(error));
      }
    });
    this.#statements.add(statement);
    const use = <T>(values: readonly SqlValue[], read: () => T): T =>
      this.#guard(() => {
        try {
          if (values.length > 0) statement.bind([...values]);
          return read();
        } finally {
          statement.reset(true);
        }
      });
    return {
      run: (...values) => void use(values, () => statement.step()),
      get: (...values) => use(values, () => (statement.step() ? rowOf(statement) : undefined)),
      all: (...values) =>
        use(values, () => {
          const rows: Row[] = [];
          while (statement.step()) rows.push(rowOf(statement));
          return rows;
        }),
    };
  }

  fail(error: Error): never {
    return this.#guard(() => {
      throw error;
    });
  }

  close(): void {
    for (const statement of this.#statements) statement.finalize();
    this.#statements.clear();
    if (this.#database.isOpen()) this.#database.close();
  }
}

/** What an error of the WebAssembly build is. */
export function toDatabaseError(error: unknown): DatabaseError {
  const code = error instanceof Error && 'resultCode' in error ? error.resultCode : undefined;
  return new DatabaseError(typeof code === 'number' ? code : 0, error);
}

function rowOf(statement: PreparedStatement): Row {
  const values: WasmValue[] = [];
  statement.get(values);
  return values.map(toValue);
}

function toValue(value: WasmValue): SqlValue {
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  const isPlain = typeof value === 'number' || typeof value === 'string' || value instanceof Uint8Array;
  return isPlain ? value : null;
}
