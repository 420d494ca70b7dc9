import { debounced } from '../../base/timers.ts';
import * as vscode from 'vscode';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type { ViewName } from '../../protocol/outlineRequests.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { cursorIn } from '../base/selection.ts';
import { isArticle } from '../base/language.ts';
import type { Marks } from '../marks/marks.ts';
import type { SettingsReader } from '../base/settings.ts';
import type { TreeViews } from './treeViews.ts';

/** Milliseconds without movement before the tree selects what is under the cursor. */
const CURSOR_DELAY = 250;
const VIEW_OF: Readonly<Partial<Record<MentionKind, ViewName>>> = {
  person: 'people',
  place: 'places',
  date: 'dates',
};

/**
 * Selects in the tree what is under the cursor: on request, and with every movement if the reader
 * wants that.
 */
export class RevealOnCursor extends DisposableOwner {
  readonly #marks: Marks;
  readonly #views: TreeViews;
  readonly #followSoon = this.register(
    debounced((editor: vscode.TextEditor) => void this.#follow(editor), CURSOR_DELAY),
  );

  constructor(marks: Marks, views: TreeViews, settings: SettingsReader) {
    super();
    this.#marks = marks;
    this.#views = views;
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (settings.current.followCursor && isArticle(textEditor.document)) this.#followSoon(textEditor);
        else this.#followSoon.cancel();
      }),
    );
  }

  /** Shows the name under the cursor in its tree, or the article where there is none. */
  async reveal(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isArticle(editor.document)) return;
    const view = this.#viewAtCursor(editor) ?? 'articles';
    const found = await this.#views.reveal(view, cursorIn(editor), { focus: true });
    if (!found) await vscode.commands.executeCommand(`corpusLens.${view}.focus`);
  }

  /** Never opens a view that is closed: `reveal` would. */
  async #follow(editor: vscode.TextEditor): Promise<void> {
    const view = this.#viewAtCursor(editor);
    if (view && this.#views.visible(view)) await this.#views.reveal(view, cursorIn(editor), { focus: false });
  }

  #viewAtCursor(editor: vscode.TextEditor): ViewName | undefined {
    const mark = this.#marks.of(editor.document)?.at(editor.document.offsetAt(editor.selection.active));
    return mark && VIEW_OF[mark.kind];
  }
}
