import * as vscode from 'vscode';
import { LANGUAGE_ID } from './language.ts';
import { rangeOf } from './markPainter.ts';
import type { Marks } from './marks.ts';

/** Highlights every mention of the name under the cursor under all its aliases; the editor alone would compare words. */
export function registerHighlights(marks: Marks): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(LANGUAGE_ID, {
    provideDocumentHighlights(document, position) {
      const table = marks.of(document);
      const here = table?.at(document.offsetAt(position));
      if (!table || !here) return undefined;
      const same = here.entity === undefined ? [here] : table.of(here.entity);
      return same.map(
        (mark) => new vscode.DocumentHighlight(rangeOf(document, mark), vscode.DocumentHighlightKind.Text),
      );
    },
  });
}
