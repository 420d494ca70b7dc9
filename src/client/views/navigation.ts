import * as vscode from 'vscode';
import type { Target } from '../../base/target.ts';
import { mentionsOf } from './allMentions.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { isArticle } from '../base/language.ts';
import type { Mark } from '../marks/markTable.ts';
import { rangeOf } from '../marks/markPainter.ts';
import type { Marks } from '../marks/marks.ts';
import { toPosition } from '../base/selection.ts';
import { openTarget } from '../base/openTarget.ts';

/**
 * Goes to the next (1) or previous (-1) mention of the name under the cursor, round the end of the
 * article; where this is its only one, on to the next article that mentions it.
 */
export async function goToMention(server: CorpusServer, marks: Marks, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return;
  const { document } = editor;
  const offset = document.offsetAt(editor.selection.active);
  const table = marks.of(document);
  const mark = table?.step(offset, direction);
  if (!mark) {
    say(vscode.l10n.t('No names or dates are marked in this article'));
    return;
  }
  if (mark === table?.at(offset)) {
    await goToArticle(server, document, mark, direction);
    return;
  }
  const range = rangeOf(document, mark);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Opens the next article of a list of mentions at its first mention, or the previous one at its
 * last.
 */
async function goToArticle(
  server: CorpusServer,
  document: vscode.TextDocument,
  mark: Mark,
  direction: 1 | -1,
): Promise<void> {
  const here = document.uri.toString();
  const position = toPosition(document.positionAt(mark.start));
  const found = await mentionsOf(server, {
    ...(mark.entity === undefined ? { at: { uri: here, position } } : { entity: mark.entity }),
    article: here,
  });
  const articles = found?.articles ?? [];
  const at = articles.findIndex(({ uri }) => vscode.Uri.parse(uri).toString() === here);
  const next = at + direction < 0 ? articles.at(-1) : articles[(at + direction) % articles.length];
  const target: Target | undefined = next?.mentions.at(direction === 1 ? 0 : -1)?.target;
  if (!target || articles[at] === next) {
    const name = document.getText(rangeOf(document, mark));
    say(vscode.l10n.t('“{0}” has no other mention in the corpus', name));
    return;
  }
  await openTarget({ ...target, range: { start: target.range.start, end: target.range.start } });
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4000);
}
