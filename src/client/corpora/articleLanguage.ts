import * as vscode from 'vscode';
import { looksLikeProse } from '../../discovery/looksLikeProse.ts';
import type { Corpora } from './corpora.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { LANGUAGE_ID } from '../base/language.ts';

/**
 * Gives plain-text files of a corpus the language of articles once they are on screen, unless the
 * reader gives them another. Only then: to set the language of a closed document VS Code opens it
 * again, as plain text, and this would never end.
 */
export class ArticleLanguage extends DisposableOwner {
  readonly #corpora: Corpora;
  readonly #warn: (message: string, error: unknown) => void;
  /** A document that is plain text again after we changed it: the reader wants it so. */
  readonly #adopted = new WeakSet<vscode.TextDocument>();

  constructor(corpora: Corpora, warn: (message: string, error: unknown) => void) {
    super();
    this.#corpora = corpora;
    this.#warn = warn;
    const adopt = (): void => {
      for (const { document } of vscode.window.visibleTextEditors) this.#adopt(document);
    };
    this.register(vscode.window.onDidChangeVisibleTextEditors(adopt));
    this.register(corpora.onDidFind(adopt));
  }

  #adopt(document: vscode.TextDocument): void {
    if (document.languageId !== 'plaintext' || this.#adopted.has(document)) return;
    const root = this.#corpora.rootOf(document.uri);
    if (!root) return;
    // Files that the reader chose are articles; a folder with the name of a corpus may also contain
    // a list of words.
    const isGuess = root.because === 'name' || root.because === 'articles';
    if (isGuess && !looksLikeProse(document.getText())) return;
    this.#adopted.add(document);
    vscode.languages
      .setTextDocumentLanguage(document, LANGUAGE_ID)
      .then(undefined, (error: unknown) =>
        this.#warn(`${document.uri.toString()} could not be read as an article.`, error),
      );
  }
}
