import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoverOn, inWorkspace, markedTexts, open } from './articles.ts';
import { indexed, report, until } from './running.ts';
import { bytes, order } from './settingRight.ts';
import { descendants, level, notListed, topNode } from './tree.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const RULES = '{ "corrections": [ { "same": ["Angela Merkel", "Emmanuel Macron"], "kind": "person" } ] }\n';

const written = (): Promise<string> => bytes(inWorkspace('corpus-lens.json'));

/** The other folder of the window, a corpus of its own. */
function inOther(path: string): vscode.Uri {
  const [, other] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(other);
  return vscode.Uri.joinPath(other.uri, path);
}

async function openOther(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inOther('articles/001_exhibition.txt'));
  await vscode.window.showTextDocument(document);
  return document;
}

/** What the corrections of the first window make of the corpus. */
async function holds(): Promise<void> {
  const api = await indexed();
  // Nothing that was set right in one folder is said of the other.
  assert.include(await markedTexts(api, await openOther(), 'place'), 'Aachen');
  const document = await open(SIGNED);
  await topNode(api, 'people', 'Angela Merkel', '8 mentions in 2 articles');
  await notListed(api, 'people', 'Emmanuel Macron');
  await topNode(api, 'places', 'Aachen', 'in 1 article');
  assert.notInclude(await markedTexts(api, document, 'place'), 'Aachen');
}

/** Everything that the trees and a card show. */
async function shown(): Promise<string> {
  const api = await indexed();
  const lines: string[] = [];
  for (const view of ['articles', 'people', 'places', 'dates'] as const)
    for (const node of await level(api, { view }))
      for (const { label, description } of [node, ...(await descendants(api, view, node))])
        lines.push(`${view}: ${label} | ${description ?? ''}`);
  const document = await open('articles/004_flood.txt');
  const card = await until('a card of all articles is shown', async () => {
    const found = await hoverOn(document, 'Maria Rossi');
    return found !== '' && !found.includes('Still reading') && found;
  });
  return [...lines, card].join('\n');
}

/**
 * Run twice, in two windows one after the other over one folder; the first is ended without a word
 * to the server.
 */
describe('a window that is opened again', () => {
  it('says what the reader set right in the last one', async function () {
    const isFirst = !(await written()).includes('Aachen", "is"');
    if (!isFirst) return holds();
    await indexed();
    await vscode.workspace.fs.writeFile(inWorkspace('corpus-lens.json'), new TextEncoder().encode(RULES));
    const document = await open(SIGNED);
    await order(document, 'Aachen', { verb: 'notAName', scope: 'corpus' });
    await holds();
  });

  it('knows all that the last one knew, and reads nothing again', async () => {
    const file = inWorkspace('shown.json');
    const facts = await report();
    assert.notInclude(facts, 'in memory');
    assert.match(facts, /: \d+\.\d MB$/m);
    const before = await vscode.workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );
    assert.match(facts, before === undefined ? /opened: [1-9]\d* files?$/m : /opened: 0 files$/m);
    const now = await shown();
    if (before === undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(now));
    else assert.equal(now, before);
  });

  it('writes what is set right in a folder into the file of that folder', async () => {
    const api = await indexed();
    const before = await written();
    const document = await openOther();
    await order(document, 'Lena Fischer', { verb: 'notAName', scope: 'corpus' });
    assert.notInclude(await markedTexts(api, document, 'person'), 'Lena Fischer');
    assert.include(await bytes(inOther('articles/corpus-lens.json')), '"Lena Fischer"');
    assert.strictEqual(await written(), before);
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    assert.include(await markedTexts(api, document, 'person'), 'Lena Fischer');
    await vscode.workspace.fs.stat(inOther('articles/corpus-lens.json')).then(
      () => assert.fail('a file is left that was not there before'),
      () => undefined,
    );
  });
});
