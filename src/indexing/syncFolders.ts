import type { FileSystem } from '../base/files.ts';
import { statFiles } from '../base/files.ts';
import { listArticles, type ListingOptions } from '../discovery/listArticles.ts';
import type { Corpora } from './corpora.ts';
import type { Indexer } from './indexer.ts';
import type { FileToIndex } from './indexQueue.ts';

/** Files that are looked at before the first of them are handed over. */
const LOOKED_AT = 512;

/** What {@link syncFolders} works with. */
export interface SyncHost {
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly indexer: Indexer;
  /** True when the editor's text counts instead of the file. */
  readonly isOpen?: (uri: string) => boolean;
  /** It is known which files there are and which are gone, but not yet which have changed. */
  readonly listed?: (gone: readonly string[]) => void;
}

/** What bringing an index in step comes to. */
export interface Sync {
  /** Files that are read because they are new or have changed. */
  readonly changed: readonly FileToIndex[];
  /** Resolves when these are read, and what is gone is forgotten. */
  readonly done: Promise<void>;
}

/**
 * Brings the index in step with the folders of its corpora: what is new or has changed is read,
 * what is gone is forgotten.
 * @returns when all files were looked at; they are still being read
 */
export async function syncFolders(host: SyncHost, options: ListingOptions = {}): Promise<Sync> {
  const { files, corpora, indexer, isOpen = () => false, listed } = host;
  const articles = new Set<string>();
  const unread = new Map<string, string>();
  for (const root of corpora.roots.all) {
    const listing = await listArticles(files, root, root.uri, options);
    for (const uri of listing.articles) articles.add(uri);
    for (const { uri, reason } of listing.notRead) unread.set(uri, reason);
  }
  const gone = corpora.index
    .knownFiles()
    .filter((uri) => !articles.has(uri) && !unread.has(uri) && !isOpen(uri));
  for (const [uri, reason] of unread) corpora.store.setUnread(uri, reason);
  listed?.(gone);
  const changed = await addChanged(host, [...articles]);
  const forget = (): void => {
    for (const uri of gone) if (!isOpen(uri)) corpora.store.drop(uri);
  };
  // What has moved is known by its content, as long as that is remembered.
  return { changed, done: indexer.whenRead(changed.map(({ uri }) => uri)).then(forget) };
}

/** Hands over to the indexer the files that are not as they were read. @returns those */
async function addChanged(
  { files, corpora, indexer, isOpen }: SyncHost,
  uris: readonly string[],
): Promise<readonly FileToIndex[]> {
  const changed: FileToIndex[] = [];
  for (let at = 0; at < uris.length; at += LOOKED_AT) {
    const some = uris.slice(at, at + LOOKED_AT);
    const stats = await statFiles(files, some);
    const fresh = some.flatMap((uri, index): FileToIndex[] => {
      const stat = stats[index];
      return isOpen?.(uri) || (stat && corpora.store.isUnchanged(uri, stat)) ? [] : [{ uri, stat }];
    });
    indexer.add(fresh);
    changed.push(...fresh);
  }
  return changed;
}
