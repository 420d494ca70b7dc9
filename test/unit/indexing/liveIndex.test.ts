import assert from 'node:assert/strict';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import { openInMemory } from '../../../src/index/keeping/indexHandle.ts';
import { CorpusRoots } from '../../../src/indexing/corpusRoots.ts';
import { LiveIndex } from '../../../src/indexing/liveIndex.ts';
import { ReaderCorrections } from '../../../src/indexing/readerCorrections.ts';
import { SlicedResolver } from '../../../src/indexing/resolver/slicedResolver.ts';
import { ROOT, SLOWEST } from '../../support/correcting.ts';
import { openNode } from '../../support/databases.ts';

const uriOf = (name: string): string => `${ROOT}/${name}.txt`;
const TEXT = 'Flood\n\nMaria Rossi and Peter Novak came to Graz. Rossi spoke.\n';
const { corrections: NO_ROSSI } = parseCorpusConfig(
  JSON.stringify({ corrections: [{ name: 'Maria Rossi', is: 'not a name' }] }),
).config;

function start() {
  const roots = new CorpusRoots();
  roots.replace([{ uri: ROOT, name: 'seeds', because: 'name' }]);
  const live = new LiveIndex(openInMemory(openNode), {
    roots,
    corrections: new ReaderCorrections((uri) => roots.placeOf(uri)),
    resolver: () => new SlicedResolver(),
    breathe: () => new Promise((done) => setImmediate(done)),
    isBusy: () => false,
    pace: SLOWEST,
    failed: (what, error) => assert.fail(`${what}: ${String(error)}`),
  });
  const { index } = live.opened;
  const stop = (): void => {
    live.dispose();
    index.close();
  };
  const holds = (name: string): boolean =>
    index.articles.get(uriOf(name))!.mentions.some(({ surface }) => surface === 'Maria Rossi');
  return { live, index, holds, stop };
}

describe('a live index', () => {
  it('works out who is who after an article has come, and says so', async () => {
    const { live, index, stop } = start();
    let resolved = 0;
    live.resolving.onDidResolve(() => resolved++);
    live.store.take(uriOf('a'), TEXT);
    assert.deepEqual(index.articles.unresolved(), [uriOf('a')]);
    await live.resolving.settled();
    assert.equal(resolved, 1);
    assert.deepEqual(index.articles.unresolved(), []);
    stop();
  });

  it('corrects what is shown at once, the rest behind it', async () => {
    const { live, holds, stop } = start();
    const names = Array.from({ length: 6 }, (_, i) => `n${i}`);
    live.correct(ROOT, [], []);
    for (const name of names) live.store.take(uriOf(name), TEXT);
    await live.resolving.settled();
    const corrected = live.correct(ROOT, NO_ROSSI, [uriOf('n5')]);
    assert.ok(corrected.has(uriOf('n5')) && corrected.size < names.length);
    assert.equal(live.backlog.progress?.total, names.length);
    await live.resolving.settled();
    assert.equal(live.backlog.progress, undefined);
    assert.deepEqual(names.filter(holds), []);
    stop();
  });

  it('does no more once it is disposed', async () => {
    const { live, index, stop } = start();
    live.store.take(uriOf('a'), TEXT);
    live.dispose();
    await live.resolving.settled();
    assert.deepEqual(index.articles.unresolved(), [uriOf('a')]);
    stop();
  });
});
