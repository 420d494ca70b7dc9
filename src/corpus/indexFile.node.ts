import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ANALYZER_VERSION } from './analyzerVersion.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './databaseError.ts';
import { NodeDatabase } from './nodeDatabase.node.ts';
import { APPLICATION_ID, createTables, SCHEMA_VERSION } from './schema.ts';

/** SQLite's own files beside the database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;
/** KiB of pages kept in memory, and pages of log (8 KiB each) after which it is written back: fewer, larger writes. */
const TUNING = 'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 4000;';

export interface IndexFileOptions {
  /** The index's file is lost while it is used (see {@link DatabaseError.isLoss}). */
  readonly onLoss?: (error: DatabaseError) => void;
  /** `fresh` throws away what the file holds, `damaged` moves it aside; otherwise it is opened. */
  readonly start?: 'fresh' | 'damaged';
  /** Versions other than the program's own, for tests. */
  readonly analyzer?: string;
}

/** An index file that is open, for this process alone until it is closed. */
export interface IndexFile {
  readonly database: Database;
  /** What the reader should know of how it was opened; absent when there is nothing to say. */
  readonly message?: string;
}

/**
 * Opens the file of an index, or makes it. One of another version is made anew; one that is damaged, or another program's, is moved aside.
 * @throws DatabaseError with the reason `busy` when another process keeps it, with others when the place cannot be written to
 */
export function openIndexFile(path: string, options: IndexFileOptions = {}): IndexFile {
  makeFolder(path);
  const lock = lockFor(path);
  try {
    return openLocked(path, lock, options);
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Deletes the file of an index that is not open. */
export function deleteIndexFile(path: string): void {
  for (const companion of COMPANIONS) rmSync(path + companion, { force: true });
}

/** Bytes that the file of an index takes. */
export function indexFileBytes(path: string): number {
  return COMPANIONS.reduce(
    (sum, companion) => sum + (statSync(path + companion, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

function openLocked(path: string, lock: Database, options: IndexFileOptions): IndexFile {
  let message: string | undefined;
  try {
    if (options.start === 'damaged') throw new DatabaseError(11, 'damaged');
    const database = options.start === 'fresh' ? undefined : openCurrent(path, options);
    if (database) return { database: held(database, lock) };
    deleteIndexFile(path);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.reason !== 'damaged') throw error;
    message = `The index was damaged and is made again; the old file was kept as ${moveAside(path)}.`;
  }
  const database = open(path, options);
  createTables(database);
  stamp(database, options);
  return { database: held(database, lock), ...(message !== undefined && { message }) };
}

/** @returns undefined when the file is of another version. @throws DatabaseError when it is damaged or another program's */
function openCurrent(path: string, options: IndexFileOptions): Database | undefined {
  const database = open(path, options);
  try {
    const number = (sql: string): unknown => database.prepare(sql).get()?.[0];
    if (number('SELECT COUNT(*) FROM sqlite_schema') === 0) {
      createTables(database);
      stamp(database, options);
      return database;
    }
    if (number('PRAGMA application_id') !== APPLICATION_ID) throw new DatabaseError(26, 'not an index');
    const isCurrent =
      number('PRAGMA user_version') === SCHEMA_VERSION &&
      number("SELECT value FROM meta WHERE name = 'analyzer'") === (options.analyzer ?? ANALYZER_VERSION);
    if (isCurrent) return database;
    database.close();
    return undefined;
  } catch (error) {
    database.close();
    throw error;
  }
}

function open(path: string, { onLoss }: IndexFileOptions): Database {
  const database = new NodeDatabase(
    path,
    onLoss
      ? {
          onLoss: (error) => {
            if (isReady) onLoss(error);
          },
        }
      : {},
  );
  let isReady = false;
  try {
    database.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; ${TUNING}`);
  } catch (error) {
    database.close();
    throw error;
  }
  isReady = true;
  return database;
}

function stamp(database: Database, { analyzer = ANALYZER_VERSION }: IndexFileOptions): void {
  database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('analyzer', ?)").run(analyzer);
}

/** A lock that the system lifts when the process ends, however it ends: an open transaction on a file of its own. */
function lockFor(path: string): Database {
  const lock = new NodeDatabase(`${path}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** The database, which gives the lock back when it is closed. */
function held(database: Database, lock: Database): Database {
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => database.prepare(sql),
    close: () => {
      database.close();
      lock.close();
    },
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new DatabaseError(14, error);
  }
}

/** Renames a file that cannot be used; of several only the last is kept. @returns its new name */
function moveAside(path: string): string {
  const folder = dirname(path);
  const prefix = `${basename(path)}.broken-`;
  for (const old of readdirSync(folder))
    if (old.startsWith(prefix)) rmSync(join(folder, old), { force: true });
  const name = prefix + new Date().toISOString().replace(/[:.]/g, '-');
  renameSync(path, join(folder, name));
  deleteIndexFile(path);
  return name;
}
