import { numberIn, type OpenMemory } from '../sqlite/database.ts';
import type { BrowserStorage } from './browserStorage.ts';
import { openIndexIn, type IndexFileOptions } from './indexFile.ts';
import { openKept, type OpenedIndex } from './openedIndex.ts';

/**
 * Opens the index that a folder of the browser's own file system keeps; see {@link openIndexIn}.
 * @param openMemory for articles that are read alone
 * @throws DatabaseError when the folder cannot be used
 */
export function openIndex(
  storage: BrowserStorage,
  openMemory: OpenMemory,
  options?: IndexFileOptions,
): OpenedIndex {
  const file = openIndexIn(storage, options);
  const size = file.database.prepare(
    'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
  );
  const place = { path: `${storage.path} in the browser`, bytes: () => numberIn(size.get()?.[0]) };
  return openKept(file, place, openMemory);
}
