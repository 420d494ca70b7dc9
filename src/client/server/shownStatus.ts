import type { CorpusStatus } from '../../protocol/statusMessages.ts';

/** Milliseconds that work takes before it is shown: reading a closed article takes less. */
const WORTH_A_WORD = 1_000;

/**
 * Does not show what is over in a moment: passes on the server's status, that of work only once it
 * has lasted a second.
 */
export class ShownStatus {
  readonly #show: (status: CorpusStatus) => void;
  #latest: CorpusStatus | undefined;
  /** Runs from the beginning of work until it is shown. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLong = false;

  constructor(show: (status: CorpusStatus) => void) {
    this.#show = show;
  }

  /** Takes a status of the server, and passes it on when it is to be shown. */
  take(status: CorpusStatus): void {
    this.#latest = status;
    const isWork = status.state === 'indexing' || status.state === 'correcting';
    if (!isWork || this.#isLong) {
      this.dispose();
      this.#isLong = isWork;
      this.#show(status);
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#isLong = true;
      if (this.#latest) this.#show(this.#latest);
    }, WORTH_A_WORD);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
