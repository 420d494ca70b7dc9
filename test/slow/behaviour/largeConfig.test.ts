import assert from 'node:assert/strict';
import { ARTICLES } from '../../support/bridgeArticles.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { CONFIG, serverContext } from '../../support/serverContext.ts';

describe('a corpus-lens.json of ten megabytes', () => {
  it('counts to its last rule', async () => {
    const rules = Array.from({ length: 100_000 }, (_, number) => ({
      name: `Person ${number.toString()}`,
      is: 'person',
      note: 'x'.repeat(60),
    }));
    const corrections = [...rules, { name: 'Peter Novak', is: 'not a name' }];
    const files = new MemoryFiles({ [CONFIG]: JSON.stringify({ corrections }) });
    const { names } = (await serverContext(ARTICLES, { files })).corpora.index;
    assert.equal(names.has('person:Peter Novak'), false);
    assert.equal(names.has('person:Maria Rossi'), true);
  });
});
