import { Emitter } from '../../base/emitter.ts';
import type { FileSystem } from '../../base/files.ts';
import { childUri } from '../../base/uris.ts';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import type { CorpusRoot } from '../../discovery/corpusRoot.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import { changedCorpus, noteRoots } from '../../indexing/corpusRoots.ts';
import type { Indexer } from '../../indexing/indexer.ts';
import { syncFolders } from '../../indexing/syncFolders.ts';
import type { ConfigFiles } from './configFiles.ts';
import type { OpenArticles } from './openArticles.ts';

/** Milliseconds that a correction waits until all articles are corrected. */
const PATIENCE = 60;

/** What {@link Discovery} works with. */
export interface DiscoveryHost {
  readonly files: FileSystem;
  readonly corpora: Corpora;
  readonly indexer: Indexer;
  readonly open: OpenArticles;
  readonly configs: ConfigFiles;
  /** Finds the corpora that there are now. */
  readonly findCorpora: () => Promise<readonly CorpusRoot[]>;
}

/**
 * Follows which corpora there are, and keeps the index in step with their folders and their
 * `corpus-lens.json`.
 */
export class Discovery {
  readonly #host: DiscoveryHost;
  readonly #searched = new Emitter();
  /** All that was looked for is found. */
  readonly onDidSearch = this.#searched.event;
  readonly #found = new Emitter<readonly CorpusRoot[]>();
  /** The corpora were found or have changed. */
  readonly onDidFind = this.#found.event;
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
      this.#searched.fire();
    }));
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#search();
    }
  }

  async #search(): Promise<void> {
    const { corpora, files, indexer, open, configs, findCorpora } = this.#host;
    const roots = await findCorpora();
    const unknown = roots.filter(({ uri }) => !corpora.roots.configs.has(uri));
    const read = await Promise.all(unknown.map(({ uri }) => configs.readFile(uri)));
    for (const uri of changedCorpus(corpora.index, roots)) corpora.store.drop(uri);
    noteRoots(corpora.index, roots);
    // No article is taken for one of a corpus before it is known what the reader says of it.
    corpora.setRoots(roots);
    for (const take of read) take();
    const isOpen = (uri: string): boolean => open.has(uri);
    const listed = (gone: readonly string[]): void => {
      for (const uri of [...gone, ...open.uris]) if (!corpora.roots.of(uri)) corpora.store.drop(uri);
      // Open articles were read alone until their corpus was known.
      open.refresh(open.uris);
      this.#found.fire(roots);
    };
    await syncFolders({ files, corpora, indexer, isOpen, listed });
  }

  /**
   * Reads a corpus's `corpus-lens.json` again, and again the articles about which it now says
   * something else. What it corrects on the screen is so at once.
   */
  async configChanged(uri: string): Promise<void> {
    const { corpora, indexer, open, files, configs } = this.#host;
    const root = corpora.roots.all.find((one) => childUri(one.uri, CONFIG_FILE) === uri);
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
