import type { OpenMemory } from '../corpus/database.ts';
import type { DatabaseError } from '../corpus/databaseError.ts';
import { memoryDatabases } from '../corpus/memoryDatabases.node.ts';
import { hasSqlite } from '../corpus/nodeDatabase.node.ts';
import { indexPath, openIndex } from '../corpus/openIndex.node.ts';
import { openInMemory, type OpenedIndex } from '../corpus/openedIndex.ts';
import type { IndexRequest } from './createServer.ts';

/**
 * Opens indexes on this machine's disk. When the file of one is lost, the next is opened instead: in a fresh file, once, when it was damaged,
 * else in memory.
 */
export function nodeIndexes(): (request: IndexRequest) => Promise<OpenedIndex> {
  let loss: DatabaseError | undefined;
  let wasMended = false;
  // Started once: where an index is opened anew nothing else gets its turn between the old one and the new.
  let memory: Promise<OpenMemory> | undefined;
  return async ({ options: { storage }, folders, isFresh, lost }) => {
    if (!hasSqlite())
      return {
        ...openInMemory(await (memory ??= memoryDatabases())),
        message: 'The index is kept in memory: this Node has no SQLite built in.',
      };
    const problem = loss;
    loss = undefined;
    const isMended = problem?.reason === 'damaged' && !wasMended;
    wasMended ||= isMended;
    if (problem && !isMended)
      return { ...openIndex(undefined), message: `The index is kept in memory: ${problem.inWords}.` };
    const path = storage === undefined || folders.length === 0 ? undefined : indexPath(storage, folders);
    const onLoss = (error: DatabaseError): void => {
      if (loss) return;
      loss = error;
      // Whoever met it is still at work with the old one.
      setImmediate(lost, error);
    };
    const start = isMended ? 'damaged' : isFresh ? 'fresh' : undefined;
    return openIndex(path, { start, onLoss });
  };
}
