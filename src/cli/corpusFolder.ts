import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizeUri, relativePath } from '../base/uris.ts';
import type { FileOf } from '../queries/cards/citation.ts';
import type { CorpusConfig } from '../corrections/corpusConfig.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { PlacedCorrection } from '../corrections/corrections.ts';
import type { IndexHandle } from '../index/keeping/indexHandle.ts';
import type { AnalysisPool } from '../indexing/analysis/analysisPool.ts';
import { Corpora } from '../indexing/corpora.ts';
import { NodeFiles } from '../base/files.node.ts';
import { Indexer } from '../indexing/indexer.ts';
import { syncFolders } from '../indexing/syncFolders.ts';
import { reasonOf } from './articleFiles.ts';
import { readConfigIn } from './configFile.ts';
import { IndexOpener } from './indexOpener.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Options of the commands that work on a folder's index. */
export interface IndexOptions {
  /** `--db`: the file of the index; in memory when absent. */
  readonly db?: string | undefined;
  /** `--follow-links`: read also what links lead to outside the folder. */
  readonly 'follow-links'?: boolean | undefined;
  /** `--json`: data instead of text. */
  readonly json?: boolean | undefined;
  /** `--as-of`: the day after which a card leaves out articles. */
  readonly 'as-of'?: string | undefined;
  /** `--format`: how names are exported. */
  readonly format?: string | undefined;
  /** `--kind`: the kinds of names that are exported, with commas between them. */
  readonly kind?: string | undefined;
  /** `--dry-run`: of an import, only print what it would change. */
  readonly 'dry-run'?: boolean | undefined;
  /** `--skip-mistakes`: of an import, take the lines that can be used though others cannot. */
  readonly 'skip-mistakes'?: boolean | undefined;
  /** `--limit`: how many lines a list has at most. */
  readonly limit?: string | undefined;
}

/** What a command on a folder's index works with. */
export interface FolderJob {
  readonly folder: string;
  readonly options: IndexOptions;
  readonly pool: AnalysisPool;
  readonly terminal: Terminal;
}

/** What bringing an index up to date came to. */
export interface IndexReport {
  readonly articles: number;
  /** Files that were read because they are new or have changed. */
  readonly read: number;
  /** Files that cannot be read as articles. */
  readonly unread: number;
  /** Of the files that were read. */
  readonly bytes: number;
  readonly seconds: number;
}

/** A folder's index, as new as the folder. */
export interface FolderIndex {
  readonly index: CorpusIndex;
  readonly report: IndexReport;
  /** Cites an article by its path in the folder. */
  readonly fileOf: FileOf;
  /** URI of the folder. */
  readonly root: string;
  /** The URI of an article by its path in the folder. */
  readonly articleAt: (path: string) => string | undefined;
  /** The corrections that count. */
  readonly corrections: readonly PlacedCorrection[];
  /** Reads one file again that has changed since. */
  update(uri: string): Promise<void>;
  close(): void;
}

/** A folder that is open. */
export interface IndexedFolder {
  /**
   * Asks the index. If the file of an earlier command turns out to be damaged, the index is made
   * again and asked once more.
   * @throws UsageError when the file can be used no longer, and whatever the question throws
   */
  ask<T>(question: (folder: FolderIndex) => T | Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Opens the index of a folder and brings it up to date: what is new or has changed is read, what is
 * gone is forgotten.
 * @param options where the index is kept, and which links are followed
 * @throws UsageError when the folder, its corpus-lens.json or the index cannot be used
 */
export async function openFolder(
  given: string,
  { db, 'follow-links': followLinks = false }: IndexOptions,
  pool: AnalysisPool,
  terminal: Terminal,
): Promise<IndexedFolder> {
  const folder = folderAt(given);
  const config = readConfigIn(folder);
  const opener = new IndexOpener(db, terminal.warn);
  const failed = (what: string, error: unknown): void => {
    // What follows from the loss of the file is not to be said beside it.
    if (!opener.isLost) terminal.warn(`${what}: ${reasonOf(error)}`);
  };
  let open: FolderIndex | undefined;
  const askOnce: IndexedFolder['ask'] = (question) =>
    opener.check(async () => {
      open ??= await bringUpToDate(folder, config, await opener.open(), pool, followLinks, failed);
      return question(open);
    });
  const ask: IndexedFolder['ask'] = async (question) => {
    try {
      return await askOnce(question);
    } catch (error) {
      open?.close();
      open = undefined;
      opener.mend(error);
      return askOnce(question);
    }
  };
  const close = (): void => {
    pool.dispose();
    open?.close();
  };
  try {
    await ask(() => undefined);
    return { ask, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Does some work with a folder that is open only meanwhile; see {@link openFolder}. */
export async function withFolder(
  { folder, options, pool, terminal }: FolderJob,
  work: (opened: IndexedFolder) => Promise<void>,
): Promise<void> {
  const opened = await openFolder(folder, options, pool, terminal);
  try {
    await work(opened);
  } finally {
    opened.close();
  }
}

async function bringUpToDate(
  folder: string,
  config: CorpusConfig,
  opened: IndexHandle,
  pool: AnalysisPool,
  followLinks: boolean,
  failed: (what: string, error: unknown) => void,
): Promise<FolderIndex> {
  const start = performance.now();
  const uri = normalizeUri(pathToFileURL(folder).href);
  const corpora = new Corpora({ failed });
  corpora.isBusy = true;
  corpora.use(opened);
  const files = new NodeFiles();
  const indexer = new Indexer({
    files,
    pool,
    store: corpora.store,
    failed,
    breathe: () => new Promise((done) => setImmediate(done)),
    isOpen: () => false,
  });
  try {
    corpora.setRoots([{ uri, name: basename(folder), because: 'chosen' }]);
    corpora.setConfig(uri, config);
    const { changed, done } = await syncFolders({ files, corpora, indexer }, { followLinks });
    await done;
    await indexer.idle();
    await corpora.settled();
    const { index } = corpora;
    return {
      index,
      fileOf: (article) => relativePath(uri, article) ?? article,
      root: uri,
      articleAt: (path) => corpora.articleAt(uri, path),
      corrections: corpora.corrections.of(uri).kept,
      report: {
        articles: index.articles.count(),
        read: changed.length,
        unread: index.notRead.list().length,
        bytes: changed.reduce((sum, { stat }) => sum + (stat?.size ?? 0), 0),
        seconds: (performance.now() - start) / 1000,
      },
      update: async (article) => {
        indexer.add([{ uri: article }], true);
        await indexer.idle();
        await corpora.settled();
      },
      close: () => corpora.dispose(),
    };
  } catch (error) {
    indexer.cancel();
    await indexer.idle();
    corpora.dispose();
    throw error;
  }
}

function folderAt(given: string): string {
  try {
    const folder = realpathSync(resolve(given));
    if (statSync(folder).isDirectory()) return folder;
  } catch (error) {
    throw new UsageError(`cannot read ${given}: ${reasonOf(error)}`);
  }
  throw new UsageError(`cannot read ${given}: not a folder`);
}
