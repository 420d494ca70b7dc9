import assert from 'node:assert/strict';
import { LooseArticles } from '../../../src/indexing/looseArticles.ts';
import { person, record, uriOf } from '../../support/articles.ts';
import { emptyIndex } from '../../support/databases.ts';

const ADA = record('a.txt', 'News\n\nAda Byron.\n', { names: [person('Ada Byron')] });
const BO = record('b.txt', 'News\n\nBo Lee.\n', { names: [person('Bo Lee')] });

describe('loose articles', () => {
  it('stand alone, each in an index of its own', () => {
    const loose = new LooseArticles(emptyIndex);
    const [ada, bo] = [loose.indexOf(ADA), loose.indexOf(BO)];
    assert.deepEqual([...ada.articles.uris()], [ADA.id]);
    assert.deepEqual([...bo.articles.uris()], [BO.id]);
    assert.equal(loose.indexOf(ADA), ada);
    loose.closeAll();
  });

  it('are held as they are now', () => {
    const loose = new LooseArticles(emptyIndex);
    const index = loose.indexOf(ADA);
    const edited = record('a.txt', 'News\n\nBo Lee.\n', { names: [person('Bo Lee')] });
    assert.equal(loose.indexOf(edited), index);
    assert.equal(index.articles.get(uriOf('a.txt'))?.text, edited.text);
    loose.closeAll();
  });

  it('are forgotten when they are closed', () => {
    const loose = new LooseArticles(emptyIndex);
    const index = loose.indexOf(ADA);
    loose.close(ADA.id);
    loose.close('file:///news/never.txt');
    assert.throws(() => index.articles.get(ADA.id));
    assert.deepEqual([...loose.indexOf(ADA).articles.uris()], [ADA.id]);
    loose.closeAll();
  });
});
