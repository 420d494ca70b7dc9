import { assert } from 'chai';
import * as vscode from 'vscode';
import { open } from './articles.ts';
import { indexed, until } from './running.ts';
import { bytes, config, undone } from './settingRight.ts';
import { level } from './tree.ts';

const FLOOD = 'articles/004_flood.txt';

describe('the day of an article', () => {
  let original: string;
  before(async () => {
    await indexed();
    original = await bytes(config());
  });

  async function setDay(order: object): Promise<void> {
    await vscode.commands.executeCommand('corpusLens.setPublished', { name: '2019-02-01', ...order });
    assert.match(await bytes(config()), /"articles\/004_flood\.txt": \{\s*"published": "2019-02-01"/);
    await undone(original);
  }

  it('is set from its row, though its headline begins with no name', async () => {
    const api = await indexed();
    const node = await until('the article is listed', async () => {
      const months = await level(api, { view: 'articles' });
      const below = await Promise.all(months.map(({ id }) => level(api, { view: 'articles', parent: id })));
      return [...months, ...below.flat()].find(({ label }) => label === 'Flood in Graz');
    });
    await setDay({ subject: { at: node.target } });
  });

  it('is set from the editor, wherever the cursor is', async () => {
    await open(FLOOD);
    const editor = vscode.window.activeTextEditor!;
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await setDay({});
  });
});
