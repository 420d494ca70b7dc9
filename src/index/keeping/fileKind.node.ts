import { closeSync, lstatSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { APPLICATION_ID } from '../tables/schema.ts';

/** SQLite's own files beside a database, whose content is part of it. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/**
 * What is at the place of an index: nothing, an index of ours, even without its end, the database
 * of another program, the rest of one, or anything else.
 */
export type FileKind = 'nothing' | 'index' | 'cut' | 'database' | 'remains' | 'unknown';

/** Links to links that are followed, as many as Linux follows. */
const MOST_LINKS = 40;

/** The header of a database: https://sqlite.org/fileformat.html#the_database_header */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;

/**
 * Looks at the file of a path. Nothing is changed, because SQLite is not used: when it opens a
 * database it may write back a log, or delete one.
 * @param path without links, as {@link withoutLinks} makes it
 * @throws DatabaseError with the reason `foreign` for what is no file at all, `unreachable` when it
 *   cannot be read
 */
export function fileAt(path: string): FileKind {
  return reaching(() => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() === false)
      throw new DatabaseError('foreign', stat.isDirectory() ? 'it is a folder' : 'it is not a file');
    if (!stat || stat.size === 0) return COMPANIONS.some((one) => holds(path + one)) ? 'remains' : 'nothing';
    const header = headerOf(path);
    if (!isHeader(header)) return 'unknown';
    if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return 'database';
    return stat.size < leastSize(header) && !holds(`${path}-wal`) ? 'cut' : 'index';
  });
}

/**
 * The one path of a file, whichever links lead to it; the file itself need not be there.
 * @throws DatabaseError with the reason `unreachable` where links lead in a circle, or a folder
 *   cannot be looked into
 */
export function withoutLinks(path: string): string {
  return reaching(() => {
    let at = resolve(path);
    for (let links = 0; links < MOST_LINKS; links++) {
      if (
        !lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ||
        statSync(at, { throwIfNoEntry: false })
      )
        return realpathOf(at);
      // It leads to a file that is yet to be made.
      at = resolve(dirname(at), readlinkSync(at));
    }
    throw new Error('too many links');
  });
}

function realpathOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) return realpathSync.native(path);
  const folder = dirname(path);
  return folder === path ? path : join(realpathOf(folder), basename(path));
}

function holds(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  return header;
}

/**
 * True for a header that every SQLite could have written: size of a page, shares of it, format of
 * the schema, text encoding.
 */
function isHeader(header: Buffer): boolean {
  const page = header.readUInt16BE(16);
  return (
    header.toString('latin1', 0, MAGIC.length) === MAGIC &&
    (page === 1 || (page >= 512 && (page & (page - 1)) === 0)) &&
    header.readUIntBE(21, 3) === 0x40_20_20 &&
    header.readUInt32BE(44) <= 4 &&
    header.readUInt32BE(56) <= 3
  );
}

/**
 * Bytes that a database has at least by its header; nothing is known of one that an old SQLite has
 * written to.
 */
function leastSize(header: Buffer): number {
  const page = header.readUInt16BE(16);
  return header.readUInt32BE(24) === header.readUInt32BE(92)
    ? (page === 1 ? 65_536 : page) * header.readUInt32BE(28)
    : 0;
}

function reaching<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('unreachable', error);
  }
}
