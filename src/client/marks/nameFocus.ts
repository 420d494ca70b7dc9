import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposableStore.ts';
import { isArticle } from '../base/language.ts';
import { rangeOf } from './markPainter.ts';
import type { Marks } from './marks.ts';
import type { MarkStyles } from './markStyles.ts';

/**
 * "Focus on this name": dims the paragraphs that do not name it, in every visible article that
 * does.
 */
export class NameFocus extends DisposableOwner {
  readonly #marks: Marks;
  readonly #styles: MarkStyles;
  #entity: string | undefined;

  constructor(marks: Marks, styles: MarkStyles) {
    super();
    this.#marks = marks;
    this.#styles = styles;
    const paint = (): void => vscode.window.visibleTextEditors.forEach((editor) => this.#paint(editor));
    this.register(marks.onDidChange(paint));
    this.register(vscode.window.onDidChangeVisibleTextEditors(paint));
  }

  /**
   * Focuses on the name under the cursor; ends the focus where there is none or it is already
   * focused on.
   */
  async toggle(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const mark =
      editor && this.#marks.of(editor.document)?.at(editor.document.offsetAt(editor.selection.active));
    await this.#set(mark?.entity === this.#entity ? undefined : mark?.entity);
  }

  /** Ends the focus. */
  clear(): Promise<void> {
    return this.#set(undefined);
  }

  async #set(entity: string | undefined): Promise<void> {
    this.#entity = entity;
    vscode.window.visibleTextEditors.forEach((editor) => this.#paint(editor));
    await vscode.commands.executeCommand('setContext', 'corpusLens.nameFocused', entity !== undefined);
  }

  #paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const table = isArticle(document) ? this.#marks.of(document) : undefined;
    const named = this.#entity === undefined || !table ? [] : table.of(this.#entity);
    const focused = named.map((mark) => rangeOf(document, mark));
    editor.setDecorations(this.#styles.focused, focused);
    // An article that never names it stays readable.
    editor.setDecorations(this.#styles.dimmed, focused.length === 0 ? [] : linesWithout(document, focused));
  }
}

/** Everything but the lines with one of `ranges`, which are in text order. */
function linesWithout(document: vscode.TextDocument, ranges: readonly vscode.Range[]): vscode.Range[] {
  const rest: vscode.Range[] = [];
  let next = 0;
  const leave = (line: number): void => {
    if (line > next)
      rest.push(document.validateRange(new vscode.Range(next, 0, line - 1, Number.MAX_SAFE_INTEGER)));
  };
  for (const { start, end } of ranges) {
    leave(start.line);
    next = Math.max(next, end.line + 1);
  }
  leave(document.lineCount);
  return rest;
}
