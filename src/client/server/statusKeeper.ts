import * as vscode from 'vscode';
import { StatusRequest, type CorpusStatus } from '../../protocol/statusMessages.ts';
import type { CorpusServer } from './corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { formatCount } from '../base/format.ts';
import { ShownStatus } from './shownStatus.ts';

/** Keeps the latest status of the index from the server. */
export class StatusKeeper extends DisposableOwner {
  readonly #changed = this.register(new vscode.EventEmitter<CorpusStatus>());
  readonly onDidChange = this.#changed.event;
  readonly #showing = this.register(new vscode.EventEmitter<CorpusStatus>());
  /** Fires with the status to show. */
  readonly onDidShow = this.#showing.event;
  readonly #brief = this.register(
    new ShownStatus((status) => {
      this.#shown = status;
      this.#showing.fire(status);
    }),
  );
  #current: CorpusStatus | undefined;
  #shown: CorpusStatus | undefined;

  constructor(server: CorpusServer) {
    super();
    this.register(server.onDidChangeStatus((status) => this.#set(status)));
    this.register(
      server.onDidStart(async () => {
        const status = await server.request(StatusRequest, {});
        if (status) this.#set(status);
      }),
    );
  }

  /** Undefined until the server runs. */
  get current(): CorpusStatus | undefined {
    return this.#current;
  }

  /** The status to show: work only once it has lasted a second. Undefined until there is one. */
  get shown(): CorpusStatus | undefined {
    return this.#shown;
  }

  #set(status: CorpusStatus): void {
    if (status.state !== this.#current?.state)
      void vscode.commands.executeCommand('setContext', 'corpusLens.indexing', status.state);
    this.#current = status;
    this.#changed.fire(status);
    this.#brief.take(status);
  }
}

/**
 * "312 of 1,040 articles", "312 of 1,040 articles (paused)", "still counting: 312 of 1,040
 * articles".
 */
export function progressText({ done, total, state }: CorpusStatus): string {
  const counts = [formatCount(done), formatCount(total)];
  if (state === 'paused') return vscode.l10n.t('{0} of {1} articles (paused)', ...counts);
  return state === 'correcting'
    ? vscode.l10n.t('updating: {0} of {1} articles', ...counts)
    : vscode.l10n.t('{0} of {1} articles', ...counts);
}
