import { assert } from 'chai';
import type * as vscode from 'vscode';
import { hoverOn } from './articles.ts';
import { linkIn, offeredAt, type Order } from './offers.ts';
import { indexed, until } from './running.ts';
import { accepting, bytes, config, undone } from './settingRight.ts';
import { withTyped } from './typed.ts';

const AGAIN = 'articles/005_flood_again.txt';
const TYPED = 'Anna Weber and Peter Weber came to Graz.\n\nThe houses of Weber were lost.';
const AT = 'Weber were';

describe('a name that may mean two people', () => {
  let original: string;
  before(async () => {
    await indexed();
    original = await bytes(config());
  });

  /** Runs what settles whom the name means, and takes it back. */
  async function settles(document: vscode.TextDocument, { command, args }: Order): Promise<void> {
    await accepting(command, ...args);
    assert.match(await bytes(config()), /"quote": "Weber",[^}]*"refersTo": "Peter Weber"/);
    assert.match(await hoverOn(document, AT), /^\*\*Peter Weber\*\*/);
    await undone(original);
    await until('it may mean both again', async () =>
      (await hoverOn(document, AT)).startsWith('**Anna Weber**'),
    );
  }

  const ambiguous = (document: vscode.TextDocument): Promise<string> =>
    until('both are offered', async () => {
      const card = await hoverOn(document, AT);
      return card.includes('✓ this one') && card;
    });

  it('means the one that is chosen in the card', () =>
    withTyped({ [AGAIN]: TYPED }, async (document) => {
      const card = await ambiguous(document);
      assert.match(card, /Could also be \[Peter Weber\]/);
      await settles(document, linkIn(card, '✓ this one'));
    }));

  it('means the one that is chosen in the light bulb', () =>
    withTyped({ [AGAIN]: TYPED }, async (document) => {
      await ambiguous(document);
      const means = (await offeredAt(document, AT)).find(({ title }) => title === 'Means Peter Weber');
      assert.isDefined(means?.command);
      const { command, arguments: args = [] } = means.command;
      await settles(document, { command, args: args as unknown[] });
    }));
});
