import assert from 'node:assert/strict';
import type { Corpora } from '../../../src/indexing/corpora.ts';
import { everything, ROOT, say, startCorpora } from '../../support/correcting.ts';

const STORY =
  'The river Elm rose by two metres on Friday and the old bridge was closed to all traffic. Crews carried sand bags through the streets of the lower town until late in the night, said the mayor, Maria Rossi, and schools will stay shut.\n';
const [UNDATED, DATED] = [`Flood\n\n${STORY}`, `River rises\n\nPublished: January 21, 2019\n\n${STORY}`];
const uriOf = (name: string): string => `${ROOT}/${name}.txt`;

describe('the corpora of the editor', () => {
  let corpora: Corpora;
  beforeEach(() => {
    corpora = startCorpora();
  });
  afterEach(() => {
    corpora.dispose();
  });
  const publicationOf = (name: string) => corpora.index.articles.get(uriOf(name))?.analysis.publication;

  it('date an open article by its near-copy, as long as there is one', () => {
    corpora.store.take(uriOf('a'), UNDATED);
    assert.equal(publicationOf('a')?.window, undefined);
    corpora.store.take(uriOf('b'), DATED);
    assert.deepEqual(publicationOf('a')?.window, ['2019-01-18', '2019-01-22']);
    const late = corpora.store.take(uriOf('c'), `Elm\n\n${STORY}`);
    assert.deepEqual(late.analysis.publication.window, ['2019-01-18', '2019-01-22']);
    corpora.store.drop(uriOf('b'));
    assert.deepEqual([publicationOf('a')?.window, publicationOf('c')?.window], [undefined, undefined]);
  });

  it('date by a copied file as by any other', () => {
    corpora.store.take(uriOf('b'), DATED);
    corpora.store.take(uriOf('c'), UNDATED);
    assert.equal(publicationOf('c')?.copyOf, uriOf('b'));
    corpora.store.copy(uriOf('b'), uriOf('a'), {
      stamp: { size: DATED.length, mtime: 1, hash: 'b' },
      published: undefined,
    });
    assert.equal(publicationOf('c')?.copyOf, uriOf('a'));
  });

  it('take a correction back that was made before a near-copy told the day', async () => {
    const corrections = [
      { name: 'Maria Rossi', is: 'not a name' },
      { name: 'old bridge', is: 'place' },
      { name: 'Friday', is: 'not a name' },
    ];
    corpora.store.take(uriOf('a'), UNDATED);
    say(corpora, corrections);
    corpora.store.take(uriOf('b'), DATED);
    assert.ok(
      corpora.index.articles.get(uriOf('a'))!.mentions.every(({ surface }) => surface !== 'Maria Rossi'),
    );
    say(corpora, []);
    await corpora.settled();
    const fresh = startCorpora();
    fresh.store.take(uriOf('a'), UNDATED);
    fresh.store.take(uriOf('b'), DATED);
    await fresh.settled();
    assert.deepEqual(everything(corpora.index), everything(fresh.index));
    fresh.dispose();
  });
});
