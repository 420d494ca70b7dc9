import { Emitter } from '../base/emitter.ts';
import { breatheByTimer } from '../base/inSlices.ts';
import { EMPTY_CONFIG, type CorpusConfig } from '../corrections/corpusConfig.ts';
import type { CorpusRoot } from '../discovery/corpusRoot.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { IndexHandle } from '../index/keeping/indexHandle.ts';
import type { ArticleRecord } from '../index/record/articleRecord.ts';
import type { ArticleStore } from './articleStore.ts';
import { articleAt } from './articlesTouched.ts';
import type { CorrectionBacklog, Pace } from './correctionBacklog.ts';

import { CorpusRoots } from './corpusRoots.ts';
import { LiveIndex } from './liveIndex.ts';
import { LooseArticles } from './looseArticles.ts';
import { ReaderCorrections } from './readerCorrections.ts';
import type { Resolver } from './resolver/resolver.ts';
import { SlicedResolver } from './resolver/slicedResolver.ts';

/** What {@link Corpora} works with. */
export interface CorporaHost {
  /**
   * Makes what works out who is who, beside the thread that answers the reader; in slices on it
   * unless given.
   */
  readonly resolver?: () => Resolver;
  /** Lets all that waits in the event loop run, then continues. */
  readonly breathe?: () => Promise<void>;
  /** How long correcting may take before the reader is answered, and then at a time. */
  readonly pace?: Pace;
  readonly failed: (what: string, error: unknown) => void;
}

/**
 * The corpora of a window or command: which they are, what the reader says of them, and the index
 * in use, which may be replaced.
 */
export class Corpora {
  readonly roots = new CorpusRoots();
  readonly corrections = new ReaderCorrections((uri) => this.roots.placeOf(uri));
  readonly loose = new LooseArticles(() => this.#inUse.opened.openAlone());
  readonly #resolved = new Emitter();
  /** Entities were resolved again: everything that shows them must be requested again. */
  readonly onDidResolve = this.#resolved.event;
  readonly #corrected = new Emitter();
  /** More of the articles with new corrections are corrected. */
  readonly onDidCorrect = this.#corrected.event;
  /** True while many articles come in, as their caller says. */
  isBusy = false;
  readonly #host: CorporaHost;
  #live: LiveIndex | undefined;

  constructor(host: CorporaHost) {
    this.#host = host;
  }

  /**
   * Gives it the index to work with, before anything else is asked of it.
   * @param shown articles that the reader sees
   * @throws Error when that cannot be used; then it is closed
   */
  use(opened: IndexHandle, shown: Iterable<string> = []): void {
    const {
      breathe = breatheByTimer,
      resolver = () => new SlicedResolver(breathe),
      pace,
      failed,
    } = this.#host;
    const { roots, corrections } = this;
    try {
      const isBusy = (): boolean => this.isBusy;
      const live = new LiveIndex(opened, { roots, corrections, resolver, breathe, isBusy, pace, failed });
      live.resolving.onDidResolve(() => this.#resolved.fire());
      live.backlog.onDidProgress(() => this.#corrected.fire());
      this.#live = live;
      for (const [root, config] of roots.configs) live.correct(root, config.corrections, shown);
    } catch (error) {
      if (this.#live) this.dispose();
      else this.#close(opened);
      throw error;
    }
  }

  /** Closes the index; another may be used instead. What could not be written is lost with it. */
  dispose(): void {
    this.loose.closeAll();
    const live = this.#live;
    this.#live = undefined;
    live?.dispose();
    if (live) this.#close(live.opened);
  }

  #close({ index }: IndexHandle): void {
    try {
      index.close();
    } catch (error) {
      this.#host.failed('closing the index', error);
    }
  }

  /** The file that the index is kept in; undefined for one in memory. */
  get place(): IndexHandle['place'] {
    return this.#live?.opened.place;
  }

  /** What the reader should know of how the index is kept. */
  get message(): string | undefined {
    return this.#live?.opened.message;
  }

  /** @throws Error before {@link use} */
  get index(): CorpusIndex {
    return this.#inUse.opened.index;
  }

  /** What puts articles into the index in use. @throws Error before {@link use} */
  get store(): ArticleStore {
    return this.#inUse.store;
  }

  get #inUse(): LiveIndex {
    if (!this.#live) throw new Error('no index is open yet');
    return this.#live;
  }

  /** Takes over the corpora that there are from now on. */
  setRoots(roots: readonly CorpusRoot[]): void {
    for (const gone of this.roots.replace(roots)) this.corrections.forget(gone);
  }

  /**
   * Takes over the corrections of a corpus, and corrects again the articles for which they have
   * changed.
   * @param shown articles that the reader sees: they are corrected first
   */
  setConfig(root: string, config: CorpusConfig, shown: Iterable<string> = []): ConfigChange {
    const known = this.roots.configs.get(root);
    // What was read of an old index was read without corrections.
    if (!known) this.index.articles.forgetRead();
    const before = known ?? EMPTY_CONFIG;
    this.roots.setConfig(root, config);
    const redated = new Set<string>();
    for (const path of new Set([...before.articles.keys(), ...config.articles.keys()])) {
      if (before.articles.get(path)?.published === config.articles.get(path)?.published) continue;
      const uri = this.articleAt(root, path);
      if (uri !== undefined) redated.add(uri);
    }
    return { corrected: this.#inUse.correct(root, config.corrections, shown), redated };
  }

  /**
   * How many articles are corrected after the last change of corrections, and what lists show until
   * then.
   */
  get backlog(): Pick<CorrectionBacklog, 'progress' | 'expected'> | undefined {
    return this.#live?.backlog;
  }

  /**
   * The URI of an article of a corpus by its `configKey`; undefined when the corpus has none there.
   */
  articleAt(root: string, path: string): string | undefined {
    return this.#live && articleAt(this.#live.opened.index, root, path);
  }

  /** The index that knows an article: the corpora's, or its own when it is read alone. */
  indexOf(record: ArticleRecord): CorpusIndex {
    return this.index.articles.has(record.id) ? this.index : this.loose.indexOf(record);
  }

  /** True while somebody waits for who is who. */
  get isSettling(): boolean {
    return this.#live?.resolving.isAwaited ?? false;
  }

  /** Resolves when all is corrected and everybody is known. */
  async settled(): Promise<void> {
    await this.#live?.resolving.settled();
  }

  /** Makes ready to work out who is who at once: the reader is about to set something right. */
  prepare(): void {
    this.#live?.resolving.prepare();
  }
}

/** Articles about which a `corpus-lens.json` says something else than before. */
export interface ConfigChange {
  /** Their corrections have changed, and are applied already. */
  readonly corrected: ReadonlySet<string>;
  /** They appeared on another day, and are to be read again. */
  readonly redated: ReadonlySet<string>;
}
export const NO_CHANGE: ConfigChange = { corrected: new Set(), redated: new Set() };
