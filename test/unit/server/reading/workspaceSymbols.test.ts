import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { workspaceSymbols } from '../../../../src/server/reading/workspaceSymbols.ts';
import { ARTICLES } from '../../../support/bridgeArticles.ts';
import { serverContext, WAITING } from '../../../support/serverContext.ts';

describe('symbols of the corpus', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('are names and aliases with how often they stand', async () => {
    const found = await workspaceSymbols(context, { query: 'rossi' }, WAITING);
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [['Maria Rossi', 'person, 5 mentions in 2 articles']],
    );
  });

  it('are none that nothing matches', async () => {
    assert.deepEqual(await workspaceSymbols(context, { query: 'zzz' }, WAITING), []);
  });
});
