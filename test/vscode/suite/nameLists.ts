import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import { inWorkspace } from './articles.ts';
import { indexed, pause, until } from './running.ts';
import { level, topNode } from './tree.ts';

const config = (): vscode.Uri => inWorkspace('corpus-lens.json');
const list = (): vscode.Uri => inWorkspace('names.csv');

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(list(), new TextEncoder().encode(text));
}

/** Runs a command and accepts what it asks in a list, as it is offered. */
async function accepting(command: string): Promise<void> {
  let done = false;
  const running = Promise.resolve(
    vscode.commands.executeCommand(command, { file: list().toString() }),
  ).finally(() => {
    done = true;
  });
  for (let tries = 0; !done; tries++) {
    assert.isBelow(tries, 600, `${command} asks for something else`);
    await pause(50);
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}

describe('lists of names', () => {
  let api: CorpusLensApi;
  let original: string;
  before(async () => {
    api = await indexed();
    original = await textOf(config());
  });
  after(() => vscode.workspace.fs.delete(list()));

  it('are exported as CSV, and imported again they leave corpus-lens.json as it was', async () => {
    await topNode(api, 'people', 'Angela Merkel');
    await accepting('corpusLens.exportNames');
    const text = await textOf(list());
    assert.match(text, /^\uFEFFname,kind,aliases,/);
    assert.match(text, /^Angela Merkel,person,Merkel,[^\r\n]*,4,2,/m);
    assert.match(text, /^Aachen,place,/m);
    assert.notMatch(text, /,organization,/);
    await vscode.commands.executeCommand('corpusLens.importNames', { file: list().toString() });
    assert.strictEqual(await textOf(config()), original);
  });

  it('are imported after a preview, in one change that is undone byte by byte', async () => {
    await write('Name;Type;Also called\r\nAngela Merkel;person;Emmanuel Macron\r\nAachen;organisation;\r\n');
    await accepting('corpusLens.importNames');
    const text = await textOf(config());
    assert.include(text, '{ "name": "Aachen", "is": "organization" }');
    assert.include(text, '{ "same": ["Angela Merkel", "Emmanuel Macron"], "kind": "person" }');
    await until('there is one person', async () =>
      (await level(api, { view: 'people' })).every(({ label }) => label !== 'Emmanuel Macron'),
    );
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    assert.strictEqual(await textOf(config()), original);
    await topNode(api, 'people', 'Emmanuel Macron');
    await topNode(api, 'places', 'Aachen');
  });

  it('with a mistake are used as far as they can be when that is ordered', async () => {
    await write('name,kind\nAachen,somewhere\nGraz,person\n');
    await vscode.commands.executeCommand('corpusLens.importNames', { file: list().toString(), all: true });
    assert.include(await textOf(config()), '{ "name": "Graz", "is": "person" }');
    assert.notInclude(await textOf(config()), 'Aachen"');
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    assert.strictEqual(await textOf(config()), original);
    await topNode(api, 'places', 'Graz');
  });
});
