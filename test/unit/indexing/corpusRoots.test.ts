import assert from 'node:assert/strict';
import { EMPTY_CONFIG } from '../../../src/corrections/corpusConfig.ts';
import type { CorpusRoot } from '../../../src/discovery/corpusRoot.ts';
import { CorpusRoots } from '../../../src/indexing/corpusRoots.ts';

const OUTER: CorpusRoot = { uri: 'file:///desk', name: 'desk', because: 'articles' };
const INNER: CorpusRoot = { uri: 'file:///desk/Élan', name: 'Élan', because: 'config' };

describe('the roots of corpora', () => {
  it('say which corpus an article belongs to, the nearest, and where in it', () => {
    const roots = new CorpusRoots();
    assert.equal(roots.placeOf('file:///desk/a.txt'), undefined);
    roots.replace([OUTER, INNER]);
    assert.deepEqual(roots.all, [OUTER, INNER]);
    assert.equal(roots.of('file:///desk/a.txt'), OUTER);
    assert.equal(roots.of('file:///desk/Élan/2019/a.txt'), INNER);
    assert.deepEqual(roots.placeOf('file:///desk/Élan/2019/a.txt'), {
      root: INNER.uri,
      path: '2019/a.txt',
    });
    assert.equal(roots.of('file:///elsewhere/a.txt'), undefined);
  });

  it('know the day that the reader gave, until the corpus is gone', () => {
    const roots = new CorpusRoots();
    const articles = new Map([['a.txt', { published: '2019-01-23' }]]);
    roots.replace([OUTER, INNER]);
    roots.setConfig(INNER.uri, { ...EMPTY_CONFIG, articles });
    roots.setConfig(OUTER.uri, EMPTY_CONFIG);
    assert.equal(roots.publishedOf(`${INNER.uri}/a.txt`), '2019-01-23');
    assert.equal(roots.publishedOf(`${OUTER.uri}/a.txt`), undefined);
    assert.deepEqual(roots.replace([OUTER]), [INNER.uri]);
    assert.deepEqual([...roots.configs.keys()], [OUTER.uri]);
    roots.replace([OUTER, INNER]);
    assert.equal(roots.publishedOf(`${INNER.uri}/a.txt`), undefined);
  });
});
