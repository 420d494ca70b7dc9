import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { NodeDatabase } from '../../../src/index/sqlite/nodeDatabase.node.ts';
import { openInMemory } from '../../../src/index/keeping/indexHandle.ts';
import { Corpora } from '../../../src/indexing/corpora.ts';
import { Indexer } from '../../../src/indexing/indexer.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../bench/corpus/generateCorpus.ts';

const ROOT = 'file:///desk/seeds';
const [SMALL, LARGE] = [250, 1_000];

/** Milliseconds of this thread's processor: what else the machine does makes no difference. */
function processor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** A corpus in the index, and what it cost for each article to get it there. */
async function indexed(articles: number) {
  const made = new MadeCorpus({ ...STANDARD_PLAN, articles });
  const uris: string[] = [];
  const files = new MemoryFiles();
  for (const { path, text } of made.articles()) {
    uris.push(`${ROOT}/${path}`);
    files.write(uris.at(-1)!, text);
  }
  const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));
  const failed = (what: string, error: unknown): void => assert.fail(`${what}: ${String(error)}`);
  const corpora = new Corpora({ failed });
  corpora.isBusy = true;
  corpora.use(openInMemory(() => new NodeDatabase()));
  corpora.setRoots([{ uri: ROOT, name: 'seeds', because: 'name' }]);
  const indexer = new Indexer({
    files,
    pool: new SameThreadPool(breathe),
    store: corpora.store,
    breathe,
    failed,
    isOpen: () => false,
  });
  const start = processor();
  indexer.add(uris.map((uri) => ({ uri })));
  await indexer.idle();
  await corpora.settled();
  const perArticle = (processor() - start) / articles;
  return { corpora, files, indexer, uris, perArticle };
}

/** Milliseconds from a changed file to an index that knows it, the least of several. */
async function updateCost({ corpora, files, indexer, uris }: Awaited<ReturnType<typeof indexed>>) {
  let least = Number.POSITIVE_INFINITY;
  for (const [number, uri] of uris.slice(10, 22).entries()) {
    files.write(
      uri,
      `Late news\n\nMaria Rossi came to Rome on Monday, for the ${number}th time, it was said.\n`,
    );
    const start = processor();
    indexer.add([{ uri }], true);
    await indexer.idle();
    await corpora.settled();
    least = Math.min(least, processor() - start);
  }
  return least;
}

describe('the growth of indexing', function () {
  this.timeout(120_000);

  it('is linear: each article costs about the same, however many there are; a changed one too', async () => {
    await indexed(60); // warms up
    const [small, large] = [await indexed(SMALL), await indexed(LARGE)];
    assert.ok(
      large.perArticle < 1.6 * small.perArticle,
      `${small.perArticle.toFixed(2)} -> ${large.perArticle.toFixed(2)} ms an article`,
    );
    const [before, after] = [await updateCost(small), await updateCost(large)];
    assert.ok(after < 2.5 * Math.max(before, 2), `${before.toFixed(2)} -> ${after.toFixed(2)} ms a change`);
    for (const { corpora } of [small, large]) corpora.dispose();
  });
});
