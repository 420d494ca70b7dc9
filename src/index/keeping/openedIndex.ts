import { CorpusIndex, type CorpusIndexOptions } from '../corpusIndex.ts';
import type { Database, OpenMemory } from '../sqlite/database.ts';
import { DatabaseError } from '../sqlite/databaseError.ts';
import type { IndexFile } from './indexFile.ts';
import { inMemory } from '../tables/schema.ts';

/** An index to work with. */
export interface OpenedIndex {
  readonly index: CorpusIndex;
  /** Makes an index in memory, for an article that is read alone. */
  readonly openAlone: () => CorpusIndex;
  /** The file that it is kept in; absent for one in memory. */
  readonly place?: IndexFilePlace;
  /** What the reader should know of how it is kept. */
  readonly message?: string;
}

/** Where an index is kept, for the reader, and how many bytes it takes there as long as it is open. */
export interface IndexFilePlace {
  readonly path: string;
  readonly bytes: () => number;
}

/** An index that lives in memory. */
export function openInMemory(open: OpenMemory, options?: CorpusIndexOptions): OpenedIndex {
  const openAlone = indexesIn(open, options);
  return { index: openAlone(), openAlone };
}

/** The same, with a word to the reader, and why it is not kept elsewhere where there is more to say. */
export function onlyInMemory(
  open: OpenMemory,
  why?: DatabaseError | string,
  options?: CorpusIndexOptions,
): OpenedIndex {
  const reason = why instanceof DatabaseError ? why.inWords : why;
  const message = `The index is kept in memory${reason === undefined ? '' : `: ${reason}`}.`;
  return { ...openInMemory(open, options), message };
}

/** Opens the index that a file holds, or one in memory where it cannot be used; then its message tells why. */
export function openKept(
  openFile: () => IndexFile & { readonly place: IndexFilePlace },
  openMemory: OpenMemory,
  options?: CorpusIndexOptions,
): OpenedIndex {
  try {
    const { database, place, message } = openFile();
    return {
      index: indexOf(database, options),
      openAlone: indexesIn(openMemory, options),
      place,
      ...(message !== undefined && { message }),
    };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return onlyInMemory(openMemory, error, options);
  }
}

/** The index in a database, which is closed where it cannot be used. */
export function indexOf(database: Database, options?: CorpusIndexOptions): CorpusIndex {
  try {
    return new CorpusIndex(database, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

function indexesIn(open: OpenMemory, options?: CorpusIndexOptions): () => CorpusIndex {
  return () => new CorpusIndex(inMemory(open), options);
}
