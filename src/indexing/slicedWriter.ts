import { throttled } from '../base/timers.ts';

/** What {@link SlicedWriter} writes into. */
export interface Transactions {
  /** From now on writes belong together, until {@link commit}. */
  begin(): void;
  commit(): void;
}

/** Milliseconds of writing after which all else that waits gets its turn. */
const SLICE = 8;
/**
 * Writes of one transaction at most, and milliseconds after which it ends all the same: what is
 * lost when the process is killed. SQLite sorts the words of each transaction into those that it
 * has: few large ones cost a third less than many small ones.
 */
const MOST = 256;
const LONGEST = 1_000;

/**
 * Writes one batch after the other, several in a transaction, with a breath after every few
 * milliseconds.
 */
export class SlicedWriter {
  readonly #store: Transactions;
  readonly #breathe: () => Promise<void>;
  readonly #failed: (what: string, error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  /** Writes since the transaction began, and what ends it where nothing else does. */
  #written = 0;
  readonly #finishSoon = throttled(() => void this.finish(), LONGEST);

  /** @param breathe lets all that waits in the event loop run, then goes on */
  constructor(
    store: Transactions,
    breathe: () => Promise<void>,
    failed: (what: string, error: unknown) => void,
  ) {
    this.#store = store;
    this.#breathe = breathe;
    this.#failed = failed;
  }

  /**
   * Never rejects: a write that throws is reported, and the rest goes on.
   * @returns when all are written
   */
  write(writes: readonly (() => void)[]): Promise<void> {
    if (writes.length === 0) return this.#last;
    return (this.#last = this.#last.then(() => this.#batch(writes)));
  }

  /** Ends the transaction: nothing more is to be written for now. @returns when that is done */
  finish(): Promise<void> {
    return (this.#last = this.#last.then(() => this.#commit()));
  }

  async #batch(writes: readonly (() => void)[]): Promise<void> {
    this.#try(() => this.#store.begin());
    this.#finishSoon();
    let since = performance.now();
    for (const write of writes) {
      this.#try(write);
      if (performance.now() - since < SLICE) continue;
      await this.#breathe();
      since = performance.now();
    }
    this.#written += writes.length;
    if (this.#written >= MOST) await this.#commit();
    else await this.#breathe();
  }

  async #commit(): Promise<void> {
    this.#finishSoon.cancel();
    this.#written = 0;
    this.#try(() => this.#store.commit());
    await this.#breathe();
  }

  #try(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#failed('writing the index', error);
    }
  }
}
