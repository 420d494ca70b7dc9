import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import {
  NO_TOKENS,
  semanticTokens,
  semanticTokensInRange,
} from '../../../../src/server/reading/semanticTokens.ts';
import { A, A_TEXT, ARTICLES, at } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('semantic tokens', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('begin with the place in the headline', async () => {
    const { data } = await semanticTokens(context, { textDocument: { uri: A } }, WAITING);
    // Line, character and length of the token, then its kind.
    assert.deepEqual(data.slice(0, 4), [0, 'Bridge opens in '.length, 4, 1]);
    assert.equal(data.length % 5, 0);
  });

  it('are those of a range, and none of an article that is not there', async () => {
    const start = at('Maria Rossi said').position;
    const range = { start, end: { line: start.line, character: A_TEXT.length } };
    const { data } = await semanticTokensInRange(context, { textDocument: { uri: A }, range }, WAITING);
    assert.deepEqual(data.slice(0, 4), [start.line, start.character, 'Maria Rossi'.length, 0]);
    assert.equal(await semanticTokens(context, NONE, WAITING), NO_TOKENS);
    assert.equal(await semanticTokensInRange(context, { ...NONE, range }, WAITING), NO_TOKENS);
  });
});
