import { indexPath, openIndex } from '../../index/keeping/indexFile.node.ts';
import { onlyInMemory, orInMemory, type IndexHandle } from '../../index/keeping/indexHandle.ts';
import type { OpenMemory } from '../../index/sqlite/database.ts';
import { memoryDatabases } from '../../index/sqlite/memoryDatabases.node.ts';
import { hasSqlite } from '../../index/sqlite/nodeDatabase.node.ts';
import type { IndexRequest } from './keptIndexes.ts';
import { keptIndexes } from './keptIndexes.ts';

/** Opens indexes on this machine's disk. */
export function nodeIndexes(): (request: IndexRequest) => Promise<IndexHandle> {
  // Started once: when an index is opened again, nothing else runs between the old one and the new.
  let memory: Promise<OpenMemory> | undefined;
  const started = (): Promise<OpenMemory> => (memory ??= memoryDatabases());
  return keptIndexes({
    async open({ options: { storage }, folders }, options) {
      const openMemory = await started();
      if (!hasSqlite()) return onlyInMemory(openMemory, 'this Node has no SQLite built in');
      if (storage === undefined || folders.length === 0) return onlyInMemory(openMemory);
      const path = indexPath(storage, folders);
      return orInMemory(() => openIndex(path, openMemory, { ...options, isOwnFolder: true }), openMemory);
    },
    inMemory: async (_, why) => onlyInMemory(await started(), why),
  });
}
