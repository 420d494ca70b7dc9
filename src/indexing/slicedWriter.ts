/** What {@link SlicedWriter} writes into. */
export interface Transactions {
  /** From now on writes belong together, until {@link commit}. */
  begin(): void;
  commit(): void;
}

/** Milliseconds of writing after which all else that waits gets its turn. */
const SLICE = 8;

/** Writes one batch after the other, each a transaction, with a breath after every few milliseconds. */
export class SlicedWriter {
  readonly #store: Transactions;
  readonly #breathe: () => Promise<void>;
  readonly #failed: (what: string, error: unknown) => void;
  #last: Promise<void> = Promise.resolve();

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

  /** Never rejects: a write that throws is reported, and the rest goes on. @returns when all are written */
  write(writes: readonly (() => void)[]): Promise<void> {
    if (writes.length === 0) return this.#last;
    return (this.#last = this.#last.then(() => this.#batch(writes)));
  }

  async #batch(writes: readonly (() => void)[]): Promise<void> {
    this.#try(() => this.#store.begin());
    let since = performance.now();
    for (const write of writes) {
      this.#try(write);
      if (performance.now() - since < SLICE) continue;
      await this.#breathe();
      since = performance.now();
    }
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
