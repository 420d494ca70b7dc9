import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import type { Correction } from '../../../src/corrections/corrections.ts';
import { cardSays, hoverOn, inWorkspace, markedTexts, open } from './articles.ts';
import { offeredAt } from './offers.ts';
import { indexed, report, until } from './running.ts';
import { bytes, config, order, undone, writeFromOutside } from './settingRight.ts';
import { level, notListed, topNode } from './tree.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const DEBATED = 'articles/002_treaty-debated.txt';
/** One that no editor has ever shown: it is read from its file. */
const CLOSED = 'articles/003_closed.txt';
const CLOSED_TEXT =
  'Talks in Oslo\n\nOSLO (FJORD WIRE) - Erna Solberg spoke in Oslo on Friday, Feb 1, 2019.\n';

/** The line of `words` in a text, from 0. */
function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1;
}

describe('setting it right', () => {
  let api: CorpusLensApi;
  let original: string;
  let articles: readonly string[];
  before(async () => {
    api = await indexed();
    original = await until('the file is written', async () => (await bytes(config())) || false);
    articles = [await bytes(inWorkspace(SIGNED)), await bytes(inWorkspace(DEBATED))];
  });
  after(async () => {
    assert.deepEqual([await bytes(inWorkspace(SIGNED)), await bytes(inWorkspace(DEBATED))], articles);
  });

  it('takes what is no name out of marks, card and tree, and undo brings it back byte by byte', async () => {
    const document = await open(SIGNED);
    await order(document, 'Emmanuel Macron', { verb: 'notAName', scope: 'corpus' });
    assert.notInclude(await markedTexts(api, document, 'person'), 'Emmanuel Macron');
    await notListed(api, 'people', 'Emmanuel Macron');
    assert.strictEqual(await hoverOn(document, 'Emmanuel Macron'), '');
    assert.include(await bytes(config()), '{ "name": "Emmanuel Macron", "is": "not a name" }');
    await undone(original);
    assert.include(await markedTexts(api, document, 'person'), 'Emmanuel Macron');
    await topNode(api, 'people', 'Emmanuel Macron');
  });

  it('sets the kind right, in this article only when asked so', async () => {
    const document = await open(SIGNED);
    await order(document, 'Paris', { verb: 'is', kind: 'person', scope: 'article' });
    assert.include(await markedTexts(api, document, 'person'), 'Paris');
    await topNode(api, 'people', 'Paris');
    await topNode(api, 'places', 'Paris');
    await undone(original);
    assert.notInclude(await markedTexts(api, document, 'person'), 'Paris');
  });

  it('marks plain text wherever it stands', async () => {
    const document = await open(SIGNED);
    await order(document, 'the two countries', { verb: 'is', kind: 'organization', scope: 'mention' });
    assert.include(await markedTexts(api, document, 'organization'), 'the two countries');
    await undone(original);
    await order(document, 'treaty', { verb: 'is', kind: 'person', scope: 'corpus' });
    await topNode(api, 'people', 'treaty', 'in 2 articles');
    await undone(original);
    await notListed(api, 'people', 'treaty');
  });

  it('makes someone else of a name, here only', async () => {
    const document = await open(SIGNED);
    await order(
      document,
      'Merkel said',
      {
        verb: 'someoneElse',
        name: 'Merkel (neighbour)',
        scope: 'mention',
      },
      'Merkel',
    );
    await topNode(api, 'people', 'Merkel (neighbour)', '1 mention in 1 article');
    await topNode(api, 'people', 'Angela Merkel');
    await undone(original);
    await notListed(api, 'people', 'Merkel (neighbour)');
  });

  it('links a mention to the one that it means', async () => {
    const document = await open(SIGNED);
    await order(
      document,
      'Merkel said',
      { verb: 'refersTo', name: 'Emmanuel Macron', scope: 'mention' },
      'Merkel',
    );
    await cardSays(document, 'Merkel said', '**Emmanuel Macron**');
    await undone(original);
    await cardSays(document, 'Merkel said', '**Angela Merkel**');
  });

  it('joins two people; undone, the file is as it was, comments and all', async () => {
    const own = original.replace('{', '{ // mine\n');
    await writeFromOutside(config(), own);
    const document = await open(SIGNED);
    await order(document, 'Emmanuel Macron', { verb: 'sameAs', name: 'Angela Merkel', scope: 'corpus' });
    await notListed(api, 'people', 'Emmanuel Macron');
    await topNode(api, 'people', 'Angela Merkel', '8 mentions in 2 articles');
    await undone(own);
    await topNode(api, 'people', 'Emmanuel Macron');
  });

  it('renames in tree and card', async () => {
    const document = await open(SIGNED);
    await order(
      document,
      'Merkel said',
      { verb: 'rename', name: 'Angela D. Merkel', scope: 'corpus' },
      'Merkel',
    );
    await topNode(api, 'people', 'Angela D. Merkel');
    await cardSays(document, 'Merkel said', '**Angela D. Merkel**');
    await undone(original);
    await topNode(api, 'people', 'Angela Merkel');
  });

  it('sets the day of publication', async () => {
    const document = await open(SIGNED);
    await order(document, 'Tuesday', { verb: 'published', name: '2019-01-23' });
    await until('the article has its day', async () => {
      const months = await level(api, { view: 'articles' });
      const below = await Promise.all(months.map(({ id }) => level(api, { view: 'articles', parent: id })));
      return below.flat().some(({ description }) => description?.includes('23 Jan 2019'));
    });
    await undone(original);
  });

  it('holds when the index is made anew', async () => {
    const closed = inWorkspace(CLOSED);
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(CLOSED_TEXT));
    try {
      await topNode(api, 'people', 'Erna Solberg');
      const document = await open(SIGNED);
      await order(document, 'Emmanuel Macron', { verb: 'sameAs', name: 'Angela Merkel', scope: 'corpus' });
      await order(document, 'Aachen', { verb: 'notAName', scope: 'corpus' });
      const analyzed = async (): Promise<number> =>
        Number(/opened: (\d+) files?$/m.exec(await report())?.[1]);
      const before = await analyzed();
      await vscode.commands.executeCommand('corpusLens.rebuildIndex');
      await until('files are analyzed anew', async () => (await analyzed()) > before);
      await topNode(api, 'people', 'Angela Merkel', '8 mentions in 2 articles');
      await topNode(api, 'people', 'Erna Solberg');
      await notListed(api, 'people', 'Emmanuel Macron');
      await notListed(api, 'places', 'Aachen');
      assert.notInclude(await markedTexts(api, document, 'place'), 'Aachen');
      await vscode.commands.executeCommand('corpusLens.undoCorrection');
      await undone(original);
      await topNode(api, 'people', 'Emmanuel Macron');
      await topNode(api, 'places', 'Aachen');
    } finally {
      await vscode.workspace.fs.delete(closed);
    }
    await notListed(api, 'people', 'Erna Solberg');
  });

  it('is offered in the light bulb', async () => {
    const document = await open(SIGNED);
    const actions = await until('there are actions', async () => {
      const found = await offeredAt(document, 'Merkel said');
      return found.length > 0 && found;
    });
    const titles = actions.map(({ title }) => title);
    assert.includeMembers(titles, ['“Merkel” is not a name', 'Same as…', 'Is a place']);
  });

  it('takes back the one that is chosen in the list of corrections', async () => {
    const document = await open(SIGNED);
    await order(document, 'Aachen', { verb: 'notAName', scope: 'corpus' });
    await order(document, 'Paris', { verb: 'notAName', scope: 'corpus' });
    const correction: Correction = { type: 'name', name: 'Aachen', is: 'not a name' };
    const row = { type: 'correction', config: config().toString(), listed: { correction } };
    await vscode.commands.executeCommand('corpusLens.removeCorrection', row);
    await topNode(api, 'places', 'Aachen');
    await notListed(api, 'places', 'Paris');
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    await vscode.commands.executeCommand('corpusLens.undoCorrection');
    await undone(original);
  });

  it('flags what was said of words that have left the article, and says it of no others', async () => {
    const document = await open(SIGNED);
    await order(document, 'Merkel said', { verb: 'notAName', scope: 'mention' }, 'Merkel');
    const names = await markedTexts(api, document, 'person');
    try {
      await writeFromOutside(document.uri, articles[0]!.replace('Merkel said that the', 'The'));
      const flagged = await until('the correction is flagged', () =>
        vscode.languages
          .getDiagnostics(config())
          .find(({ message }) => message.includes('no longer in the article')),
      );
      assert.strictEqual(flagged.range.start.line, lineOf(await bytes(config()), '"quote": "Merkel"'));
      assert.deepEqual(await markedTexts(api, document, 'person'), names);
    } finally {
      await writeFromOutside(document.uri, articles[0]!);
    }
    await until('nothing is flagged', () => vscode.languages.getDiagnostics(config()).length === 0);
    await undone(original);
    assert.strictEqual((await markedTexts(api, document, 'person')).length, names.length + 1);
  });

  it('works on the file as it stands in an editor', async () => {
    const settings = await open('corpus-lens.json');
    const document = await open(SIGNED);
    await order(document, 'Emmanuel Macron', { verb: 'notAName', scope: 'corpus' });
    assert.include(settings.getText(), '"Emmanuel Macron"');
    await until('the file is saved', () => !settings.isDirty);
    await undone(original);
    assert.strictEqual(settings.getText(), original);
  });

  it('leaves a file alone that has a mistake, and what held before holds on', async () => {
    const broken = '{ "articles": {';
    await writeFromOutside(config(), broken);
    const document = await open(SIGNED);
    await order(document, 'Emmanuel Macron', { verb: 'notAName', scope: 'corpus' });
    assert.strictEqual(await bytes(config()), broken);
    assert.include(await markedTexts(api, document, 'person'), 'Emmanuel Macron');
  });
});
