import { CODEC_VERSION } from '../record/recordCodec.ts';
import { CorpusIndex } from '../corpusIndex.ts';
import type { Database } from '../sqlite/database.ts';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { APPLICATION_ID, createTables, SCHEMA_VERSION } from '../tables/schema.ts';

/** Bytes a page, and KiB of pages kept in memory. */
const TUNING = 'PRAGMA page_size = 8192; PRAGMA cache_size = -64000; PRAGMA synchronous = NORMAL;';

export interface IndexFileOptions {
  /** The index's file is lost while it is used (see {@link DatabaseError.isLoss}). */
  readonly onLoss?: ((error: DatabaseError) => void) | undefined;
  /** `fresh` discards the content of the file, `damaged` moves it aside; otherwise it is opened. */
  readonly start?: 'fresh' | 'damaged' | undefined;
  /** Versions other than the program's own, for tests. */
  readonly analyzer?: string;
}

/** An index file that is open, for this process alone until it is closed. */
export interface IndexFile {
  readonly database: Database;
  /** True when it has what an earlier process wrote. */
  readonly isKept: boolean;
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
  /**
   * Takes a file that cannot be used out of the way.
   * @returns the name under which it is kept; undefined when it is not
   */
  putAside(): string | undefined;
}

/**
 * Opens the file of an index, or creates it. One of another version is rebuilt; a damaged one is
 * moved aside.
 * @throws DatabaseError when the place cannot be used; then nothing is left open
 */
export function openIndexIn(place: IndexPlace, options: IndexFileOptions = {}): IndexFile {
  let message: string | undefined;
  try {
    if (options.start === 'damaged') throw new DatabaseError('damaged', 'damaged');
    const opened = options.start === 'fresh' ? undefined : openCurrent(place, options);
    if (opened) return opened;
    place.remove();
  } catch (error) {
    if (!(error instanceof DatabaseError) || !isDamage(error)) throw error;
    const kept = place.putAside();
    message = `The index was damaged and is being rebuilt${kept === undefined ? '' : `; the old file was kept as ${kept}`}.`;
  }
  const [database] = open(place, options, (made) => {
    make(made, options);
  });
  return { database, isKept: false, ...(message !== undefined && { message }) };
}

/**
 * Before anything is asked of its rows, what is the matter with statements that are always the same
 * is the file.
 */
function isDamage({ reason }: DatabaseError): boolean {
  return reason === 'damaged' || reason === 'other';
}

/**
 * @returns undefined when the file is of another version.
 * @throws DatabaseError when it is damaged
 */
function openCurrent(place: IndexPlace, options: IndexFileOptions): IndexFile | undefined {
  const [database, state] = open(place, options, (opened) => {
    if (numberOf(opened, 'SELECT COUNT(*) FROM sqlite_schema') === 0) {
      make(opened, options);
      return 'made';
    }
    if (numberOf(opened, 'PRAGMA application_id') !== APPLICATION_ID)
      throw new DatabaseError('damaged', 'not an index');
    const isCurrent =
      numberOf(opened, 'PRAGMA user_version') === SCHEMA_VERSION &&
      numberOf(opened, "SELECT value FROM meta WHERE name = 'analyzer'") ===
        (options.analyzer ?? ANALYZER_VERSION);
    if (!isCurrent) return 'old';
    // Whether the tables are there that it cannot do without.
    new CorpusIndex(opened);
    return 'current';
  });
  if (state !== 'old') return { database, isKept: state === 'current' };
  database.close();
  return undefined;
}

function numberOf(database: Database, sql: string): unknown {
  return database.prepare(sql).get()?.[0];
}

/**
 * Opens the file and gets it ready; where either fails nothing is left open.
 * @returns the database, and what getting ready came to
 */
function open<T>(
  place: IndexPlace,
  { onLoss }: IndexFileOptions,
  getReady: (database: Database) => T,
): readonly [Database, T] {
  let isReady = false;
  const database = place.open((error) => {
    if (isReady) onLoss?.(error);
  });
  try {
    database.exec(TUNING);
    // From its first byte on a file says that it is ours, whatever becomes of the process before
    // its log is written back.
    if (numberOf(database, 'PRAGMA page_count') === 0)
      database.exec(`PRAGMA journal_mode = MEMORY; PRAGMA application_id = ${APPLICATION_ID.toString()};`);
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${place.logPages.toString()};`);
    const outcome = getReady(database);
    isReady = true;
    return [database, outcome];
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Creates the tables, and stamps them with the version of their analyses. */
function make(database: Database, { analyzer = ANALYZER_VERSION }: IndexFileOptions): void {
  createTables(database);
  database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('analyzer', ?)").run(analyzer);
}

/** Set when the bundles are made: a hash of the sources that an analysis depends on. */
declare const ANALYZER_SOURCES: string | undefined;

/** Analyses of another version are made again. */
export const ANALYZER_VERSION = `${CODEC_VERSION.toString()}-${
  typeof ANALYZER_SOURCES === 'undefined' ? 'unbundled' : ANALYZER_SOURCES
}`;
