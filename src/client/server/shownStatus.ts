import { throttled } from '../../base/timers.ts';
import type { CorpusStatus } from '../../protocol/statusMessages.ts';

/** Milliseconds that work takes before it is shown: reading a closed article takes less. */
const WORTH_A_WORD = 1_000;

/**
 * Does not show what is over in a moment: passes on the server's status, that of work only once it
 * has lasted a second.
 */
export class ShownStatus {
  readonly #show: (status: CorpusStatus) => void;
  #isLong = false;
  /** Waits from the beginning of work until it is shown. */
  readonly #showWork = throttled((status: CorpusStatus) => {
    this.#isLong = true;
    this.#show(status);
  }, WORTH_A_WORD);

  constructor(show: (status: CorpusStatus) => void) {
    this.#show = show;
  }

  /** Takes a status of the server, and passes it on when it is to be shown. */
  take(status: CorpusStatus): void {
    const isWork = status.state === 'indexing' || status.state === 'correcting';
    if (isWork && !this.#isLong) return this.#showWork(status);
    this.#showWork.cancel();
    this.#isLong = isWork;
    this.#show(status);
  }

  dispose(): void {
    this.#showWork.dispose();
  }
}
