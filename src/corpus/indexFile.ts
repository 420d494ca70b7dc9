import { ANALYZER_VERSION } from './analyzerVersion.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './databaseError.ts';
import { APPLICATION_ID, createTables, SCHEMA_VERSION } from './schema.ts';

/** Bytes a page, and KiB of pages kept in memory. */
const TUNING = 'PRAGMA page_size = 8192; PRAGMA cache_size = -64000; PRAGMA synchronous = NORMAL;';

export interface IndexFileOptions {
  /** The index's file is lost while it is used (see {@link DatabaseError.isLoss}). */
  readonly onLoss?: ((error: DatabaseError) => void) | undefined;
  /** `fresh` throws away what the file holds, `damaged` puts it aside; otherwise it is opened. */
  readonly start?: 'fresh' | 'damaged' | undefined;
  /** Versions other than the program's own, for tests. */
  readonly analyzer?: string;
}

/** An index file that is open, for this process alone until it is closed. */
export interface IndexFile {
  readonly database: Database;
  /** What the reader should know of how it was opened; absent when there is nothing to say. */
  readonly message?: string;
}

/** A place for the file of one index. Everything throws a DatabaseError when it refuses. */
export interface IndexPlace {
  /** Pages of log after which it is written back: the more, the fewer and larger writes. */
  readonly logPages: number;
  /** Opens the file, or makes it. */
  open(onLoss: (error: DatabaseError) => void): Database;
  /** Deletes the file, which is not open. */
  remove(): void;
  /** Takes a file that cannot be used out of the way. @returns the name under which it is kept; undefined when it is not */
  putAside(): string | undefined;
}

/**
 * Opens the file of an index, or makes it. One of another version is made anew; one that is damaged, or another program's, is put aside.
 * @throws DatabaseError when the place cannot be used
 */
export function openIndexIn(place: IndexPlace, options: IndexFileOptions = {}): IndexFile {
  let message: string | undefined;
  try {
    if (options.start === 'damaged') throw new DatabaseError(11, 'damaged');
    const database = options.start === 'fresh' ? undefined : openCurrent(place, options);
    if (database) return { database };
    place.remove();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.reason !== 'damaged') throw error;
    const kept = place.putAside();
    message = `The index was damaged and is made again${kept === undefined ? '' : `; the old file was kept as ${kept}`}.`;
  }
  const database = open(place, options);
  make(database, options);
  return { database, ...(message !== undefined && { message }) };
}

/** @returns undefined when the file is of another version. @throws DatabaseError when it is damaged or another program's */
function openCurrent(place: IndexPlace, options: IndexFileOptions): Database | undefined {
  const database = open(place, options);
  try {
    const number = (sql: string): unknown => database.prepare(sql).get()?.[0];
    if (number('SELECT COUNT(*) FROM sqlite_schema') === 0) {
      make(database, options);
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

function open(place: IndexPlace, { onLoss }: IndexFileOptions): Database {
  const database = place.open((error) => {
    if (isReady) onLoss?.(error);
  });
  let isReady = false;
  try {
    database.exec(
      `${TUNING} PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${place.logPages.toString()};`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
  isReady = true;
  return database;
}

/** Makes the tables, and stamps them with the version of the analyses that they are to hold. */
function make(database: Database, { analyzer = ANALYZER_VERSION }: IndexFileOptions): void {
  createTables(database);
  database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('analyzer', ?)").run(analyzer);
}
