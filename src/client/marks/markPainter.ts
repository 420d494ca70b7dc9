import { debounced } from '../../base/timers.ts';
import * as vscode from 'vscode';
import { MARK_KINDS } from '../../protocol/markRequests.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { formatCount } from '../base/format.ts';
import { isArticle } from '../base/language.ts';
import type { Marks } from './marks.ts';
import { MarkStyles } from './markStyles.ts';
import type { Mark } from './markTable.ts';
import type { SettingsReader } from '../base/settings.ts';

/** The most marks in an editor: decorations slow down every scroll and edit. */
const CAP = 5000;
/** Milliseconds without movement before the name under the cursor is highlighted. */
const CURSOR_DELAY = 80;

/**
 * Paints marks into every visible editor, and highlights the other mentions of the name under the
 * cursor.
 */
export class MarkPainter extends DisposableOwner {
  readonly styles = this.register(new MarkStyles());
  readonly #marks: Marks;
  readonly #settings: SettingsReader;
  readonly #paintSameSoon = this.register(
    debounced((editor: vscode.TextEditor) => this.#paintSame(editor), CURSOR_DELAY),
  );

  constructor(marks: Marks, settings: SettingsReader) {
    super();
    this.#marks = marks;
    this.#settings = settings;
    const { window } = vscode;
    this.register(marks.onDidChange((document) => this.#paintEditorsOf(document)));
    this.register(
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#paint(editor))),
    );
    this.register(
      settings.onDidChange(() => window.visibleTextEditors.forEach((editor) => this.#paint(editor))),
    );
    this.register(window.onDidChangeTextEditorSelection(({ textEditor }) => this.#paintSameSoon(textEditor)));
  }

  /** A note for the reader on the marks of a document; undefined when all of it is marked. */
  noteOf(document: vscode.TextDocument): string | undefined {
    const table = this.#marks.of(document);
    if (!table) return undefined;
    const shown = this.#shown(table.marks).length;
    const capped =
      shown > CAP
        ? vscode.l10n.t('first {0} of {1} marks shown', formatCount(CAP), formatCount(shown))
        : undefined;
    return [table.note, capped].filter((part) => part !== undefined).join(' · ') || undefined;
  }

  #paintEditorsOf(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) this.#paint(editor);
    }
  }

  #paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const table = isArticle(document) ? this.#marks.of(document) : undefined;
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    const { marksEnabled, markStyle } = this.#settings.current;
    const isOurs = marksEnabled && markStyle === 'decorations';
    for (const mark of isOurs && table ? this.#shown(table.marks).slice(0, CAP) : []) {
      const style = this.styles.of(mark.kind, mark.certainty);
      const list = ranges.get(style) ?? [];
      if (list.length === 0) ranges.set(style, list);
      list.push(rangeOf(document, mark));
    }
    for (const kind of MARK_KINDS) {
      for (const style of [this.styles.certain[kind], this.styles.uncertain[kind]])
        editor.setDecorations(style, ranges.get(style) ?? []);
    }
    this.#paintSame(editor);
  }

  #shown(marks: readonly Mark[]): readonly Mark[] {
    const { kinds, minimumCertainty } = this.#settings.current;
    return marks.filter(({ kind, certainty }) => kinds.has(kind) && certainty >= minimumCertainty);
  }

  #paintSame(editor: vscode.TextEditor): void {
    const { document, selection } = editor;
    const table = isArticle(document) ? this.#marks.of(document) : undefined;
    const here = this.#settings.current.marksEnabled
      ? table?.at(document.offsetAt(selection.active))
      : undefined;
    const same = here?.entity === undefined ? [] : table!.of(here.entity).slice(0, CAP);
    for (const kind of MARK_KINDS) {
      const ranges = kind === here?.kind ? same.map((mark) => rangeOf(document, mark)) : [];
      editor.setDecorations(this.styles.same[kind], ranges);
    }
  }
}

/** The editor's range of a mark. */
export function rangeOf(document: vscode.TextDocument, mark: Mark): vscode.Range {
  return new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end));
}
