import { numberIn, type OpenMemory } from '../sqlite/database.ts';
import type { SAHPoolUtil } from '@sqlite.org/sqlite-wasm';
import type { Database } from '../sqlite/database.ts';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { toDatabaseError, WasmDatabase, type WasmSqlite } from '../sqlite/wasmDatabase.ts';
import type { IndexPlace } from './indexFile.ts';
import { openIndexIn, type IndexFileOptions } from './indexFile.ts';
import { openKept, type IndexHandle } from './indexHandle.ts';

/**
 * Files of the browser's own file system that SQLite gets: a database, its log, its journal, and
 * some to spare.
 */
const FILES = 6;
/**
 * A tab is closed without warning, and the next one reads all of the log; it also counts towards
 * the browser's limit.
 */
const [LOG_PAGES, LOG_BYTES] = [1_000, 16_000_000] as const;
const DATABASE = '/index.sqlite';
const COMPANIONS = ['', '-wal', '-journal'] as const;
/** Where SQLite's file system keeps its files in the folder that it is given. */
const OPAQUE = '.opaque';
/** Beside it: the file that is open as long as somebody uses the folder. */
const LOCK = 'lock';
/**
 * The page that was here before may take a moment to let go of its files: tries, and milliseconds
 * between them.
 */
const [TRIES, PAUSE]: readonly [number, number] = [10, 100];

/** A folder of the browser's own file system, for this worker alone until it ends. */
export interface BrowserStorage extends IndexPlace {
  /** Its name, from the root of the file system. */
  readonly path: string;
}

/**
 * Takes a folder of the origin-private file system, in which a worker can write as to a disk.
 * @param path its name; made where it is not there
 * @throws DatabaseError with the reason `busy` when another window uses it, `unreachable` where the
 *   browser has no such files
 */
export async function openBrowserStorage(wasm: WasmSqlite, path: string): Promise<BrowserStorage> {
  try {
    const folder = await folderAt(path);
    await withPatience(() => lock(folder));
    // Where not all files can be had, SQLite's file system would delete those that can.
    await withPatience(() => whenFree(folder));
    const pool = await wasm.sqlite.installOpfsSAHPoolVfs({
      name: path,
      directory: `${path}/files`,
      initialCapacity: FILES,
    });
    return storageIn(wasm, pool, path);
  } catch (error) {
    throw new DatabaseError(reasonOf(error) ?? 'unreachable', error);
  }
}

function storageIn({ lastFailure }: WasmSqlite, pool: SAHPoolUtil, path: string): BrowserStorage {
  const inWords = (error: unknown): DatabaseError => {
    const known = toDatabaseError(error);
    const reason = known.reason === 'unreachable' ? reasonOf(lastFailure()) : undefined;
    return reason === undefined ? known : new DatabaseError(reason, error);
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw inWords(error);
    }
  };
  const remove = (): void => {
    for (const companion of COMPANIONS) guarded(() => pool.unlink(DATABASE + companion));
  };
  return {
    path,
    logPages: LOG_PAGES,
    open: (onLoss): Database => {
      const handle = guarded(() => new pool.OpfsSAHPoolDb(DATABASE));
      const database = new WasmDatabase(handle, { inWords, onLoss });
      // The log needs memory that is shared where the file is; and a journal would not be found
      // again after a crash.
      database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_size_limit = ${LOG_BYTES.toString()}`);
      return database;
    },
    remove,
    // Nobody could get at it there.
    putAside: () => {
      remove();
      return undefined;
    },
  };
}

async function folderAt(path: string): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path.split('/')) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
}

/** Opens a file that nobody else can open until this worker ends, however it ends. */
async function lock(folder: FileSystemDirectoryHandle): Promise<void> {
  const file = await folder.getFileHandle(LOCK, { create: true });
  await file.createSyncAccessHandle();
}

/** @throws when a file of the folder is open */
async function whenFree(folder: FileSystemDirectoryHandle): Promise<void> {
  const files = await folder.getDirectoryHandle('files', { create: true });
  const opaque = await files.getDirectoryHandle(OPAQUE, { create: true });
  for await (const entry of opaque.values())
    if (entry instanceof FileSystemFileHandle) (await entry.createSyncAccessHandle()).close();
}

async function withPatience(work: () => Promise<void>): Promise<void> {
  for (let left = TRIES; ; left--)
    try {
      await work();
      return;
    } catch (error) {
      if (left === 0 || reasonOf(error) !== 'busy') throw error;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
}

/** What an error of the browser's file system means; undefined when it may be anything. */
function reasonOf(error: unknown): 'busy' | 'noMoreRoom' | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'NoModificationAllowedError') return 'busy';
  return error.name === 'QuotaExceededError' ? 'noMoreRoom' : undefined;
}

/**
 * Opens the index that a folder of the browser's own file system keeps; see {@link openIndexIn}.
 * @param openMemory for articles that are read alone
 * @throws DatabaseError when the folder cannot be used
 */
export function openIndex(
  storage: BrowserStorage,
  openMemory: OpenMemory,
  options?: IndexFileOptions,
): IndexHandle {
  const file = openIndexIn(storage, options);
  const size = file.database.prepare(
    'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
  );
  const place = { path: `${storage.path} in the browser`, bytes: () => numberIn(size.get()?.[0]) };
  return openKept(file, place, openMemory);
}
