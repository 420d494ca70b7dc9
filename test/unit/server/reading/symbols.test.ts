import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { documentSymbols } from '../../../../src/server/reading/symbols.ts';
import { ARTICLES, A } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('the structure of an article', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('begins with the headline and has each paragraph', async () => {
    const [first, ...rest] = (await documentSymbols(context, { textDocument: { uri: A } }, WAITING))!;
    assert.equal(first?.name, 'Bridge opens in Rome');
    assert.ok(rest.length >= 4);
    assert.ok(rest.some(({ detail }) => detail === 'credit'));
  });

  it('is nothing of an article that is not there', async () => {
    assert.equal(await documentSymbols(context, NONE, WAITING), null);
  });
});
