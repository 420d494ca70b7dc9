import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { highlights } from '../../../../src/server/reading/highlights.ts';
import { A_TEXT, ARTICLES, at, textAt } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('highlights', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('are all mentions of the same person in the article', async () => {
    const found = await highlights(context, at('Rossi. The'), WAITING);
    assert.deepEqual(
      found?.map(({ range }) => textAt(A_TEXT, range)),
      ['Maria Rossi', 'Rossi', 'Maria Rossi'],
    );
  });

  it('are none where no name stands', async () => {
    assert.equal(await highlights(context, at('opened the'), WAITING), null);
    assert.equal(await highlights(context, NONE, WAITING), null);
  });
});
