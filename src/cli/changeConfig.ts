import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CONFIG_LOCK } from '../corrections/corpusConfig.ts';
import { reasonOf } from './articleFiles.ts';
import { locked, LockTaken } from './fileLock.ts';
import { UsageError } from './usageError.ts';

/**
 * Times that a change is made again because a program that ignores locks has written the file
 * meanwhile.
 */
const TRIES = 20;

/**
 * Changes a `corpus-lens.json`. Several changes at once are made one after the other. The file is
 * replaced as a whole, so that a reader finds the old one or the new one.
 * @param path where it is, or is to be
 * @param make the new text of a text, empty where there is no file; undefined when that one cannot
 *   be read
 * @throws UsageError when the file cannot be read or written; then it stays as it was
 */
export async function changeConfig(path: string, make: (text: string) => string | undefined): Promise<void> {
  try {
    const target = realpath(path);
    await locked(target + CONFIG_LOCK, () => {
      for (let left = TRIES; !changeOnce(target, make); left--)
        if (left === 0) throw new Error('it changes all the time');
    });
  } catch (error) {
    if (UsageError.is(error)) throw error;
    const reason =
      error instanceof LockTaken ? `another program is writing it (${error.message})` : reasonOf(error);
    throw new UsageError(`cannot write ${path}: ${reason}`);
  }
}

/** @returns false when the file has changed while the change was made */
function changeOnce(path: string, make: (text: string) => string | undefined): boolean {
  const before = read(path);
  const text = before && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(before);
  const after = make(text ?? '');
  if (after === undefined) throw new UsageError(`${path} cannot be read`);
  if (after === (text ?? '')) return true;
  const fresh = `${path}.tmp`;
  try {
    writeFileSync(fresh, after, before ? { mode: statSync(path).mode } : {});
    const now = read(path);
    if (before === undefined || now === undefined ? before !== now : !before.equals(now)) return false;
    renameSync(fresh, path);
    return true;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function realpath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
}
