import assert from 'node:assert/strict';
import type { ServerContext } from '../../../../src/server/context/serverContext.ts';
import { mentions, references } from '../../../../src/server/reading/references.ts';
import { A, A_TEXT, ARTICLES, at } from '../../../support/bridgeArticles.ts';
import { ROOT, serverContext, WAITING } from '../../../support/serverContext.ts';

const NONE = { textDocument: { uri: `${ROOT}/none.txt` }, position: { line: 0, character: 0 } };

describe('references', () => {
  let context: ServerContext;
  before(async () => {
    context = await serverContext(ARTICLES);
  });

  it('are all mentions in the corpus, by place and by name', async () => {
    const params = { ...at('Rossi. The'), context: { includeDeclaration: true } };
    const places = (await references(context, params, WAITING))!;
    assert.equal(places.length, 5);
    const { title, articles } = await mentions(context, { entity: 'person:Maria Rossi' }, WAITING);
    assert.equal(title, 'Maria Rossi');
    assert.deepEqual(
      articles.flatMap((article) => article.mentions.map(({ target }) => target)),
      places,
    );
  });

  it('are those of the time of an article', async () => {
    const entity = 'person:Peter Novak';
    const past = await mentions(context, { entity, article: `${ROOT}/b.txt`, asOf: true }, WAITING);
    assert.deepEqual(
      past.articles.map(({ uri }) => uri),
      [`${ROOT}/b.txt`],
    );
    assert.equal((await mentions(context, { entity, article: A }, WAITING)).articles.length, 2);
  });

  it('are those of the one article where that is of no corpus', async () => {
    const uri = 'untitled:Untitled-1';
    const alone = await serverContext({}, { open: { [uri]: A_TEXT } });
    const { articles } = await mentions(alone, { entity: 'person:Maria Rossi' }, WAITING);
    assert.deepEqual(
      articles.map((article) => [article.uri, article.mentions.length]),
      [[uri, 3]],
    );
  });

  it('are none where no name stands', async () => {
    const declared = { context: { includeDeclaration: true } };
    assert.equal(await references(context, { ...at('opened the'), ...declared }, WAITING), null);
    assert.equal(await references(context, { ...NONE, ...declared }, WAITING), null);
  });
});
