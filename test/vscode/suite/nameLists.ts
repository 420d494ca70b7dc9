import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import { inWorkspace } from './articles.ts';
import { indexed } from './running.ts';
import { accepting, bytes, config } from './settingRight.ts';
import { notListed, topNode } from './tree.ts';

const list = (): vscode.Uri => inWorkspace('names.csv');

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(list(), new TextEncoder().encode(text));
}

/** Runs a command on the list and accepts what it asks. */
const onList = (command: string): Promise<void> => accepting(command, { file: list().toString() });

describe('lists of names', () => {
  let api: CorpusLensApi;
  let original: string;
  before(async () => {
    api = await indexed();
    original = await bytes(config());
  });
  after(() => vscode.workspace.fs.delete(list()));

  it('are exported as CSV, and imported again they leave corpus-lens.json as it was', async () => {
    await topNode(api, 'people', 'Angela Merkel');
    await onList('corpusLens.exportNames');
    const text = await bytes(list());
    assert.match(text, /^\uFEFFname,kind,aliases,/);
    assert.match(text, /^Angela Merkel,person,Merkel,[^\r\n]*,4,2,/m);
    assert.match(text, /^Aachen,place,/m);
    assert.notMatch(text, /,organization,/);
    await vscode.commands.executeCommand('corpusLens.importNames', { file: list().toString() });
    assert.strictEqual(await bytes(config()), original);
  });

  it('are imported after a preview, in one change that is undone byte by byte', async () => {
    await write('Name;Type;Also called\r\nAngela Merkel;person;Emmanuel Macron\r\nAachen;organisation;\r\n');
    await onList('corpusLens.importNames');
    const text = await bytes(config());
    assert.include(text, '{ "name": "Aachen", "is": "organization" }');
    assert.include(text, '{ "same": ["Angela Merkel", "Emmanuel Macron"], "kind": "person" }');
    await notListed(api, 'people', 'Emmanuel Macron');
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    assert.strictEqual(await bytes(config()), original);
    await topNode(api, 'people', 'Emmanuel Macron');
    await topNode(api, 'places', 'Aachen');
  });

  it('with a mistake are used as far as they can be when that is ordered', async () => {
    await write('name,kind\nAachen,somewhere\nGraz,person\n');
    await vscode.commands.executeCommand('corpusLens.importNames', { file: list().toString(), all: true });
    assert.include(await bytes(config()), '{ "name": "Graz", "is": "person" }');
    assert.notInclude(await bytes(config()), 'Aachen"');
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    assert.strictEqual(await bytes(config()), original);
    await topNode(api, 'places', 'Graz');
  });
});
