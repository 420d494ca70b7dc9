import type { CorpusStatus } from '../../protocol/statusMessages.ts';

/** Milliseconds that work takes before it is worth a word: an article that was closed is read in less. */
const WORTH_A_WORD = 1_000;

/** Keeps what is over in a moment out of the reader's sight: passes on the server's word, that of work only once it has gone on for a second. */
export class ShownStatus {
  readonly #show: (status: CorpusStatus) => void;
  #latest: CorpusStatus | undefined;
  /** Runs from the beginning of work until it is worth a word. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLong = false;

  constructor(show: (status: CorpusStatus) => void) {
    this.#show = show;
  }

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
