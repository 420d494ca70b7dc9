import * as vscode from 'vscode';
import { inWords, type Correction } from '../../corrections/corrections.ts';
import { addCorrections, removeCorrections, setPublished } from '../../corrections/editCorrections.ts';
import { ApplyConfigRequest } from '../../protocol/correctionRequests.ts';
import { changeConfig, ConfigFileError, undoChange, type ConfigChange } from './configFile.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import type { CorpusServer } from '../server/corpusServer.ts';

/** An article whose publication date is set. */
interface Dated {
  /** Its path relative to the corpus. */
  readonly article: string;
  readonly headline: string;
}

/** Changes that are remembered for "Undo Last Correction". */
const REMEMBERED = 50;

/** Writes corrections into `corpus-lens.json`, and undoes them. */
export class Corrections extends DisposableOwner {
  readonly #server: CorpusServer;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  /** Fires when the corrections of the file are applied. */
  readonly onDidChange = this.#changed.event;
  readonly #done: ConfigChange[] = [];

  constructor(server: CorpusServer) {
    super();
    this.#server = server;
  }

  /** Adds corrections and offers to undo them. */
  async add(uri: vscode.Uri, corrections: readonly Correction[], said?: string): Promise<void> {
    await this.#change(uri, said ?? corrections.map(inWords).join(', '), (text) =>
      addCorrections(text, corrections),
    );
  }

  /** Removes corrections from the file, whoever added them. */
  async remove(uri: vscode.Uri, corrections: readonly Correction[]): Promise<void> {
    await this.#change(uri, vscode.l10n.t('Removed: {0}', corrections.map(inWords).join(', ')), (text) =>
      removeCorrections(text, corrections),
    );
  }

  /** Sets the publication date of an article, `YYYY-MM-DD`, or removes it when none is given. */
  async setPublished(uri: vscode.Uri, { article, headline }: Dated, day: string | undefined): Promise<void> {
    const name = `“${headline}”`;
    const said =
      day === undefined
        ? vscode.l10n.t('Publication date of {0} removed', name)
        : vscode.l10n.t('{0} was published on {1}', name, day);
    await this.#change(uri, said, (text) => setPublished(text, article, day));
  }

  /** Undoes the last change that has not been undone. @returns false when there is none */
  async undoLast(): Promise<boolean> {
    const last = this.#done.at(-1);
    if (last) await this.#undo(last);
    return last !== undefined;
  }

  /** Tells the reader that the file must be mended before anything can be corrected. */
  sayUnreadable(uri: vscode.Uri): void {
    offerFile(vscode.l10n.t('corpus-lens.json has an error and was not changed. Fix the error first.'), uri);
  }

  async #change(uri: vscode.Uri, said: string, make: (text: string) => string | undefined): Promise<void> {
    await this.#reporting(uri, async () => {
      const change = await changeConfig(uri, make);
      if (!change) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('This correction already exists'), 3000);
        return;
      }
      this.#done.push(change);
      this.#done.splice(0, this.#done.length - REMEMBERED);
      await this.#apply(uri);
      void this.#offerUndo(said, change);
    });
  }

  async #undo(change: ConfigChange): Promise<void> {
    const index = this.#done.indexOf(change);
    if (index < 0) return;
    this.#done.splice(index, 1);
    await this.#reporting(change.uri, async () => {
      await undoChange(change);
      await this.#apply(change.uri);
    });
  }

  async #apply(uri: vscode.Uri): Promise<void> {
    await this.#server.request(ApplyConfigRequest, { uri: uri.toString() });
    this.#changed.fire(undefined);
  }

  async #offerUndo(said: string, change: ConfigChange): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const show = vscode.l10n.t('Show in corpus-lens.json');
    const chosen = await vscode.window.showInformationMessage(said, undo, show);
    if (chosen === undo) await this.#undo(change);
    else if (chosen === show) await vscode.window.showTextDocument(change.uri);
  }

  /** Tells the reader why a file was left as it is. */
  async #reporting(uri: vscode.Uri, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ConfigFileError)) throw error;
      this.#server.warn(error.message, error.cause);
      if (error.reason === 'unreadable') this.sayUnreadable(uri);
      else
        offerFile(
          vscode.l10n.t('corpus-lens.json cannot be written here, so the correction was not saved.'),
          uri,
        );
    }
  }
}

/** Shows an error with a button that opens the file. */
function offerFile(message: string, uri: vscode.Uri): void {
  const open = vscode.l10n.t('Open corpus-lens.json');
  void vscode.window.showErrorMessage(message, open).then(async (chosen) => {
    if (chosen === open) await vscode.window.showTextDocument(uri);
  });
}
