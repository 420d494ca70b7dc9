import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Indexer } from '../../indexing/indexer.ts';
import type { Status } from './status.ts';

/** Milliseconds between two reports. */
const INTERVAL = 250;

/**
 * `window/workDoneProgress` while articles are indexed, for clients that do not show
 * `corpus/status`; cancelling it stops the indexing.
 */
export class WorkProgress {
  readonly #connection: Connection;
  readonly #indexer: Indexer;
  readonly #status: Status;
  #wanted = false;
  #reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #reportedAt = 0;

  constructor(connection: Connection, indexer: Indexer, status: Status) {
    this.#connection = connection;
    this.#indexer = indexer;
    this.#status = status;
  }

  /** @param showsStatus true for a client that has a place of its own for how far the index is */
  initialize(capabilities: ClientCapabilities, showsStatus: boolean): void {
    this.#wanted = capabilities.window?.workDoneProgress === true && !showsStatus;
  }

  /** Reports how far the indexer is, where the last report is old enough. */
  changed(): void {
    if (!this.#wanted) return;
    const { done, total, state } = this.#indexer.progress;
    if (state === 'idle') return this.#finish();
    if (performance.now() - this.#reportedAt < INTERVAL) return;
    this.#reportedAt = performance.now();
    const message = this.#status.progress() ?? '';
    const percentage = Math.floor((100 * done) / Math.max(1, total));
    this.#reporter ??= this.#begin(percentage, message);
    void this.#reporter.then((reporter) => reporter?.report(percentage, message));
  }

  async #begin(percentage: number, message: string): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await this.#connection.window.createWorkDoneProgress();
      reporter.begin('Corpus Lens', percentage, message, true);
      reporter.token.onCancellationRequested(() => this.#indexer.cancel());
      return reporter;
    } catch {
      // A client that refuses has no place to show it.
      this.#wanted = false;
      return undefined;
    }
  }

  #finish(): void {
    const reporter = this.#reporter;
    this.#reporter = undefined;
    this.#reportedAt = 0;
    void reporter?.then((one) => one?.done());
  }
}
