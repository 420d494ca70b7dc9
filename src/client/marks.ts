import * as vscode from 'vscode';
import { MarksRequest, type MarksParams, type MarksResult } from '../protocol.ts';
import type { CorpusServer } from './corpusServer.ts';
import { DisposableStore } from './disposableStore.ts';
import { isArticle } from './language.ts';
import { MarkTable } from './markTable.ts';

/** Milliseconds of quiet after an edit before marks are asked for again; meanwhile the editor moves the old ones along. */
const EDIT_DELAY = 120;
/** Milliseconds before another try when the server answered for another version than the open one, and how often. */
const RETRY_DELAY = 250;
const RETRIES = 8;

interface Entry {
  table?: MarkTable;
  timer?: ReturnType<typeof setTimeout>;
}

/** Keeps the marks of every visible article up to date. */
export class Marks implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<vscode.TextDocument>());
  /** Fires with the document whose marks are new. */
  readonly onDidChange = this.#changed.event;
  readonly #entries = new Map<string, Entry>();
  readonly #server: CorpusServer;

  constructor(server: CorpusServer) {
    this.#server = server;
    const { workspace, window } = vscode;
    this.#store.add(
      server.onDidStart(() => {
        this.#refreshVisible();
      }),
    );
    this.#store.add(
      window.onDidChangeVisibleTextEditors(() => {
        this.#refreshVisible(true);
      }),
    );
    this.#store.add(
      workspace.onDidOpenTextDocument((document) => {
        this.#schedule(document, 0);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
    );
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document, EDIT_DELAY);
      }),
    );
    this.#store.add(
      server.onDidChangeCorpus(({ uris }) => {
        const changed = new Set(uris);
        for (const { document } of window.visibleTextEditors) {
          if (changed.has(document.uri.toString())) this.#schedule(document, 0);
        }
      }),
    );
  }

  /** The latest marks of a document; their offsets belong to its present text or to the one before the last keystrokes. */
  of(document: vscode.TextDocument): MarkTable | undefined {
    return this.#entries.get(document.uri.toString())?.table;
  }

  /** Asks the server for the marks of an article, whatever is shown at present. */
  async request(uri: string): Promise<MarkTable | undefined> {
    const result = await this.#server.request<MarksResult>(MarksRequest, { uri } satisfies MarksParams);
    return result && new MarkTable(result);
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    this.#store.dispose();
  }

  #refreshVisible(missingOnly = false): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!missingOnly || this.of(document)?.version !== document.version) this.#schedule(document, 0);
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
    const entry = this.#entries.get(key) ?? {};
    this.#entries.set(key, entry);
    clearTimeout(entry.timer);
    // A timer even for no delay: the language client must see a document opened before we ask about it.
    entry.timer = setTimeout(() => void this.#update(document, entry, triesLeft), delay);
  }

  async #update(document: vscode.TextDocument, entry: Entry, triesLeft: number): Promise<void> {
    const version = document.version;
    const table = await this.request(document.uri.toString());
    // After an edit another update is under way, and this answer is of no use.
    if (document.isClosed || document.version !== version) return;
    if (table?.version === version) {
      entry.table = table;
      this.#changed.fire(document);
    } else if (triesLeft > 0) {
      this.#schedule(document, RETRY_DELAY, triesLeft - 1);
    }
  }
}
