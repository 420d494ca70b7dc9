import * as vscode from 'vscode';
import { isArticle } from './language.ts';
import { rangeOf } from './markPainter.ts';
import type { Marks } from './marks.ts';

/** Goes to the next (1) or previous (-1) mention of the name under the cursor, round the end of the article. */
export function goToMention(marks: Marks, direction: 1 | -1): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return;
  const offset = editor.document.offsetAt(editor.selection.active);
  const mark = marks.of(editor.document)?.step(offset, direction);
  if (!mark) return;
  const range = rangeOf(editor.document, mark);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
