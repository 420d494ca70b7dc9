import type * as vscode from 'vscode';

/** The language id of an article; see the manifest. */
export const LANGUAGE_ID = 'news-article';

/** True for a document in the language of articles. */
export function isArticle(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE_ID;
}
