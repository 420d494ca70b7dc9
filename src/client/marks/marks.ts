import * as vscode from 'vscode';
import { MarksRequest } from '../../protocol/markRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { isArticle } from '../base/language.ts';
import { MarkTable } from './markTable.ts';

/**
 * Milliseconds of quiet after an edit before marks are requested again; meanwhile the editor moves
 * the old ones.
 */
const EDIT_DELAY = 120;
/**
 * Milliseconds before another try when the server answered for another version than the open one,
 * and the number of tries.
 */
const RETRY_DELAY = 250;
const RETRIES = 8;

interface Entry {
  table?: MarkTable;
  /** How often the corpus had changed when the table was requested; -1 when there is none. */
  asked: number;
  timer?: ReturnType<typeof setTimeout>;
}

/** Keeps the marks of every visible article up to date. */
export class Marks extends DisposableOwner {
  readonly #changed = this.register(new vscode.EventEmitter<vscode.TextDocument>());
  /** Fires with the document whose marks are new. */
  readonly onDidChange = this.#changed.event;
  readonly #entries = new Map<string, Entry>();
  readonly #server: CorpusServer;
  /**
   * How often the corpus has changed: marks that were requested before are old, also those of
   * articles in the background.
   */
  #changes = 0;

  constructor(server: CorpusServer) {
    super();
    this.#server = server;
    const { workspace, window } = vscode;
    this.register(
      server.onDidStart(() => {
        this.#changes++;
        this.#refreshVisible();
      }),
    );
    this.register(window.onDidChangeVisibleTextEditors(() => this.#refreshVisible()));
    this.register(workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)));
    this.register(workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document, EDIT_DELAY);
      }),
    );
    this.register(
      server.onDidChangeCorpus(() => {
        this.#changes++;
        this.#refreshVisible();
      }),
    );
  }

  /**
   * The latest marks of a document; their offsets belong to its present text or to the one before
   * the last keystrokes.
   */
  of(document: vscode.TextDocument): MarkTable | undefined {
    return this.shown(document.uri.toString());
  }

  /** The same by the address of a document. */
  shown(uri: string): MarkTable | undefined {
    return this.#entries.get(uri)?.table;
  }

  /** Asks the server for the marks of an article, whatever is shown at present. */
  async request(uri: string): Promise<MarkTable | undefined> {
    const result = await this.#server.request(MarksRequest, { uri });
    return result && new MarkTable(result);
  }

  override dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    super.dispose();
  }

  /**
   * Requests the marks of what is on screen, unless they are those of its present text and of the
   * present corpus.
   */
  #refreshVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const entry = this.#entries.get(document.uri.toString());
      const isPresent = entry?.asked === this.#changes && entry.table?.version === document.version;
      if (!isPresent) this.#schedule(document, 0);
    }
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#entries.get(key)?.timer);
    this.#entries.delete(key);
  }

  #schedule(document: vscode.TextDocument, delay: number, triesLeft = RETRIES): void {
    if (!isArticle(document) || document.isClosed || !this.#server.running) return;
    const key = document.uri.toString();
    const entry = this.#entries.get(key) ?? { asked: -1 };
    this.#entries.set(key, entry);
    clearTimeout(entry.timer);
    // A timer even for no delay: the language client must see a document opened before we ask about
    // it.
    entry.timer = setTimeout(() => void this.#update(document, entry, triesLeft), delay);
  }

  async #update(document: vscode.TextDocument, entry: Entry, triesLeft: number): Promise<void> {
    const { version } = document;
    const asked = this.#changes;
    const table = await this.request(document.uri.toString());
    // After an edit or another change of the corpus another update is under way, and this answer is
    // of no use.
    if (document.isClosed || document.version !== version || asked < entry.asked) return;
    if (table?.version === version) {
      entry.table = table;
      entry.asked = asked;
      this.#changed.fire(document);
    } else if (triesLeft > 0) {
      this.#schedule(document, RETRY_DELAY, triesLeft - 1);
    }
  }
}
