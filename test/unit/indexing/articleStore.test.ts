import assert from 'node:assert/strict';
import { analyzeContents } from '../../../src/indexing/analysis/analyzeContent.ts';
import { NOT_INDEXED } from '../../../src/indexing/articleStore.ts';
import { Corpora } from '../../../src/indexing/corpora.ts';
import { openInMemory } from '../../../src/index/keeping/indexHandle.ts';
import { openNode } from '../../support/databases.ts';
import { ROOT, say, startCorpora } from '../../support/correcting.ts';

const A = `${ROOT}/a.txt`;
const TEXT = 'Flood in Graz\n\nMaria Rossi came to Graz on Monday.\n';

describe('the store of articles', () => {
  it('takes in an article of a corpus, and only reads any other', () => {
    const corpora = startCorpora();
    const inside = corpora.store.take(A, TEXT);
    assert.equal(corpora.index.articles.get(A)?.text, TEXT);
    const outside = corpora.store.take('file:///elsewhere/a.txt', TEXT);
    assert.equal(outside.mentions.length, inside.mentions.length);
    assert.equal(corpora.index.articles.count(), 1);
    corpora.dispose();
  });

  it('leaves alone what has not changed: neither text nor note nor day', () => {
    const corpora = startCorpora();
    corpora.store.take(A, TEXT);
    assert.equal(corpora.store.same(A, TEXT)?.text, TEXT);
    assert.equal(corpora.store.same(A, `${TEXT} More.`), undefined);
    assert.equal(corpora.store.same(A, TEXT, 'first 1 MB read'), undefined);
    say(corpora, [], { 'a.txt': { published: '2019-01-23' } });
    assert.equal(corpora.store.same(A, TEXT), undefined);
    assert.equal(corpora.store.take(A, TEXT).lastDay, '2019-01-23');
    assert.equal(corpora.store.same(A, TEXT)?.lastDay, '2019-01-23');
    corpora.dispose();
  });

  it('lists what could not be read, until it can be', () => {
    const corpora = startCorpora();
    corpora.store.take(A, TEXT);
    corpora.store.put(A, { kind: 'unread', reason: 'locked' }, undefined);
    assert.equal(corpora.index.notRead.reasonOf(A), 'locked');
    assert.equal(corpora.index.articles.has(A), false);
    corpora.store.put(A, analyzeContents([{ content: TEXT }])[0]!, undefined);
    assert.equal(corpora.index.notRead.reasonOf(A), undefined);
    assert.equal(corpora.index.articles.has(A), true);
    corpora.store.drop(A);
    assert.deepEqual(corpora.index.knownFiles(), []);
    corpora.dispose();
  });

  it('lists an article that the index cannot hold, and goes on', () => {
    const problems: string[] = [];
    const corpora = new Corpora({ failed: (what) => problems.push(what) });
    corpora.use(openInMemory(openNode));
    corpora.setRoots([{ uri: ROOT, name: 'seeds', because: 'name' }]);
    corpora.index.articles.correctBy(() => {
      throw new Error('no');
    });
    const outcome = analyzeContents([{ content: TEXT }])[0]!;
    corpora.store.put(A, outcome, undefined);
    assert.deepEqual(problems, [`indexing ${A}`]);
    assert.equal(corpora.index.notRead.reasonOf(A), NOT_INDEXED);
    corpora.index.articles.correctBy((_, raw) => raw);
    corpora.store.put(A, outcome, undefined);
    assert.equal(corpora.index.notRead.reasonOf(A), undefined);
    corpora.dispose();
  });
});
