import assert from 'node:assert/strict';
import { decodeAnalysis } from '../../../../src/index/record/recordCodec.ts';
import { analyzeArticle } from '../../../../src/entities/analyzeArticle.ts';
import type { AnalysisOutcome, AnalysisTask } from '../../../../src/indexing/analysis/analysisPool.ts';
import { SameThreadPool } from '../../../../src/indexing/analysis/sameThreadPool.ts';
import { WorkerPool, type WorkerPoolOptions } from '../../../../src/indexing/analysis/workerPool.node.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../../bench/corpus/generateCorpus.ts';

const CRASHING = new URL('../../../support/processes/crashingWorker.ts', import.meta.url);
const NEVER = new URL('../../../support/processes/neverWorker.ts', import.meta.url);
const MAIN = new URL('../../../../src/server/main.node.ts', import.meta.url);
const TEXT = 'A day in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, spoke on Monday.\n';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (outcomes: readonly AnalysisOutcome[]): string[] =>
  outcomes.map((outcome) =>
    outcome.kind === 'unread' ? outcome.reason : decodeAnalysis(outcome.encoded).article.text,
  );

describe('analysis in worker threads', () => {
  const pools: WorkerPool[] = [];
  function poolOf(entry: URL, options: WorkerPoolOptions = {}): WorkerPool {
    const pool = new WorkerPool(entry, { width: 2, ...options });
    pools.push(pool);
    return pool;
  }
  afterEach(() => {
    for (const pool of pools.splice(0)) pool.dispose();
  });

  it('says what an analysis on this thread says, in the order of the tasks', async () => {
    const corpus = new MadeCorpus({ ...STANDARD_PLAN, articles: 40 });
    const tasks = [...corpus.articles()].map(({ text, published }, index): AnalysisTask => ({
      content: index % 2 === 0 ? bytes(text) : text,
      ...(index % 3 === 0 && { published }),
    }));
    const pool = poolOf(MAIN);
    const batches = [0, 10, 20, 30].map((at) => pool.analyze(tasks.slice(at, at + 10)));
    const outcomes = (await Promise.all(batches)).flat();
    const here = await new SameThreadPool(() => Promise.resolve()).analyze(tasks);
    assert.deepEqual(outcomes, here);
    const { mentions } = analyzeArticle(corpus.article(4).text);
    const [first] = outcomes.slice(4);
    assert.ok(first?.kind === 'analyzed');
    assert.deepEqual(
      decodeAnalysis(first.encoded).mentions.map(({ surface }) => surface),
      mentions.map(({ surface }) => surface),
    );
  });

  it('knows what is no text, and reads no more than the limit', async () => {
    const [picture, long] = await poolOf(CRASHING).analyze([
      { content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
      { content: bytes(`${TEXT}${'word '.repeat(200_000)}`) },
    ]);
    assert.deepEqual(picture, { kind: 'unread', reason: 'a picture' });
    assert.ok(long?.kind === 'analyzed' && long.truncated);
    assert.ok(long.encoded.text.length <= 1_000_000);
  });

  it('outlives an article that takes a worker down: only that one is not read', async () => {
    const failures: string[] = [];
    const pool = poolOf(CRASHING, { width: 1, failed: (what) => failures.push(what) });
    const batches = [
      ['a', 'b', 'c'],
      ['d', 'CRASH 1', 'e', 'CRASH 2'],
      ['f', 'g'],
    ].map((texts) => pool.analyze(texts.map((content) => ({ content }))));
    const [first, second, third] = (await Promise.all(batches)).map(said);
    assert.deepEqual(first, ['a', 'b', 'c']);
    assert.equal(second![0], 'd');
    assert.match(second![1]!, /^its analysis failed: /);
    assert.equal(second![2], 'e');
    assert.match(second![3]!, /^its analysis failed: /);
    assert.deepEqual(third, ['f', 'g']);
    assert.deepEqual(new Set(failures), new Set(['a worker thread ended']));
  });

  it('analyzes on this thread where workers do not start', async () => {
    const failures: string[] = [];
    const pool = poolOf(NEVER, { failed: (what) => failures.push(what) });
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.analyze([{ content: `n ${n}` }])));
    assert.deepEqual(outcomes.map(said).flat(), ['n 1', 'n 2', 'n 3', 'n 4', 'n 5']);
    assert.ok(failures.includes('starting a worker thread'));
  });

  it('does what is urgent before what waits', async () => {
    const pool = poolOf(CRASHING, { width: 1 });
    const order: string[] = [];
    const batch = (name: string, urgent = false): Promise<unknown> =>
      pool.analyze([{ content: TEXT.repeat(20) }], urgent).then(() => order.push(name));
    await Promise.all([batch('1'), batch('2'), batch('3'), batch('4'), batch('urgent', true)]);
    assert.ok(order.indexOf('urgent') < order.indexOf('3'), order.join());
  });

  it('lets its threads go when there is nothing to do, and starts again', async () => {
    const pool = poolOf(CRASHING, { width: 1, idle: 20 });
    await pool.analyze([{ content: 'a' }]);
    await new Promise((done) => setTimeout(done, 100));
    assert.deepEqual(said(await pool.analyze([{ content: 'b' }])), ['b']);
  });
});
