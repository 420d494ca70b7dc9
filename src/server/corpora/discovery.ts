import type { FileSystem } from '../../base/files.ts';
import { statFiles } from '../../base/manyFiles.ts';
import { childUri } from '../../base/uris.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import type { CorpusRoot } from '../../discovery/corpusRoot.ts';
import { findCorpora, type DiscoveryOptions } from '../../discovery/findCorpora.ts';
import { listArticles } from '../../discovery/listArticles.ts';
import { changedCorpus, noteRoots } from '../../indexing/changedRoots.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { Indexer } from '../../indexing/indexer.ts';
import type { FileToIndex } from '../../indexing/indexQueue.ts';
import type { ConfigFiles } from './configFiles.ts';
import type { OpenArticles } from './openArticles.ts';

/** Files that are looked at before the first of them are handed over. */
const LOOKED_AT = 512;

/** Milliseconds for which whoever has corrected something waits until all of it is so. */
const PATIENCE = 60;

/** What {@link Discovery} works with. */
export interface DiscoveryHost {
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly indexer: Indexer;
  readonly open: OpenArticles;
  readonly configs: ConfigFiles;
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
    const { corpora, files, indexer, open, configs, workspaceFolders, changed } = this.#host;
    const roots = await findCorpora(files, await workspaceFolders(), this.options);
    const unknown = roots.filter(({ uri }) => !corpora.configOf(uri));
    const read = await Promise.all(unknown.map(({ uri }) => configs.readFile(uri)));
    for (const uri of changedCorpus(corpora.index, roots)) corpora.drop(uri);
    noteRoots(corpora.index, roots);
    // No article is taken for one of a corpus before it is known what the reader says of it.
    corpora.roots = roots;
    for (const take of read) take();
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

  /** Reads a corpus's `corpus-lens.json` again, and again the articles about which it now says something else. What it corrects on the screen is so at once. */
  async configChanged(uri: string): Promise<void> {
    const { corpora, indexer, open, files, configs } = this.#host;
    const root = corpora.roots.find((one) => childUri(one.uri, CONFIG_FILE) === uri);
    if (!root) return this.refresh();
    const { corrected, redated } = await configs.read(root.uri);
    open.refresh(new Set([...corrected, ...redated]));
    await Promise.race([corpora.settled(), new Promise((done) => setTimeout(done, PATIENCE))]);
    const closed = [...redated].filter((id) => !open.has(id));
    indexer.add(closed.map((uri) => ({ uri })));
    // The file may have been all that made the folder a corpus.
    if (root.because === 'config' && !(await files.stat(uri).catch(() => undefined))) return this.refresh();
  }
}
