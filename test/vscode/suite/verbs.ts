import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import type { TreeNode } from '../../../src/queries/outline/outlineData.ts';
import { hoverOn, open } from './articles.ts';
import { offeredAt } from './offers.ts';
import { indexed, until } from './running.ts';
import { accepting, bytes, config, undone } from './settingRight.ts';
import { descendants, level, topNode } from './tree.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const AT = 'Merkel said';

/**
 * A verb with the answer to what cannot be proposed, and what it writes where the first proposal is
 * taken each time.
 */
interface Case {
  readonly title: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly writes: RegExp;
}

/** The smallest reach is proposed first: a single mention, found again by its words. */
const HERE = '"quote": "Merkel",[^}]*';

const LIGHT_BULB: readonly Case[] = [
  { title: '“Merkel” is not a name', writes: new RegExp(`${HERE}"is": "not a name"`) },
  { title: 'Is a place', writes: new RegExp(`${HERE}"is": "place"`) },
  { title: 'Is an organization', writes: new RegExp(`${HERE}"is": "organization"`) },
  { title: 'Is a date', writes: new RegExp(`${HERE}"is": "date"`) },
  { title: 'Same as…', writes: new RegExp(`${HERE}"refersTo": "Emmanuel Macron"`) },
  { title: 'Someone else here…', writes: new RegExp(`${HERE}"refersTo": "Angela Merkel \\(2\\)"`) },
  {
    title: 'Rename Angela Merkel…',
    given: { name: 'Angela D. Merkel' },
    writes: /"rename": "Angela Merkel", "to": "Angela D. Merkel"/,
  },
];
const CARD: readonly Case[] = [
  { title: 'Same as…', writes: new RegExp(`${HERE}"refersTo": "Emmanuel Macron"`) },
  { title: 'Not a person…', writes: new RegExp(`${HERE}"is": "not a name"`) },
];
/** The whole corpus is all that a name in a list can mean. */
const LISTED: readonly Case[] = [
  { title: 'corpusLens.notAName', writes: /"name": "Angela Merkel", "is": "not a name"/ },
  { title: 'corpusLens.setKind', writes: /"name": "Angela Merkel", "is": "place"/ },
  { title: 'corpusLens.sameAs', writes: /"same": \["Emmanuel Macron", "Angela Merkel"\]/ },
];
const MENTIONED: readonly Case[] = [
  { title: 'corpusLens.notAName', writes: new RegExp(`${HERE}"is": "not a name"`) },
  { title: 'corpusLens.someoneElse', writes: new RegExp(`${HERE}"refersTo": "Angela Merkel \\(2\\)"`) },
];

describe('every verb, its questions answered with the first proposal', () => {
  let api: CorpusLensApi;
  let original: string;
  let document: vscode.TextDocument;
  before(async () => {
    api = await indexed();
    original = await bytes(config());
    document = await open(SIGNED);
  });

  for (const { title, given, writes } of LIGHT_BULB) {
    it(`light bulb: ${title}`, async () => {
      const { command } = await until('it is offered', async () =>
        (await offeredAt(document, AT)).find((action) => action.title === title),
      );
      const [order] = command!.arguments as [Readonly<Record<string, unknown>>];
      await accepting(command!.command, { ...order, ...given });
      assert.match(await bytes(config()), writes);
      await undone(original);
    });
  }

  for (const { title, writes } of CARD) {
    it(`card: ${title}`, async () => {
      const link = new RegExp(`\\[${title}\\]\\(command:([\\w.]+)\\?([^)]*)\\)`);
      const [, command = '', query = ''] = await until(
        'the card has the link',
        async () => link.exec(await hoverOn(document, AT)) ?? undefined,
      );
      const args = JSON.parse(decodeURIComponent(query)) as unknown[];
      await accepting(command, ...args);
      assert.match(await bytes(config()), writes);
      await undone(original);
    });
  }

  for (const { title, writes } of LISTED) {
    it(`row of a name: ${title}`, async () => {
      const node = await topNode(api, 'people', 'Angela Merkel');
      await accepting(title, { type: 'node', node });
      assert.match(await bytes(config()), writes);
      await undone(original);
      await topNode(api, 'people', 'Angela Merkel');
    });
  }

  for (const { title, writes } of MENTIONED) {
    it(`row of a mention: ${title}`, async () => {
      const node = await until('the mention is listed', async () => {
        const below = await descendants(api, 'people', await topNode(api, 'people', 'Angela Merkel'));
        return below.find(({ label, kind }) => kind === 'mention' && label.includes(AT));
      });
      await accepting(title, { type: 'node', node });
      assert.match(await bytes(config()), writes);
      await undone(original);
    });
  }

  it('row of an article: the day of publication, though no name stands at its head', async () => {
    const node = await until('the article is listed', async () =>
      (await articles()).find(({ label }) => label === 'Flood in Graz'),
    );
    await vscode.commands.executeCommand('corpusLens.correct', {
      subject: { at: node.target },
      verb: 'published',
      name: '2019-02-01',
    });
    assert.match(await bytes(config()), /"articles\/004_flood.txt": \{\s*"published": "2019-02-01"\s*\}/);
    await undone(original);
  });

  it('F2: asks with what a new name changes, and edits no article', async () => {
    const at = document.positionAt(document.getText().indexOf(AT) + 1);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'Angela D. Merkel',
    );
    assert.strictEqual(edit.size, 0);
    const after = await until('the question is answered', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const now = await bytes(config());
      return now !== original && now;
    });
    assert.match(after, /"rename": "Angela Merkel", "to": "Angela D. Merkel"/);
    await topNode(api, 'people', 'Angela D. Merkel');
    await undone(original);
    await topNode(api, 'people', 'Angela Merkel');
  });

  async function articles(): Promise<readonly TreeNode[]> {
    const months = await level(api, { view: 'articles' });
    const below = await Promise.all(months.map(({ id }) => level(api, { view: 'articles', parent: id })));
    return [...months, ...below.flat()];
  }
});
