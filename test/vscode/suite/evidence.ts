import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import { open } from './articles.ts';
import { indexed } from './running.ts';
import { descendants, topNode } from './tree.ts';

/** What is in the clipboard after a command that puts something there. */
async function copied(order: object): Promise<string> {
  await vscode.env.clipboard.writeText('nothing');
  await vscode.commands.executeCommand('corpusLens.copyEvidence', order);
  return vscode.env.clipboard.readText();
}

describe('evidence', () => {
  let api: CorpusLensApi;
  before(async () => {
    api = await indexed();
  });

  it('is copied from the editor: the sentence at the cursor, or what is selected', async () => {
    const document = await open('articles/002_treaty-debated.txt');
    const editor = vscode.window.activeTextEditor!;
    const start = document.positionAt(document.getText().indexOf('Angela Merkel had'));
    editor.selection = new vscode.Selection(start, start);
    assert.strictEqual(
      await copied({ format: 'markdown' }),
      '> Angela Merkel had signed it two days earlier.\n>\n> — *Paris debates the Aachen treaty*, RIVER POST, 24 Jan 2019, `articles/002_treaty-debated.txt:5`\n',
    );
    editor.selection = new vscode.Selection(start, start.translate(0, 'Angela Merkel'.length));
    const entry = await copied({ format: 'bibtex' });
    assert.match(entry, /^@article\{articles-002-treaty-debated-txt-5,\n/);
    assert.include(entry, "note = {``Angela Merkel'', articles/002\\_treaty-debated.txt:5}");
    assert.include(entry, '  year = {2019},\n  month = jan,\n  day = {24},\n');
  });

  it('is copied from a line of a tree', async () => {
    const rossi = await topNode(api, 'people', 'Maria Rossi');
    const line = (await descendants(api, 'people', rossi)).find(({ kind }) => kind === 'mention')!;
    const text = await copied({ at: line.target, format: 'markdown' });
    assert.match(text, /^> .*Rossi.*\n>\n> — \*.*\*, .*2019, `articles\/00[45]_.*:\d`\n$/);
  });
});
