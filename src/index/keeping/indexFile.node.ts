import { join } from 'node:path';
import type { OpenMemory } from '../sqlite/database.ts';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Database } from '../sqlite/database.ts';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { NodeDatabase } from '../sqlite/nodeDatabase.node.ts';
import { COMPANIONS, fileAt, withoutLinks } from './fileKind.node.ts';
import { openIndexIn, type IndexFile, type IndexFileOptions } from './indexFile.ts';
import { lockFor, type FileLock } from './indexLock.node.ts';
import { indexKey, openKept, type IndexHandle } from './indexHandle.ts';

/** A file that was put aside: its name, and the time at which that was. */
const PUT_ASIDE = /^(.*)\.broken-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(?:-wal|-journal)?$/;

export interface NodeIndexFileOptions extends IndexFileOptions {
  /**
   * True in a folder of our own: a file that cannot be recognized was an index once, and is put
   * aside. Where a reader has named the file, nothing is touched that was not made by us.
   */
  readonly isOwnFolder?: boolean;
}

/**
 * Opens the file of an index on this machine's disk, or makes it; see {@link openIndexIn}.
 * @throws DatabaseError with the reason `busy` when another process keeps it, `foreign` when
 *   something else is there, which is left as it is with all files beside it, with others when the
 *   place cannot be written
 */
export function openIndexFile(given: string, options: NodeIndexFileOptions = {}): IndexFile {
  const path = withoutLinks(given);
  const isUnknown = refuseForeign(path, options);
  makeFolder(path);
  const lock = lockFor(path);
  try {
    const { database, ...rest } = openIndexIn(
      {
        logPages: 4_000,
        open: (onLoss) => {
          const database = new NodeDatabase(path, { onLoss });
          // Keeps out processes that reach the file by another name.
          database.exec('PRAGMA locking_mode = EXCLUSIVE');
          return database;
        },
        remove: () => {
          deleteIndexFile(path);
        },
        putAside: () => putAside(path),
      },
      isUnknown ? { ...options, start: 'damaged' } : options,
    );
    return { database: withLock(database, lock), ...rest };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Deletes the file of an index that is not open. What is part of it goes first: without it the rest
 * is an index still.
 */
export function deleteIndexFile(path: string): void {
  for (const companion of [...COMPANIONS, '']) rmSync(path + companion, { force: true });
}

/** Bytes that the file of an index takes. */
export function indexFileBytes(path: string): number {
  return ['', ...COMPANIONS].reduce(
    (sum, companion) => sum + (statSync(path + companion, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/**
 * @returns true for what is to be put aside unseen.
 * @throws DatabaseError for what we did not make
 */
function refuseForeign(path: string, { isOwnFolder = false }: NodeIndexFileOptions): boolean {
  const found = fileAt(path);
  if (found === 'nothing' || found === 'index') return false;
  if (found === 'cut' || (found !== 'database' && isOwnFolder)) return true;
  throw new DatabaseError('foreign', FOREIGN[found]);
}

const FOREIGN = {
  database: 'it is a database of another program, and was left as it is',
  remains: 'a log lies there without its database, and was left as it is',
  unknown: 'it is not an index of Corpus Lens, and was left as it is',
} as const;

/** The database, which gives the lock back when it is closed, however that ends. */
function withLock(database: Database, lock: FileLock): Database {
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => database.prepare(sql),
    fail: (error) => database.fail(error),
    close: () => {
      try {
        database.close();
      } finally {
        lock.release();
      }
    },
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new DatabaseError('unreachable', error);
  }
}

/**
 * Renames a file that cannot be used, with what is part of it; of several only the last is kept.
 * @returns its new name
 */
function putAside(path: string): string {
  const folder = dirname(path);
  const known = basename(path);
  for (const old of readdirSync(folder))
    if (PUT_ASIDE.exec(old)?.[1] === known) rmSync(join(folder, old), { force: true, recursive: true });
  const name = `${known}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  rmSync(`${path}-shm`, { force: true });
  for (const companion of ['-wal', '-journal', ''])
    if (statSync(path + companion, { throwIfNoEntry: false }))
      renameSync(path + companion, join(folder, name + companion));
  return name;
}

/**
 * The file in a folder that keeps the index of what is read under these folders, given by their
 * URIs.
 */
export function indexPath(storage: string, folders: readonly string[]): string {
  return join(storage, `${indexKey(folders)}.sqlite`);
}

/**
 * Opens the index that a file on this machine's disk keeps; see {@link openIndexFile}.
 * @param openMemory for articles that are read alone
 * @throws DatabaseError when the file cannot be used
 */
export function openIndex(path: string, openMemory: OpenMemory, options?: NodeIndexFileOptions): IndexHandle {
  const place = { path, bytes: () => indexFileBytes(path) };
  return openKept(openIndexFile(path, options), place, openMemory);
}
