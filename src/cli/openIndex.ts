import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CorpusIndex } from '../corpus/corpusIndex.ts';
import { NodeDatabase } from '../corpus/nodeDatabase.node.ts';
import { openInMemory, type OpenedIndex } from '../corpus/openedIndex.ts';
import { createTables } from '../corpus/schema.ts';
import { reasonOf } from './articleFiles.ts';
import { UsageError } from './usageError.ts';

/**
 * Opens the index that a file holds, or one in memory where no file is given.
 * @throws UsageError when the file cannot be used
 */
export function openIndex(file: string | undefined): OpenedIndex {
  const inMemory = openInMemory(() => new NodeDatabase());
  if (file === undefined) return inMemory;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new NodeDatabase(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    if (database.prepare('SELECT COUNT(*) FROM sqlite_schema').get()?.[0] === 0) createTables(database);
    return { index: new CorpusIndex(database), openAlone: inMemory.openAlone };
  } catch (error) {
    throw new UsageError(`cannot keep the index in ${file}: ${reasonOf(error)}`);
  }
}
