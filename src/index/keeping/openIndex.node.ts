import { join } from 'node:path';
import type { OpenMemory } from '../sqlite/database.ts';
import { indexFileBytes, openIndexFile, type NodeIndexFileOptions } from './indexFile.node.ts';
import { indexKey } from './indexKey.ts';
import { openKept, type OpenedIndex } from './openedIndex.ts';

/**
 * The file in a folder that keeps the index of what is read under these folders, given by their
 * URIs.
 */
export function indexPath(storage: string, folders: readonly string[]): string {
  return join(storage, `${indexKey(folders)}.sqlite`);
}

/**
 * Opens the index that a file on this machine's disk keeps; see {@link openIndexFile}.
 * @param openMemory for articles that are read alone
 * @throws DatabaseError when the file cannot be used
 */
export function openIndex(path: string, openMemory: OpenMemory, options?: NodeIndexFileOptions): OpenedIndex {
  const place = { path, bytes: () => indexFileBytes(path) };
  return openKept(openIndexFile(path, options), place, openMemory);
}
