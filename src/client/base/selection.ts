import * as vscode from 'vscode';
import type { Position, Target } from '../../base/target.ts';
import type { CardParams } from '../../protocol/cardRequests.ts';
import { isArticle } from './language.ts';

/**
 * The selection in the article being read, or an empty range at the cursor. Undefined if no article
 * is read.
 */
export function selectedPlace(): Target | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return undefined;
  const { start, end } = editor.selection;
  return {
    uri: editor.document.uri.toString(),
    range: { start: toPosition(start), end: toPosition(end) },
  };
}

/** The place of the cursor in an article. */
export function cursorIn({ document, selection }: vscode.TextEditor): NonNullable<CardParams['at']> {
  return { uri: document.uri.toString(), position: toPosition(selection.active) };
}

/** The place of the cursor in the article being read; undefined when another editor is active. */
export function cardAtCursor(): CardParams | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isArticle(editor.document) ? { at: cursorIn(editor) } : undefined;
}

/** A position of the editor, as the server takes it. */
export function toPosition({ line, character }: vscode.Position): Position {
  return { line, character };
}
