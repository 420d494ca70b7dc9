import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorrectionOrder } from '../../../src/protocol.ts';
import { inWorkspace, markedTexts, open } from './articles.ts';
import { indexed, until } from './running.ts';
import { level } from './tree.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const RULES = '{ "corrections": [ { "same": ["Angela Merkel", "Emmanuel Macron"], "kind": "person" } ] }\n';

async function written(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('corpus-lens.json')));
}

/** What the corrections of the first window make of the corpus. */
async function holds(): Promise<void> {
  const api = await indexed();
  const document = await open(SIGNED);
  await until('the two are one', async () => {
    const people = await level(api, { view: 'people' });
    return people.some(
      ({ label, description }) => label === 'Angela Merkel' && description === '8 in 2 articles',
    );
  });
  assert.notInclude(
    (await level(api, { view: 'people' })).map(({ label }) => label),
    'Emmanuel Macron',
  );
  assert.notInclude(
    (await level(api, { view: 'places' })).map(({ label }) => label),
    'Aachen',
  );
  assert.notInclude(await markedTexts(api, document, 'place'), 'Aachen');
}

/** Run twice, in two windows one after the other over one folder; the first is ended without a word to the server. */
describe('a window that is opened again', () => {
  it('says what the reader set right in the last one', async function () {
    const isFirst = !(await written()).includes('Aachen", "is"');
    if (!isFirst) return holds();
    await indexed();
    await vscode.workspace.fs.writeFile(inWorkspace('corpus-lens.json'), new TextEncoder().encode(RULES));
    const document = await open(SIGNED);
    const start = document.positionAt(document.getText().indexOf('Aachen'));
    const end = start.translate(0, 'Aachen'.length);
    const range = {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
    const order: CorrectionOrder = {
      subject: { at: { uri: document.uri.toString(), range } },
      verb: 'notAName',
      scope: 'corpus',
    };
    await vscode.commands.executeCommand('corpusLens.correct', order);
    await holds();
  });
});
