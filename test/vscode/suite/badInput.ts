import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import { hoverOn, inWorkspace, markedTexts, open } from './articles.ts';
import { indexed, until } from './running.ts';
import { descendants, level, topNode } from './tree.ts';

const STORY_PEOPLE = ['Angela Merkel', 'Emmanuel Macron'];

describe('a folder with bad files', () => {
  it('is indexed to the end, and the good article with it', async () => {
    const api = await indexed();
    assert.deepEqual(await markedTexts(api, await open('articles/good.txt'), 'person'), [
      'Merkel',
      ...STORY_PEOPLE,
    ]);
  });

  for (const name of ['empty', 'blank']) {
    it(`opens a file that is ${name} without marks and without an error`, async () => {
      const api = await indexed();
      const document = await open(`articles/${name}.txt`);
      assert.deepEqual([...(await api.marks(document.uri.toString()))], []);
    });
  }

  for (const name of ['one-line', 'utf16', 'carriage-returns', 'right-to-left']) {
    it(`keeps the marks on the names of ${name}.txt`, async () => {
      const api = await indexed();
      const people = await markedTexts(api, await open(`articles/${name}.txt`), 'person');
      assert.deepEqual(people, STORY_PEOPLE);
    });
  }

  it('reads or lists a file with NUL bytes, which the editor itself does not open', async () => {
    const api = await indexed();
    const marks = await api.marks(inWorkspace('articles/nul-bytes.txt').toString());
    const unread = await unreadFiles(api);
    assert.isTrue(marks.length > 0 || unread.some((node) => node.includes('nul-bytes.txt')));
  });

  it('reads Windows-1252 from disk', async () => {
    const api = await indexed();
    await topNode(api, 'places', 'Düsseldorf');
  });

  it('marks the first part of one line of five megabytes, and says so', async () => {
    const api = await indexed();
    const document = await open('articles/long-line.txt');
    const people = new Set(await markedTexts(api, document, 'person'));
    assert.deepEqual([...people].sort(), STORY_PEOPLE);
  });

  it('lists what could not be read, with the reason', async () => {
    const api = await indexed();
    const unread = await unreadFiles(api);
    assert.isTrue(
      unread.some((node) => node.includes('binary.txt')),
      unread.join(),
    );
  });

  it('shows hostile names as text', async () => {
    const api = await indexed();
    const document = await open('articles/hostile.txt');
    await markedTexts(api, document, 'person');
    const card = await hoverOn(document, 'Emmanuel Macron');
    assert.notInclude(card, '<img');
    assert.notInclude(card, '](command:workbench.action.quit)');
  });

  it('points at the mistake in corpus-lens.json and leaves the file alone', async () => {
    await indexed();
    const uri = inWorkspace('corpus-lens.json');
    const before = await vscode.workspace.fs.readFile(uri);
    await open('corpus-lens.json');
    await until('the mistake is shown', () => vscode.languages.getDiagnostics(uri).length > 0);
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
  });

  it('asks nothing about a correction that corpus-lens.json cannot take', async () => {
    await indexed();
    const article = inWorkspace('articles/good.txt').toString();
    // A question would wait for the reader.
    await vscode.commands.executeCommand('corpusLens.correct', { subject: { article } });
  });
});

/** All that is known of the files listed as not read. */
async function unreadFiles(api: CorpusLensApi): Promise<readonly string[]> {
  const top = await level(api, { view: 'articles' });
  const below = await Promise.all(top.map((node) => descendants(api, 'articles', node)));
  return [...top, ...below.flat()]
    .filter((node) => node.kind === 'unread')
    .map((node) => JSON.stringify(node));
}
