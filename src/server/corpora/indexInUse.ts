import { Emitter } from '../../base/emitter.ts';
import type { IndexHandle } from '../../index/keeping/indexHandle.ts';
import type { Corpora } from '../../indexing/corpora.ts';
import type { IndexRequest } from './keptIndexes.ts';
import type { OpenArticles } from './openArticles.ts';

/**
 * The most attempts to open an index: the kept one, as often as it can be rebuilt, and one in
 * memory.
 */
const MOST_TRIES = 5;

/** What {@link IndexInUse} works with. */
export interface IndexInUseHost {
  readonly corpora: Corpora;
  readonly open: OpenArticles;
  readonly openIndex: (request: IndexRequest) => Promise<IndexHandle>;
  /** What is known of the client; after `initialize`. */
  readonly request: () => Pick<IndexRequest, 'options' | 'folders'>;
  readonly failed: (what: string, error: unknown) => void;
  readonly info: (message: string) => void;
}

/**
 * Opens the index for the corpora, and another one when it is lost or the reader wants it made
 * again.
 */
export class IndexInUse {
  readonly #host: IndexInUseHost;
  readonly #replaced = new Emitter();
  /** Another index is in use, and everything that it does not hold is to be read. */
  readonly onDidReplace = this.#replaced.event;
  #openings = 0;

  constructor(host: IndexInUseHost) {
    this.#host = host;
  }

  /** @param isFresh true to begin from nothing. @throws Error when none can be used */
  async open(isFresh = false): Promise<void> {
    const { corpora, open, openIndex, request, failed, info } = this.#host;
    corpora.dispose();
    let problem: { readonly failed: unknown } | undefined;
    for (let tries = 1; ; tries++) {
      const opening = ++this.#openings;
      const lost = (error: Error): void => {
        // One that is no longer in use is not to be missed.
        if (opening !== this.#openings) return;
        failed('keeping the index', error);
        this.replace(false);
      };
      const opened = await openIndex({ ...request(), isFresh, ...problem, lost });
      try {
        corpora.use(opened, open.uris);
        break;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        failed('using the index', error);
        problem = { failed: error };
      }
    }
    if (corpora.message !== undefined) info(corpora.message);
  }

  /** Goes on with another index, from nothing where that is wanted. */
  replace(isFresh: boolean): void {
    this.open(isFresh).then(
      () => this.#replaced.fire(),
      (problem: unknown) => this.#host.failed('opening the index', problem),
    );
  }
}
