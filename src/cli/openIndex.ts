import { resolve } from 'node:path';
import { CorpusIndex } from '../corpus/corpusIndex.ts';
import { openIndexFile } from '../corpus/indexFile.node.ts';
import { memoryDatabases } from '../corpus/memoryDatabases.node.ts';
import { openInMemory, type OpenedIndex } from '../corpus/openedIndex.ts';
import { reasonOf } from './articleFiles.ts';
import { UsageError } from './usageError.ts';

/**
 * Opens the index that a file holds, or one in memory where no file is given.
 * @param warn is told what the reader should know of how the file was opened
 * @throws UsageError when the file cannot be used
 */
export async function openIndex(
  file: string | undefined,
  warn: (message: string) => void,
): Promise<OpenedIndex> {
  const inMemory = openInMemory(await memoryDatabases());
  if (file === undefined) return inMemory;
  try {
    const { database, message } = openIndexFile(resolve(file));
    if (message !== undefined) warn(message);
    return { index: new CorpusIndex(database), openAlone: inMemory.openAlone };
  } catch (error) {
    throw new UsageError(`cannot keep the index in ${file}: ${reasonOf(error)}`);
  }
}
