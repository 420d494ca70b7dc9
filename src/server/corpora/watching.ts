import type { Connection, FileEvent } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { FileSystem } from '../../base/files.ts';
import { statFiles } from '../../base/files.ts';
import { baseName, isWithin, normalizeUri } from '../../base/uris.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import type { CorpusRoot } from '../../discovery/corpusRoot.ts';
import { isArticleName } from '../../discovery/folderNames.ts';
import { listArticles, sortArticles, type ArticleListing } from '../../discovery/listArticles.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { Indexer } from '../../indexing/indexer.ts';
import type { Discovery } from './discovery.ts';
import type { OpenArticles } from './openArticles.ts';

/** Milliseconds of quiet that end a burst of changes, and the longest that a burst is let go on. */
const QUIET = 120;
const LONGEST = 2_000;

export interface WatchingHost {
  readonly connection: Connection;
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly indexer: Indexer;
  readonly open: OpenArticles;
  readonly discovery: Discovery;
  readonly failed: (what: string, error: unknown) => void;
}

/** Follows changes on disk: bursts become one, and only the files that changed are read again. */
export class Watching {
  readonly #host: WatchingHost;
  readonly #changed = new Map<string, FileChangeType>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #burstSince = 0;
  #registered: Promise<{ dispose(): void } | undefined> = Promise.resolve(undefined);

  constructor(host: WatchingHost) {
    this.#host = host;
  }

  register(): void {
    this.#host.connection.onDidChangeWatchedFiles(({ changes }) => this.#took(changes));
  }

  /**
   * Asks the client to watch the corpora, and only them. For clients that let the server choose.
   */
  watch(roots: readonly CorpusRoot[], relativePatterns: boolean): void {
    const { connection, failed } = this.#host;
    const patterns = relativePatterns
      ? roots.map(({ uri }) => ({ baseUri: uri, pattern: '**' }))
      : roots.length > 0
        ? ['**/*.txt']
        : [];
    const watchers = [...patterns, `**/${CONFIG_FILE}`].map((globPattern) => ({ globPattern }));
    this.#registered = this.#registered
      .then((before) => {
        before?.dispose();
        return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      })
      .catch((error: unknown) => {
        failed('watching the corpora', error);
        return undefined;
      });
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #took(changes: readonly FileEvent[]): void {
    if (this.#changed.size === 0) this.#burstSince = performance.now();
    for (const { uri, type } of changes) this.#changed.set(normalizeUri(uri), type);
    if (performance.now() - this.#burstSince > LONGEST && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const burst = [...this.#changed];
      this.#changed.clear();
      this.#follow(burst).catch((error: unknown) => this.#host.failed('following changes on disk', error));
    }, QUIET);
  }

  async #follow(burst: readonly (readonly [uri: string, type: FileChangeType])[]): Promise<void> {
    const { corpora, indexer, open, discovery } = this.#host;
    const read: string[] = [];
    const changed: string[] = [];
    const gone: string[] = [];
    for (const [uri, type] of burst) {
      const name = baseName(uri);
      if (name === CONFIG_FILE) await discovery.configChanged(uri);
      else if (open.has(uri) || !corpora.roots.of(uri)) continue;
      else if (type === FileChangeType.Deleted) gone.push(uri);
      else if (isArticleName(name)) changed.push(uri);
      else if (type === FileChangeType.Created) read.push(...(await this.#articlesIn(uri)));
    }
    for (const root of corpora.roots.all)
      read.push(
        ...(await this.#readable(
          root,
          changed.filter((uri) => corpora.roots.of(uri) === root),
        )),
      );
    for (const uri of gone) indexer.remove(uri);
    indexer.add(
      read.map((uri) => ({ uri })),
      true,
    );
    // What has moved is known by its content, as long as that is remembered.
    await indexer.whenRead(read);
    if (gone.length > 0) await this.#forget(gone);
  }

  /** Forgets files that are gone, or folders with all in them: events do not say which. */
  async #forget(gone: readonly string[]): Promise<void> {
    const { corpora, indexer, open, files } = this.#host;
    const affected = [...gone, ...corpora.index.knownFiles()].filter((id) =>
      gone.some((uri) => isWithin(id, uri)),
    );
    const stats = await statFiles(files, affected);
    for (const [index, id] of affected.entries()) {
      // It may have come back.
      if (stats[index] || open.has(id)) continue;
      indexer.remove(id);
      corpora.store.drop(id);
    }
  }

  /** Those articles of a corpus that are read; the others are listed with the reason. */
  async #readable(root: CorpusRoot, uris: readonly string[]): Promise<readonly string[]> {
    if (uris.length === 0) return [];
    return this.#withoutUnread(await sortArticles(this.#host.files, root, uris));
  }

  async #articlesIn(uri: string): Promise<readonly string[]> {
    const { files, corpora } = this.#host;
    const stat = await files.stat(uri).catch(() => undefined);
    const root = corpora.roots.of(uri);
    if (stat?.type !== 'directory' || !root) return [];
    return this.#withoutUnread(await listArticles(files, root, uri));
  }

  #withoutUnread({ articles, notRead }: ArticleListing): readonly string[] {
    const { corpora, indexer } = this.#host;
    for (const { uri, reason } of notRead) {
      indexer.remove(uri);
      corpora.store.setUnread(uri, reason);
    }
    return articles;
  }
}
