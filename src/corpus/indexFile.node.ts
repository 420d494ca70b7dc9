import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database.ts';
import { DatabaseError } from './databaseError.ts';
import { openIndexIn, type IndexFile, type IndexFileOptions } from './indexFile.ts';
import { NodeDatabase } from './nodeDatabase.node.ts';

/** SQLite's own files beside the database. */
const COMPANIONS = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Opens the file of an index on this machine's disk, or makes it; see {@link openIndexIn}.
 * @throws DatabaseError with the reason `busy` when another process keeps it, with others when the place cannot be written to
 */
export function openIndexFile(path: string, options: IndexFileOptions = {}): IndexFile {
  makeFolder(path);
  const lock = lockFor(path);
  try {
    const { database, ...rest } = openIndexIn(
      {
        logPages: 4_000,
        open: (onLoss) => new NodeDatabase(path, { onLoss }),
        remove: () => {
          deleteIndexFile(path);
        },
        putAside: () => moveAside(path),
      },
      options,
    );
    return { database: held(database, lock), ...rest };
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
