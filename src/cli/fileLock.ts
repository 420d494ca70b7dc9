import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Milliseconds after which the holder of a lock counts as dead (it needs a few), and for which
 * others wait.
 */
const [LONGEST, PATIENCE] = [30_000, 15_000];
/** The same for a lock that names nobody: its maker writes its name at once. */
const UNNAMED = 2_000;
/** Milliseconds between two looks at a lock. */
const PAUSE = 10;

/** Another process has had the lock for all of the time that was waited. */
export class LockTaken extends Error {
  override readonly name = 'LockTaken';
}

/**
 * Does some work while no other process does work under the same lock: a file that exists as long
 * as somebody holds the lock, and names the holder. The lock of a process that has ended is taken
 * over.
 * @param lock path of the file
 * @throws LockTaken when another process holds it for too long, and whatever the work throws
 */
export async function locked<T>(lock: string, work: () => T): Promise<T> {
  const holder = `${process.pid.toString()} ${hostname()} ${Math.random().toString(36).slice(2)}\n`;
  for (const end = performance.now() + PATIENCE; !take(lock, holder);) {
    if (performance.now() > end) throw new LockTaken(`${lock} has been there for too long`);
    await new Promise((done) => setTimeout(done, PAUSE * (1 + Math.random())));
  }
  try {
    return work();
  } finally {
    if (holderOf(lock) === holder) rmSync(lock, { force: true });
  }
}

function take(lock: string, holder: string): boolean {
  try {
    writeFileSync(lock, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const other = holderOf(lock);
  if (other !== undefined && isAbandoned(lock, other)) removeAbandoned(lock, other);
  return false;
}

/**
 * Of several that find a lock abandoned one takes it away; what has come in its place meanwhile is
 * put back.
 */
function removeAbandoned(lock: string, other: string): void {
  const away = `${lock}.${process.pid.toString()}`;
  try {
    renameSync(lock, away);
    if (holderOf(away) !== other) linkSync(away, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(away, { force: true });
  }
}

function isAbandoned(lock: string, other: string): boolean {
  const stat = statSync(lock, { throwIfNoEntry: false });
  if (!stat) return false;
  const [, pid, host] = /^(\d+) (\S+) \S+\n$/.exec(other) ?? [];
  const age = Math.abs(Date.now() - stat.mtimeMs);
  if (age > (pid === undefined ? UNNAMED : LONGEST)) return true;
  return pid !== undefined && host === hostname() && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function holderOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}
