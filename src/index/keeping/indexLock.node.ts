import { statSync } from 'node:fs';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { NodeDatabase } from '../sqlite/nodeDatabase.node.ts';

/** The right to use a file, for this process alone until it is given back or the process ends. */
export interface FileLock {
  release(): void;
}

/** The names of the lock, behind that of the file: if something else has one, the next is taken. */
const NAMES = ['.lock', '.lock-2', '.lock-3', '.lock-4'] as const;

/**
 * A lock that the system lifts when the process ends, however it ends: an open transaction on an
 * empty file beside the one that is locked.
 * @param path without links, so that the file has one lock
 * @throws DatabaseError with the reason `busy` when another process has it, with others when the
 *   folder cannot be written to
 */
export function lockFor(path: string): FileLock {
  let problem: DatabaseError | undefined;
  for (const name of NAMES) {
    try {
      const stat = statSync(path + name, { throwIfNoEntry: false });
      // What holds something is not our lock: another program's file, or what a crash of the
      // machine made of it.
      if (stat && (!stat.isFile() || stat.size > 0)) throw new DatabaseError('foreign', 'not a lock');
      return lockOn(path + name);
    } catch (error) {
      problem = error instanceof DatabaseError ? error : new DatabaseError('unreachable', error);
      if (problem.reason === 'busy') break;
    }
  }
  throw problem ?? new DatabaseError('unreachable', 'no lock');
}

function lockOn(path: string): FileLock {
  const lock = new NodeDatabase(path);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return {
      release: () => {
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}
