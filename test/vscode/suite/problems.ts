import { assert } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../src/client/base/language.ts';
import { indexed, until } from './running.ts';
import { withTyped } from './typed.ts';

const FLOOD = 'articles/004_flood.txt';
const AGAIN = 'articles/005_flood_again.txt';

/** Waits until a problem of a kind is noted at a text, and sees to it that it is told quietly. */
async function noted(document: vscode.TextDocument, code: string, text: string): Promise<vscode.Diagnostic> {
  const found = await until(`a problem is noted at ${text}: ${code}`, () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find((one) => one.code === code && document.getText(one.range) === text),
  );
  assert.deepEqual([found.severity, found.source], [vscode.DiagnosticSeverity.Information, 'Corpus Lens']);
  return found;
}

describe('problems', () => {
  before(indexed);

  it('are noted where a name is spelt otherwise than elsewhere, until it is mended', () =>
    withTyped({ [AGAIN]: 'Maria Rossy went home.' }, async (article) => {
      const { message, range } = await noted(article, 'variant', 'Maria Rossy');
      assert.strictEqual(message, 'Elsewhere spelt “Maria Rossi”');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(article.uri, range, 'Maria Rossi');
      await vscode.workspace.applyEdit(edit);
      await until('the problem is gone', () =>
        vscode.languages.getDiagnostics(article.uri).every(({ code }) => code !== 'variant'),
      );
    }));

  it('are noted where two articles give two days for one fact, and lead to the other one', () =>
    withTyped(
      {
        [AGAIN]: 'The old bridge of Graz opened on March 3, 1961.',
        [FLOOD]: 'The old bridge of Graz opened on March 5, 1961.',
      },
      async (article, other) => {
        const { message, relatedInformation } = await noted(article, 'disagreement', 'March 3, 1961');
        assert.strictEqual(message, 'Another article says “Sunday 5 March 1961”: Flood in Graz');
        const { uri, range } = relatedInformation![0]!.location;
        assert.deepEqual([uri.toString(), other.getText(range)], [other.uri.toString(), 'March 5, 1961']);
      },
    ));

  it('are noted in an article of no folder too', async () => {
    const content = [
      'Mayor opens a bridge in Graz',
      'GRAZ (HARBOUR NEWS) - Maria Rossi opened a bridge in Graz on Friday (Feb 2, 2019).',
      'Maria Rossi thanked the builders. A choir sang for Maria Rossy. Maria Rossi then left for Vienna.',
    ].join('\n\n');
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
    await noted(document, 'variant', 'Maria Rossy');
    await noted(document, 'weekday', 'Friday');
  });
});
