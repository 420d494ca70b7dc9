import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { cardAt } from '../../../../src/server/reading/cards.ts';
import { A, A_TEXT, ARTICLES, at, B } from '../../../support/bridgeArticles.ts';
import { serverContext, WAITING } from '../../../support/serverContext.ts';

const ENTITY = 'person:Maria Rossi';

describe('a card on request', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES, { progress: '3 of 9 articles' });
  });

  it('is that of the mention at a place, beside its article', async () => {
    const card = await cardAt(context, { at: { uri: A, position: at('Rossi. The').position } }, WAITING);
    assert.deepEqual([card?.title, card?.entity, card?.article], ['Maria Rossi', ENTITY, A]);
    assert.equal(card?.here?.mentions, 3);
    assert.equal(card.indexing, '3 of 9 articles');
  });

  it('is that of an entity or a date', async () => {
    assert.equal((await cardAt(context, { entity: ENTITY }, WAITING))?.corpus.articles, 2);
    assert.equal((await cardAt(context, { entity: 'date:2019-01-21' }, WAITING))?.kind, 'date');
  });

  it('is that of the time of an article, which need not be the one that it is asked for in', async () => {
    const novak = { uri: B, position: at('Peter Novak', B).position };
    for (const asked of [{ at: novak }, { entity: 'person:Peter Novak', article: B }]) {
      const past = await cardAt(context, { ...asked, asOf: true }, WAITING);
      assert.deepEqual([past?.asOf?.day, past?.corpus.articles], ['2019-01-21', 1]);
      assert.deepEqual(past?.appeared, ['2019-01-21', '2019-01-21']);
      assert.equal((await cardAt(context, asked, WAITING))?.corpus.articles, 2);
    }
  });

  it('is nothing where nothing is asked for or nobody is known', async () => {
    assert.equal(await cardAt(context, {}, WAITING), null);
    assert.equal(await cardAt(context, { entity: 'person:Nobody' }, WAITING), null);
    assert.equal(
      await cardAt(context, { at: { uri: A, position: at('opened the').position } }, WAITING),
      null,
    );
  });

  it('is made from an article outside every corpus alone', async () => {
    const uri = 'untitled:Untitled-1';
    const alone = await serverContext({}, { open: { [uri]: A_TEXT } });
    const card = await cardAt(alone, { at: { uri, position: at('Rossi. The').position } }, WAITING);
    assert.equal(card?.title, 'Maria Rossi');
    assert.equal((await cardAt(alone, { entity: card.entity }, WAITING))?.corpus.articles, 1);
  });
});
