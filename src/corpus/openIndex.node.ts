import { join } from 'node:path';
import { contentHash } from '../base/contentHash.ts';
import { CorpusIndex, type CorpusIndexOptions } from './corpusIndex.ts';
import { DatabaseError } from './databaseError.ts';
import { indexFileBytes, openIndexFile } from './indexFile.node.ts';
import { NodeDatabase } from './nodeDatabase.node.ts';
import { openInMemory, type OpenedIndex } from './openedIndex.ts';

export interface OpenIndexOptions extends CorpusIndexOptions {
  /** The file is lost while it is used: the index is to be opened anew, in memory or from a fresh file. */
  readonly onLoss?: (error: DatabaseError) => void;
  /** See `openIndexFile`. */
  readonly start?: 'fresh' | 'damaged' | undefined;
}

/** The file in a folder that keeps the index of what is read under these folders, given by their URIs. */
export function indexPath(storage: string, folders: readonly string[]): string {
  const key = contentHash(new TextEncoder().encode([...folders].sort().join('\n')));
  return join(storage, `${key}.sqlite`);
}

/** Opens the index in a file, or in memory where there is none or it cannot be used; then its message tells why. */
export function openIndex(path: string | undefined, options: OpenIndexOptions = {}): OpenedIndex {
  const inMemory = (message: string): OpenedIndex => ({
    ...openInMemory(() => new NodeDatabase(), options),
    message,
  });
  if (path === undefined) return inMemory('The index is kept in memory.');
  try {
    const { onLoss, start } = options;
    const { database, message } = openIndexFile(path, { ...(start && { start }), ...(onLoss && { onLoss }) });
    const { openAlone } = openInMemory(() => new NodeDatabase(), options);
    return {
      index: new CorpusIndex(database, options),
      openAlone,
      place: { path, bytes: () => indexFileBytes(path) },
      ...(message !== undefined && { message }),
    };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return inMemory(`The index is kept in memory: ${error.inWords}.`);
  }
}
