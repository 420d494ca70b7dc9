import { numberIn, textIn, type Row, type SqlValue } from '../sqlite/database.ts';

/** How a file was when it was read. */
export interface KnownFile {
  readonly stamp: FileStamp;
  /** The publication date that the reader had set. */
  readonly published: string | undefined;
}

/** What shows whether a file is still as it was read. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** `contentHash` of the bytes that were read; empty where there were none to be had. */
  readonly hash: string;
}

/**
 * What the columns `size, mtime, hash, published` contain of a file; all null for the text of an
 * editor.
 */
export function columnsOf(file: KnownFile | undefined): readonly SqlValue[] {
  if (!file) return [null, null, null, null];
  const { size, mtime, hash } = file.stamp;
  return [size, mtime, hash, file.published ?? null];
}

/** The file in these columns; undefined if the text was an editor's. */
export function fileIn([size, mtime, hash, published]: Row): KnownFile | undefined {
  if (typeof hash !== 'string') return undefined;
  const stamp = { size: numberIn(size), mtime: numberIn(mtime), hash };
  return { stamp, published: published === null ? undefined : textIn(published) };
}
