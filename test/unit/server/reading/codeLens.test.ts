import assert from 'node:assert/strict';
import { LENS_COMMANDS } from '../../../../src/protocol/linkCommands.ts';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { codeLenses } from '../../../../src/server/reading/codeLens.ts';
import { A, ARTICLES, B } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('code lenses', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('say what an article holds over its headline', async () => {
    const lenses = (await codeLenses(context, { textDocument: { uri: A } }, WAITING))!;
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['2 people', '1 place'],
    );
    assert.ok(lenses.every(({ command, range }) => command?.command === '' && range.start.line === 0));
    const other = (await codeLenses(context, { textDocument: { uri: B } }, WAITING))!;
    assert.deepEqual(
      other.slice(-2).map(({ command }) => command?.title),
      ['published ≈ 21 Jan 2019', '1 new here'],
    );
  });

  it('have commands for a client that knows them, each for this article', async () => {
    const able = await serverContext(ARTICLES, { commandLinks: true });
    const lenses = (await codeLenses(able, { textDocument: { uri: B } }, WAITING))!;
    assert.deepEqual(
      lenses.map(({ command }) => [command?.command, command?.arguments]),
      [
        [LENS_COMMANDS.names, ['people', B]],
        [LENS_COMMANDS.names, ['places', B]],
        [LENS_COMMANDS.published, [B]],
        [LENS_COMMANDS.newHere, [B]],
      ],
    );
  });

  it('are none of an article that is not there', async () => {
    assert.equal(await codeLenses(context, NONE, WAITING), null);
  });
});
