import * as vscode from 'vscode';
import { isArticle } from '../base/language.ts';

/** Milliseconds after which the editor is asked again, at first; each wait is twice as long. */
const FIRST = 1_500;
/** The number of tries: an editor that shows no lenses never asks. */
const MOST = 5;

/**
 * Makes sure that the editor requests changed lenses. VS Code waits a moment before it does, and
 * forgets it when the focus leaves the text in that moment: the lens over the headline would stay
 * as it was until the reader comes back to the text.
 */
export class LensReminder implements vscode.Disposable {
  readonly #request: (document: vscode.TextDocument) => void;
  /** Articles on screen whose lenses the editor has not asked for since they changed. */
  #unasked: ReadonlySet<vscode.TextDocument> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param request makes the editor request the lenses of an article again */
  constructor(request: (document: vscode.TextDocument) => void) {
    this.#request = request;
  }

  /** Call when the editor was notified of changed lenses. */
  changed(): void {
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
    this.#unasked = new Set(shown.filter(isArticle));
    this.#remind(FIRST, MOST);
  }

  /** Call when the editor requests the lenses of a document. */
  asked(document: vscode.TextDocument): void {
    this.#unasked = new Set([...this.#unasked].filter((one) => one !== document));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #remind(wait: number, left: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const open = [...this.#unasked].filter(({ isClosed }) => !isClosed);
      for (const document of open) this.#request(document);
      if (open.length > 0 && left > 1) this.#remind(2 * wait, left - 1);
    }, wait);
  }
}
