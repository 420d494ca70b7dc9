import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { selectionRanges } from '../../../../src/server/reading/selectionRanges.ts';
import { A, A_TEXT, ARTICLES, at, textAt } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('selection', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('grows by word, name, quotation and so on to the article', async () => {
    const positions = [at('Novak for').position];
    const [first] = (await selectionRanges(context, { textDocument: { uri: A }, positions }, WAITING))!;
    const steps: string[] = [];
    for (let step = first; step; step = step.parent) steps.push(textAt(A_TEXT, step.range));
    assert.deepEqual(steps.slice(0, 4), [
      'Novak',
      'Peter Novak',
      '“I thank Peter Novak for his patience,”',
      '“I thank Peter Novak for his patience,” said Mrs Rossi.',
    ]);
    assert.equal(steps.at(-1), A_TEXT);
    assert.equal(await selectionRanges(context, { ...NONE, positions }, WAITING), null);
  });
});
