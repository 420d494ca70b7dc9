import * as vscode from 'vscode';
import type { CardParams } from '../../protocol/cardRequests.ts';
import { isArticle } from './language.ts';

/** The place of the cursor in the article being read; undefined when another editor is active. */
export function cardAtCursor(): CardParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return undefined;
  const { line, character } = editor.selection.active;
  return { at: { uri: editor.document.uri.toString(), position: { line, character } } };
}
