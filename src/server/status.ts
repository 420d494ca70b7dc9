import type { Connection } from 'vscode-languageserver';
import { plural } from '../corpus/plural.ts';
import { StatusNotification, StatusRequest, type CorpusStatus } from '../protocol.ts';
import type { Corpora } from './corpora.ts';
import type { Indexer } from './indexer.ts';
import { isWithin } from '../base/uris.ts';

/** Milliseconds between two notifications while the index grows. */
const INTERVAL = 250;
/** Milliseconds between two counts of all names while the index grows: counting looks at each. */
const COUNT_INTERVAL = 2_000;

/** Tells the client how far the index is. */
export class Status {
  readonly #connection: Connection;
  readonly #corpora: Corpora;
  readonly #indexer: Indexer;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counts: CorpusStatus['counts'] = { people: 0, places: 0, dates: 0 };
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection, corpora: Corpora, indexer: Indexer) {
    this.#connection = connection;
    this.#corpora = corpora;
    this.#indexer = indexer;
  }

  register(): void {
    this.#connection.onRequest(StatusRequest, () => this.now());
  }

  now(): CorpusStatus {
    const { index, roots } = this.#corpora;
    const { done, total, busy } = this.#indexer.progress;
    if (!busy || performance.now() - this.#countedAt > COUNT_INTERVAL) {
      this.#counts = index.counts();
      this.#countedAt = performance.now();
    }
    const ids = [...index.articleIds()];
    return {
      state: busy ? 'indexing' : 'idle',
      corpora: roots.map(({ uri, name }) => ({
        uri,
        name,
        articles: ids.filter((id) => isWithin(id, uri)).length,
      })),
      done,
      total,
      counts: this.#counts,
      notRead: index.unread(),
    };
  }

  /** "312 of 1,040 articles" while the index is being built, undefined otherwise. */
  progress(): string | undefined {
    const { done, total, busy } = this.#indexer.progress;
    return busy ? `${done.toLocaleString('en')} of ${plural(total, 'article')}` : undefined;
  }

  /** Sends the status soon; many calls make one notification. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#connection.sendNotification(StatusNotification, this.now());
    }, INTERVAL);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
