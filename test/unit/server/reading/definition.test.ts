import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { definition } from '../../../../src/server/reading/definition.ts';
import { A, A_TEXT, ARTICLES, at } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('definition', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('leads to the sentence that introduces a person', async () => {
    const target = await definition(context, at('Rossi said'), WAITING);
    assert.ok(target && !Array.isArray(target));
    assert.equal(target.uri, A);
    assert.match(A_TEXT.split('\n')[target.range.start.line]!, /The mayor of the town/);
  });

  it('leads nowhere where no name stands', async () => {
    assert.equal(await definition(context, at('opened the'), WAITING), null);
    assert.equal(await definition(context, NONE, WAITING), null);
  });
});
