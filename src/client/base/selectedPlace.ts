import * as vscode from 'vscode';
import type { Target } from '../../base/target.ts';
import { isArticle } from './language.ts';

/**
 * The selection in the article being read, or an empty range at the cursor. Undefined if no article
 * is read.
 */
export function selectedPlace(): Target | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return undefined;
  const { start, end } = editor.selection;
  const range = {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
  return { uri: editor.document.uri.toString(), range };
}
