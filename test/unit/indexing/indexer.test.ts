import assert from 'node:assert/strict';
import { EMPTY_CONFIG } from '../../../src/corrections/corpusConfig.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { AnalysisPool, AnalysisTask } from '../../../src/indexing/analysis/analysisPool.ts';
import { Corpora } from '../../../src/indexing/corpora.ts';
import { Indexer } from '../../../src/indexing/indexer.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import { openInMemory } from '../../../src/index/keeping/indexHandle.ts';
import { openNode } from '../../support/databases.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../bench/corpus/generateCorpus.ts';

const ROOT = 'file:///desk/seeds';
const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));

/** An indexer over files in memory, and what it had analyzed. */
function setUp(texts: Readonly<Record<string, string>>) {
  const files = new MemoryFiles(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${ROOT}/${name}`, text])),
  );
  const analyzed: string[] = [];
  /** Called once each, as the next articles are handed over. */
  const onAnalyze: (() => void)[] = [];
  const inner = new SameThreadPool(breathe);
  const pool: AnalysisPool = {
    width: 1,
    analyze: (tasks: readonly AnalysisTask[]) => {
      onAnalyze.shift()?.();
      for (const { content } of tasks)
        analyzed.push(typeof content === 'string' ? content : new TextDecoder().decode(content));
      return inner.analyze(tasks);
    },
    dispose: () => undefined,
  };
  const problems: unknown[] = [];
  const failed = (what: string, error: unknown): void => void problems.push([what, error]);
  const corpora = new Corpora({ failed });
  corpora.isBusy = true;
  corpora.use(openInMemory(openNode));
  corpora.setRoots([{ uri: ROOT, name: 'seeds', because: 'name' }]);
  const indexer = new Indexer({
    files,
    pool,
    store: corpora.store,
    breathe,
    failed,
    isOpen: () => false,
  });
  const add = (names: readonly string[], urgent = false): void => {
    indexer.add(
      names.map((name) => ({ uri: `${ROOT}/${name}` })),
      urgent,
    );
  };
  const names = (): string[] =>
    [...corpora.index.articles.uris()].map((uri) => uri.slice(ROOT.length + 1)).sort();
  return { files, analyzed, onAnalyze, corpora, indexer, add, names, problems };
}

function made(count: number): Record<string, string> {
  const corpus = new MadeCorpus({ ...STANDARD_PLAN, articles: count, wireCopies: 0 });
  return Object.fromEntries([...corpus.articles()].map(({ text }, n) => [`${n}.txt`, text]));
}

describe('the indexer', () => {
  it('reads every file, and tells how far it is', async () => {
    const texts = made(100);
    const { indexer, add, names, problems } = setUp(texts);
    add(Object.keys(texts));
    assert.deepEqual(indexer.progress, { done: 0, total: 100, state: 'indexing' });
    await indexer.idle();
    assert.equal(names().length, 100);
    assert.equal(indexer.progress.state, 'idle');
    assert.deepEqual(problems, []);
  });

  it('knows a moved or copied file by its content and does not analyze it again', async () => {
    const texts = made(3);
    const { files, analyzed, corpora, indexer, add, names } = setUp(texts);
    add(Object.keys(texts));
    await indexer.idle();
    assert.equal(analyzed.length, 3);
    files.write(`${ROOT}/copy/1.txt`, texts['1.txt']!);
    add(['copy/1.txt']);
    await indexer.whenRead([`${ROOT}/copy/1.txt`]);
    corpora.store.drop(`${ROOT}/1.txt`);
    assert.deepEqual(names(), ['0.txt', '2.txt', 'copy/1.txt']);
    assert.equal(analyzed.length, 3);
    const record = corpora.index.articles.get(`${ROOT}/copy/1.txt`)!;
    assert.equal(record.text, texts['1.txt']);
    assert.ok(record.mentions.length > 10);
  });

  it('reads a touched file but does not analyze it; one with another day of publication it does', async () => {
    const texts = made(2);
    const { files, analyzed, corpora, indexer, add } = setUp(texts);
    add(Object.keys(texts));
    await indexer.idle();
    files.write(`${ROOT}/1.txt`, texts['1.txt']!);
    const stat = (await files.stat(`${ROOT}/1.txt`))!;
    assert.equal(corpora.store.isUnchanged(`${ROOT}/1.txt`, stat), false);
    add(['1.txt']);
    await indexer.idle();
    assert.equal(analyzed.length, 2);
    assert.equal(corpora.store.isUnchanged(`${ROOT}/1.txt`, stat), true);
    corpora.setConfig(ROOT, { ...EMPTY_CONFIG, articles: new Map([['1.txt', { published: '2019-01-31' }]]) });
    assert.equal(corpora.store.isUnchanged(`${ROOT}/1.txt`, stat), false);
    add(['1.txt']);
    await indexer.idle();
    assert.equal(analyzed.length, 3);
    assert.equal(corpora.index.articles.get(`${ROOT}/1.txt`)!.lastDay, '2019-01-31');
  });

  it('takes no article for one of another day that was told while it was being analyzed', async () => {
    const texts = made(1);
    const uri = `${ROOT}/0.txt`;
    const { corpora, indexer, add, onAnalyze } = setUp(texts);
    const tell = (published: string): void => {
      corpora.setConfig(ROOT, { ...EMPTY_CONFIG, articles: new Map([['0.txt', { published }]]) });
      add(['0.txt'], true);
    };
    onAnalyze.push(() => {
      tell('2019-01-24');
    });
    tell('2019-01-23');
    await indexer.idle();
    assert.equal(corpora.index.articles.get(uri)!.lastDay, '2019-01-24');
  });

  it('reads what is urgent first', async () => {
    const texts = made(200);
    const { analyzed, indexer, add } = setUp(texts);
    add(Object.keys(texts).slice(0, 199));
    add(['199.txt'], true);
    await indexer.idle();
    assert.ok(analyzed.indexOf(texts['199.txt']!) < 100);
  });

  it('pauses, goes on, and stops for good', async () => {
    const texts = made(300);
    const { indexer, add, names, corpora } = setUp(texts);
    add(Object.keys(texts));
    indexer.pause();
    assert.equal(indexer.progress.state, 'paused');
    let before = -1;
    while (before !== names().length) {
      before = names().length;
      await new Promise((done) => setTimeout(done, 60));
    }
    assert.ok(before < 300, 'it waits');
    indexer.resume();
    const half = indexer.whenRead([`${ROOT}/150.txt`]);
    await half;
    indexer.cancel();
    await indexer.idle();
    assert.ok(names().length >= before && names().length < 300);
    assert.equal(indexer.progress.state, 'idle');
    add(Object.keys(texts).filter((name) => !corpora.index.articles.get(`${ROOT}/${name}`)));
    await indexer.idle();
    assert.equal(names().length, 300);
  });

  it('drops what it has read of a file that is gone or has changed since', async () => {
    const texts = made(3);
    const { files, indexer, add, names, corpora } = setUp(texts);
    add(Object.keys(texts));
    indexer.remove(`${ROOT}/0.txt`);
    await Promise.resolve();
    files.write(`${ROOT}/1.txt`, texts['2.txt']!);
    add(['1.txt'], true);
    await indexer.idle();
    assert.deepEqual(names(), ['1.txt', '2.txt']);
    assert.equal(corpora.index.articles.get(`${ROOT}/1.txt`)!.text, texts['2.txt']);
  });

  it('lists what cannot be read, and tries it again when asked to', async () => {
    const { files, indexer, add, corpora } = setUp({ 'a.txt': 'Locked\n\nText.' });
    files.breakReading(`${ROOT}/a.txt`, 'permission denied');
    add(['a.txt', 'none.txt']);
    await indexer.idle();
    assert.deepEqual(
      corpora.index.notRead.list().map(({ reason }) => reason),
      ['permission denied', 'no such file'],
    );
    assert.equal(corpora.store.isUnchanged(`${ROOT}/a.txt`, (await files.stat(`${ROOT}/a.txt`))!), false);
  });
});
