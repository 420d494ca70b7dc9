import assert from 'node:assert/strict';
import { openInMemory } from '../../../../src/index/keeping/indexHandle.ts';
import { Corpora } from '../../../../src/indexing/corpora.ts';
import type { Resolver } from '../../../../src/indexing/resolver/resolver.ts';
import { SlicedResolver } from '../../../../src/indexing/resolver/slicedResolver.ts';
import { WorkerResolver } from '../../../../src/indexing/resolver/workerResolver.node.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../../bench/corpus/generateCorpus.ts';
import { openNode } from '../../../support/databases.ts';
import { everything, ROOT, say } from '../../../support/correcting.ts';

const MAIN = new URL('../../../../src/server/main.node.ts', import.meta.url);
const NEVER = new URL('../../../support/processes/neverWorker.ts', import.meta.url);
const SAME = [{ same: ['Maria Rossi', 'Anna Weber'], kind: 'person' }];

/**
 * All that an index says that was made with one resolver after the other, as they break down; and
 * what failed.
 */
async function madeWith(...makers: readonly (() => Resolver)[]) {
  const failures: string[] = [];
  let made = 0;
  const corpora = new Corpora({
    failed: (what) => failures.push(what),
    resolver: () => makers[Math.min(made++, makers.length - 1)]!(),
  });
  corpora.use(openInMemory(openNode));
  corpora.setRoots([{ uri: ROOT, name: 'seeds', because: 'name' }]);
  const articles = [...new MadeCorpus({ ...STANDARD_PLAN, articles: 60 }).articles()];
  for (const [at, { path, text }] of articles.entries()) {
    corpora.store.take(`${ROOT}/${path}`, text);
    // Some come while who is who is worked out.
    if (at % 20 === 10) void corpora.settled();
    if (at % 7 === 3) await new Promise((done) => setImmediate(done));
  }
  await corpora.settled();
  assert.deepEqual(corpora.index.articles.unresolved(), []);
  say(corpora, SAME);
  await corpora.settled();
  corpora.store.drop(`${ROOT}/${articles[3]!.path}`);
  corpora.store.take(`${ROOT}/${articles[5]!.path}`, articles[4]!.text);
  await corpora.settled();
  const all = everything(corpora.index);
  corpora.dispose();
  return { all, failures };
}

describe('who is who, worked out in a thread', () => {
  it('is what is worked out in slices, also where articles change meanwhile', async () => {
    const here = await madeWith(() => new SlicedResolver());
    const beside = await madeWith(() => new WorkerResolver(MAIN));
    assert.deepEqual(beside.failures, []);
    assert.deepEqual(beside.all, here.all);
  });

  it('is worked out by another one where a thread breaks down', async () => {
    const here = await madeWith(() => new SlicedResolver());
    const { all, failures } = await madeWith(
      () => new WorkerResolver(NEVER),
      () => new WorkerResolver(MAIN),
    );
    assert.deepEqual(failures, ['working out who is who']);
    assert.deepEqual(all, here.all);
  });
});
