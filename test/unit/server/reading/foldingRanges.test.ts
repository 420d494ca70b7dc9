import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { foldingRanges } from '../../../../src/server/reading/foldingRanges.ts';
import { A, ARTICLES } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('folding', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('folds what is no part of the story', async () => {
    const folds = await foldingRanges(context, { textDocument: { uri: A } }, WAITING);
    assert.deepEqual(
      folds?.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [[8, 9, 'comment']],
    );
    assert.equal(await foldingRanges(context, NONE, WAITING), null);
  });
});
