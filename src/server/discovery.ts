import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { FileSystem } from '../base/files.ts';
import { statFiles } from '../base/manyFiles.ts';
import { childUri, isWithin } from '../base/uris.ts';
import { CONFIG_FILE, EMPTY_CONFIG, parseCorpusConfig } from '../corpus/corpusConfig.ts';
import type { CorpusRoot } from '../corpus/corpusRoot.ts';
import { findCorpora, type DiscoveryOptions } from '../corpus/findCorpora.ts';
import { listArticles, reasonOf } from '../corpus/listArticles.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Corpora } from '../indexing/corpora.ts';
import type { Indexer } from '../indexing/indexer.ts';
import type { FileToIndex } from '../indexing/indexQueue.ts';
import type { OpenArticles } from './openArticles.ts';

/** Files that are looked at before the first of them are handed over. */
const LOOKED_AT = 512;
/** Bytes of a `corpus-lens.json` that are read. */
const CONFIG_LIMIT = 16_000_000;

/** What {@link Discovery} works with. */
export interface DiscoveryHost {
  readonly connection: Connection;
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly indexer: Indexer;
  readonly open: OpenArticles;
  readonly workspaceFolders: () => Promise<readonly string[]>;
  /** All that was looked for is found. */
  readonly searched: () => void;
  /** The corpora were found or changed. */
  readonly changed: (roots: readonly CorpusRoot[]) => void;
}

/** Finds the corpora and keeps the index in step with their folders and their `corpus-lens.json`. */
export class Discovery {
  options: DiscoveryOptions = { include: [], folders: [] };
  readonly #host: DiscoveryHost;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(host: DiscoveryHost) {
    this.#host = host;
  }

  /** True while it is not known yet which articles there are. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Looks for corpora and their articles, now or as soon as the search under way is over. */
  refresh(): Promise<void> {
    this.#again = true;
    return (this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      this.#host.searched();
    }));
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#search();
    }
  }

  async #search(): Promise<void> {
    const { corpora, files, indexer, open, workspaceFolders, changed } = this.#host;
    const roots = await findCorpora(files, await workspaceFolders(), this.options);
    corpora.roots = roots;
    for (const { uri } of roots) if (!corpora.configOf(uri)) await this.#readConfig(uri);
    const listed = new Set<string>();
    const unread = new Map<string, string>();
    for (const root of roots) {
      const { articles, notRead } = await listArticles(files, root);
      for (const uri of articles) listed.add(uri);
      for (const { uri, reason } of notRead) unread.set(uri, reason);
    }
    const known = [...corpora.index.articleIds(), ...corpora.index.unread().map(({ uri }) => uri)];
    const missing = known.filter((uri) => !listed.has(uri) && !open.has(uri));
    for (const uri of [...missing, ...open.uris]) if (!corpora.rootOf(uri)) corpora.drop(uri);
    for (const [uri, reason] of unread) corpora.setUnread(uri, reason);
    // Open articles were read alone until their corpus was known.
    open.refresh(open.uris);
    changed(roots);
    const fresh = await this.#addChanged([...listed]);
    // What has moved is known by its content, as long as that is remembered.
    void indexer.whenRead(fresh).then(() => {
      for (const uri of missing) if (!unread.has(uri) && !open.has(uri)) corpora.drop(uri);
    });
  }

  /** Hands over to the indexer the files that are not as they were read. @returns their URIs */
  async #addChanged(listed: readonly string[]): Promise<readonly string[]> {
    const { corpora, files, indexer, open } = this.#host;
    const changed: string[] = [];
    for (let at = 0; at < listed.length; at += LOOKED_AT) {
      const uris = listed.slice(at, at + LOOKED_AT);
      const stats = await statFiles(files, uris);
      const some = uris.flatMap((uri, index): FileToIndex[] => {
        const stat = stats[index];
        return open.has(uri) || (stat && corpora.isUnchanged(uri, stat)) ? [] : [{ uri, stat }];
      });
      indexer.add(some);
      for (const { uri } of some) changed.push(uri);
    }
    return changed;
  }

  /** Reads a corpus's `corpus-lens.json` again, and again the articles about which it now says something else. */
  async configChanged(uri: string): Promise<void> {
    const { corpora, indexer, open, files } = this.#host;
    const root = corpora.roots.find((one) => childUri(one.uri, CONFIG_FILE) === uri);
    if (!root) return this.refresh();
    const articles = [...corpora.index.articleIds()].filter((id) => isWithin(id, root.uri));
    const before = articles.map((id) => corpora.publishedOf(id));
    await this.#readConfig(root.uri);
    const changed = articles.filter((id, index) => corpora.publishedOf(id) !== before[index]);
    open.refresh(changed);
    const closed = changed.filter((id) => !open.has(id));
    indexer.add(closed.map((uri) => ({ uri })));
    // The file may have been all that made the folder a corpus.
    if (root.because === 'config' && !(await files.stat(uri).catch(() => undefined))) return this.refresh();
  }

  /** Problems become diagnostics at their place, and what was read last without any stays. */
  async #readConfig(root: string): Promise<void> {
    const { files, corpora, connection } = this.#host;
    const uri = childUri(root, CONFIG_FILE);
    const diagnostics: Diagnostic[] = [];
    const report = (message: string, start: number, end: number, lines: LineIndex): void => {
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      diagnostics.push({ message, range, severity: DiagnosticSeverity.Error, source: 'Corpus Lens' });
    };
    if ((await files.stat(uri).catch(() => undefined)) === undefined) corpora.setConfig(root, EMPTY_CONFIG);
    else {
      try {
        const { bytes } = await files.readFile(uri, CONFIG_LIMIT + 1);
        const text = new TextDecoder().decode(bytes);
        const { config, problems, broken } = parseCorpusConfig(text);
        const lines = new LineIndex(text);
        for (const { message, start, end } of problems) report(message, start, end, lines);
        if (!broken || !corpora.configOf(root)) corpora.setConfig(root, config);
      } catch (error) {
        report(`could not be read: ${reasonOf(error)}`, 0, 0, new LineIndex(''));
      }
    }
    await connection.sendDiagnostics({ uri, diagnostics });
  }
}
