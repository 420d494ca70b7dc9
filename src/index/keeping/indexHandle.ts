import { contentHash } from '../../base/numbers/contentHash.ts';
import { CorpusIndex } from '../corpusIndex.ts';
import type { OpenMemory } from '../sqlite/database.ts';
import { DatabaseError } from '../sqlite/databaseError.ts';
import { inMemory } from '../tables/schema.ts';
import type { IndexFile } from './indexFile.ts';

/** An index to work with. */
export interface IndexHandle {
  readonly index: CorpusIndex;
  /** Makes an index in memory, for an article that is read alone. */
  readonly openAlone: () => CorpusIndex;
  /** True when it has what an earlier process wrote. */
  readonly isKept: boolean;
  /** The file that it is kept in; absent for one in memory. */
  readonly place?: IndexFilePlace;
  /** What the reader should know of how it is kept. */
  readonly message?: string;
}

/**
 * Where an index is kept, for the reader, and how many bytes it takes there as long as it is open.
 */
export interface IndexFilePlace {
  readonly path: string;
  readonly bytes: () => number;
}

/** An index that lives in memory. */
export function openInMemory(open: OpenMemory): IndexHandle {
  const openAlone = indexesIn(open);
  return { index: openAlone(), openAlone, isKept: false };
}

/**
 * The same, with a message to the reader that says why the index is not kept in a file, if that is
 * known.
 */
export function onlyInMemory(open: OpenMemory, why?: DatabaseError | string): IndexHandle {
  const reason = why instanceof DatabaseError ? why.inWords : why;
  const message = `The index is kept in memory${reason === undefined ? '' : `: ${reason}`}.`;
  return { ...openInMemory(open), message };
}

/**
 * The index in a file that is open.
 * @throws DatabaseError when it cannot be used; then the file is closed
 */
export function openKept(
  { database, isKept, message }: IndexFile,
  place: IndexFilePlace,
  openMemory: OpenMemory,
): IndexHandle {
  const kept = { isKept, place, ...(message !== undefined && { message }) };
  try {
    return { index: new CorpusIndex(database), openAlone: indexesIn(openMemory), ...kept };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * An index that is kept in a file, or one in memory where that cannot be used; then its message
 * says why.
 */
export function orInMemory(openFile: () => IndexHandle, openMemory: OpenMemory): IndexHandle {
  try {
    return openFile();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return onlyInMemory(openMemory, error);
  }
}

function indexesIn(open: OpenMemory): () => CorpusIndex {
  return () => new CorpusIndex(inMemory(open));
}

/** What the index of these folders, given by their URIs, is filed under: 32 hexadecimal digits. */
export function indexKey(folders: readonly string[]): string {
  return contentHash(new TextEncoder().encode([...folders].sort().join('\n')));
}
