import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { Indexer } from '../../../src/indexing/indexer.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import { syncFolders, type SyncHost } from '../../../src/indexing/syncFolders.ts';
import { ROOT, startCorpora } from '../../support/correcting.ts';

const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));
const uriOf = (name: string): string => `${ROOT}/${name}`;

function start(texts: Readonly<Record<string, string>>) {
  const files = new MemoryFiles();
  for (const [name, text] of Object.entries(texts)) files.write(uriOf(name), text);
  const corpora = startCorpora();
  const failed = (what: string, error: unknown): void => assert.fail(`${what}: ${String(error)}`);
  const indexer = new Indexer({
    ...{ files, store: corpora.store, breathe, failed },
    pool: new SameThreadPool(breathe),
    isOpen: () => false,
  });
  /** @returns the names of the files that are read */
  const sync = async (host: Partial<SyncHost> = {}): Promise<readonly string[]> => {
    const { changed, done } = await syncFolders({ files, corpora, indexer, ...host });
    await done;
    return changed.map(({ uri }) => uri.slice(ROOT.length + 1));
  };
  const names = (): readonly string[] =>
    [...corpora.index.articles.uris()].map((uri) => uri.slice(ROOT.length + 1)).sort();
  return { files, corpora, indexer, sync, names };
}

describe('bringing an index in step with its folders', () => {
  it('reads what is new or has changed, and nothing else', async () => {
    const { files, corpora, sync, names } = start({ 'a.txt': 'A\n\nOne.\n', 'deep/b.txt': 'B\n\nTwo.\n' });
    assert.deepEqual(await sync(), ['a.txt', 'deep/b.txt']);
    assert.deepEqual(await sync(), []);
    files.write(uriOf('a.txt'), 'A\n\nThree.\n');
    files.write(uriOf('c.txt'), 'C\n\nFour.\n');
    assert.deepEqual(await sync(), ['a.txt', 'c.txt']);
    assert.deepEqual(names(), ['a.txt', 'c.txt', 'deep/b.txt']);
    assert.equal(corpora.index.articles.get(uriOf('a.txt'))?.text, 'A\n\nThree.\n');
    corpora.dispose();
  });

  it('forgets what is gone, once what has moved is known by its content', async () => {
    const { files, corpora, indexer, sync, names } = start({
      'a.txt': 'A\n\nOne.\n',
      'b.txt': 'B\n\nTwo.\n',
    });
    await sync();
    const { analyzed } = indexer;
    files.delete(uriOf('a.txt'));
    files.delete(uriOf('b.txt'));
    files.write(uriOf('moved.txt'), 'A\n\nOne.\n');
    let gone: readonly string[] = [];
    assert.deepEqual(await sync({ listed: (uris) => (gone = uris) }), ['moved.txt']);
    assert.deepEqual(gone, [uriOf('a.txt'), uriOf('b.txt')]);
    assert.deepEqual(names(), ['moved.txt']);
    assert.equal(indexer.analyzed, analyzed);
    corpora.dispose();
  });

  it('lists what cannot be read, and leaves to the editor what is open there', async () => {
    const { files, corpora, sync, names } = start({ 'a.txt': 'A\n\nOne.\n', 'b.txt': 'B\n\nTwo.\n' });
    await sync();
    files.delete(uriOf('a.txt'));
    files.write(uriOf('b.txt'), 'B\n\nThree.\n');
    files.link(uriOf('c.txt'), 'file:///nowhere/c.txt');
    assert.deepEqual(await sync({ isOpen: (uri) => uri !== uriOf('c.txt') }), []);
    assert.deepEqual(names(), ['a.txt', 'b.txt']);
    assert.equal(corpora.index.articles.get(uriOf('b.txt'))?.text, 'B\n\nTwo.\n');
    assert.equal(corpora.index.notRead.reasonOf(uriOf('c.txt')), 'a link that leads nowhere');
    files.delete(uriOf('c.txt'));
    await sync();
    assert.deepEqual(corpora.index.knownFiles(), [uriOf('b.txt')]);
    corpora.dispose();
  });
});
