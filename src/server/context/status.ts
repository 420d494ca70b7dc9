import { throttled } from '../../base/timers.ts';
import type { Connection } from 'vscode-languageserver';
import { visibly } from '../../base/words/hiddenCharacters.ts';
import { articlesOf } from '../../discovery/corpusRoot.ts';
import { plural } from '../../base/words/plural.ts';
import { StatusNotification, type CorpusStatus } from '../../protocol/statusMessages.ts';
import type { CappedStore } from '../../indexing/cappedStore.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { Indexer } from '../../indexing/indexer.ts';
import type { Discovery } from '../corpora/discovery.ts';
import { notify } from './notify.ts';
import { describe } from './describe.ts';

/** Milliseconds between two notifications while the index grows. */
const INTERVAL = 250;
/** Milliseconds between two counts of all names while the index grows: counting looks at each. */
const COUNT_INTERVAL = 2_000;

/** Files that a notification lists at most; the tree lists them all. */
const MOST_UNREAD = 500;

/** What {@link Status} works with. */
export interface StatusHost {
  readonly connection: Connection;
  readonly corpora: Corpora;
  readonly store: CappedStore;
  readonly indexer: Indexer;
  readonly discovery: Discovery;
}

/** Tells the client how far the index is. */
export class Status {
  readonly #host: StatusHost;
  readonly #sendSoon = throttled(
    () => {
      this.#sentAt = performance.now();
      notify(this.#host.connection, StatusNotification, this.now());
    },
    () => Math.max(0, this.#sentAt + INTERVAL - performance.now()),
  );
  #counts: CorpusStatus['counts'] = { people: 0, places: 0, dates: 0 };
  #last: CorpusStatus = {
    state: 'indexing',
    corpora: [],
    done: 0,
    total: 0,
    counts: this.#counts,
    notRead: [],
  };
  #sentAt = Number.NEGATIVE_INFINITY;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(host: StatusHost) {
    this.#host = host;
  }

  /** As it was last where the index was lost and another one is to come. */
  now(): CorpusStatus {
    try {
      return (this.#last = this.#look());
    } catch (error) {
      this.#host.connection.console.error(`looking at the index: ${describe(error)}`);
      return this.#last;
    }
  }

  #look(): CorpusStatus {
    const { index, roots } = this.#host.corpora;
    const { state, done, total } = this.#progress();
    if (state === 'idle' || performance.now() - this.#countedAt > COUNT_INTERVAL) {
      this.#counts = index.counts();
      this.#countedAt = performance.now();
    }
    const message = this.message();
    return {
      state,
      corpora: roots.all.map((root) => ({
        uri: root.uri,
        name: visibly(root.name),
        articles: articlesOf(root, roots.all, (folder) => index.articles.countWithin(folder)),
      })),
      done,
      total,
      counts: this.#counts,
      ...(message !== undefined && { message }),
      notRead: index.notRead.list({ offset: 0, limit: MOST_UNREAD }),
    };
  }

  /** What the reader should know of how the index is kept. */
  message(): string | undefined {
    const parts = [this.#host.corpora.message, this.#host.store.message].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : visibly(parts.join(' '));
  }

  /** Files that this server analyzed so far. */
  get analyzed(): number {
    return this.#host.indexer.analyzed;
  }

  /** "312 of 1,040 articles" while the index is being built or corrected, undefined otherwise. */
  progress(): string | undefined {
    const { done, total, state } = this.#progress();
    if (state === 'idle') return undefined;
    const text = `${done.toLocaleString('en')} of ${plural(total, 'article')}`;
    return state === 'correcting' ? `${text} affected by your correction` : text;
  }

  #progress(): Pick<CorpusStatus, 'state' | 'done' | 'total'> {
    const { done, total, state } = this.#host.indexer.progress;
    if (state !== 'idle') return { done, total, state };
    if (this.#host.discovery.isBusy) return { done, total, state: 'indexing' };
    const correcting = this.#host.corpora.backlog?.progress;
    if (correcting) return { ...correcting, state: 'correcting' };
    if (!this.#host.corpora.isSettling) return { done, total, state };
    // All articles are read, but not yet known who is who in them.
    const articles = this.#host.corpora.index.articles.count();
    return { done: articles, total: articles, state: 'indexing' };
  }

  /**
   * Sends the status, at once or when the last one is old enough: many calls make one notification.
   */
  changed(): void {
    this.#sendSoon();
  }

  /** The client is gone, though the last article may still ask for a status to be sent. */
  dispose(): void {
    this.#sendSoon.dispose();
  }
}
