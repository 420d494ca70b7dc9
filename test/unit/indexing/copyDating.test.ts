import assert from 'node:assert/strict';
import { Corpora } from '../../../src/indexing/corpora.ts';
import { openInMemory } from '../../../src/corpus/openedIndex.ts';
import { openNode } from '../corpus/databases.ts';

const ROOT = 'file:///desk/seeds';
const STORY =
  'The river Elm rose by two metres on Friday and the old bridge was closed to all traffic. Crews carried sand bags through the streets of the lower town until late in the night, said the mayor, and schools will stay shut.\n';

describe('the corpora of the editor', () => {
  it('date an open article by its near-copy, as long as there is one', () => {
    const failed = (what: string, error: unknown): void => assert.fail(`${what}: ${String(error)}`);
    const corpora = new Corpora({ resolved: () => undefined, isBusy: () => true, failed });
    corpora.use(openInMemory(openNode));
    corpora.roots = [{ uri: ROOT, name: 'seeds', because: 'name' }];
    const windowOf = (name: string) => corpora.index.article(`${ROOT}/${name}`)?.analysis.publication.window;
    try {
      corpora.take(`${ROOT}/a.txt`, `Flood\n\n${STORY}`);
      assert.equal(windowOf('a.txt'), undefined);
      corpora.take(`${ROOT}/b.txt`, `River rises\n\nPublished: January 21, 2019\n\n${STORY}`);
      assert.deepEqual(windowOf('a.txt'), ['2019-01-18', '2019-01-22']);
      const late = corpora.take(`${ROOT}/c.txt`, `Elm\n\n${STORY}`);
      assert.deepEqual(late.analysis.publication.window, ['2019-01-18', '2019-01-22']);
      corpora.drop(`${ROOT}/b.txt`);
      assert.deepEqual([windowOf('a.txt'), windowOf('c.txt')], [undefined, undefined]);
    } finally {
      corpora.dispose();
    }
  });
});
