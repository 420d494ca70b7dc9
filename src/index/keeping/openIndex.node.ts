import { join } from 'node:path';
import type { CorpusIndexOptions } from '../corpusIndex.ts';
import type { IndexFileOptions } from './indexFile.ts';
import { indexFileBytes, openIndexFile } from './indexFile.node.ts';
import { indexKey } from './indexKey.ts';
import { NodeDatabase } from '../sqlite/nodeDatabase.node.ts';
import { onlyInMemory, openKept, type OpenedIndex } from './openedIndex.ts';

export type OpenIndexOptions = CorpusIndexOptions & Pick<IndexFileOptions, 'onLoss' | 'start'>;

/** The file in a folder that keeps the index of what is read under these folders, given by their URIs. */
export function indexPath(storage: string, folders: readonly string[]): string {
  return join(storage, `${indexKey(folders)}.sqlite`);
}

/** Opens the index in a file of our own storage, or in memory where there is none or it cannot be used; then its message tells why. */
export function openIndex(path: string | undefined, options: OpenIndexOptions = {}): OpenedIndex {
  const openMemory = (): NodeDatabase => new NodeDatabase();
  if (path === undefined) return onlyInMemory(openMemory, undefined, options);
  const place = { path, bytes: () => indexFileBytes(path) };
  return openKept(
    () => ({ ...openIndexFile(path, { ...options, isOwnFolder: true }), place }),
    openMemory,
    options,
  );
}
