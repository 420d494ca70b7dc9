import { numberIn, textIn, type Row, type SqlValue } from '../sqlite/database.ts';
import type { KnownFile } from '../record/fileStamp.ts';

/**
 * What the columns `size, mtime, hash, told` contain of a file; all null for the text of an editor.
 */
export function columnsOf(file: KnownFile | undefined): readonly SqlValue[] {
  if (!file) return [null, null, null, null];
  const { size, mtime, hash } = file.stamp;
  return [size, mtime, hash, file.published ?? null];
}

/** The file in these columns; undefined if the text was an editor's. */
export function fileIn([size, mtime, hash, told]: Row): KnownFile | undefined {
  if (typeof hash !== 'string') return undefined;
  const stamp = { size: numberIn(size), mtime: numberIn(mtime), hash };
  return { stamp, published: told === null ? undefined : textIn(told) };
}
