import assert from 'node:assert/strict';
import { openBrowserStorage, type BrowserStorage } from '../../../../src/index/keeping/browserStorage.ts';
import { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { DatabaseError } from '../../../../src/index/sqlite/databaseError.ts';
import { openIndexIn, type IndexFileOptions } from '../../../../src/index/keeping/indexFile.ts';
import { startWasm, type WasmLoader } from '../../../../src/index/sqlite/wasmDatabase.ts';
import { person, record } from '../../../support/articles.ts';
import { BrowserFiles, browserLoader } from '../../../support/browserFiles.ts';
import { WASM_BYTES } from '../../../support/databases.ts';
import { assertWhole } from '../../../support/wholeIndex.ts';

const ADA = record('a.txt', 'News\n\nAda Byron met Bo Lee.\n', {
  names: [person('Ada Byron'), person('Bo Lee')],
  published: '2019-01-21',
});

describe('the file of an index in the browser', () => {
  let files: BrowserFiles;
  let load: WasmLoader;
  before(async () => {
    load = await browserLoader();
  });
  beforeEach(() => {
    files = new BrowserFiles();
    files.install();
  });
  after(() => {
    BrowserFiles.remove();
  });

  /** A tab of its own, in which the folder is taken. */
  const tab = async (path = 'own/key'): Promise<BrowserStorage> =>
    openBrowserStorage(await startWasm(WASM_BYTES, load), path);
  const open = (
    storage: BrowserStorage,
    options?: IndexFileOptions,
  ): { readonly index: CorpusIndex; readonly message?: string } => {
    const { database, ...rest } = openIndexIn(storage, options);
    return { index: new CorpusIndex(database), ...rest };
  };
  const indexOf = async (options?: IndexFileOptions): Promise<ReturnType<typeof open>> =>
    open(await tab(), options);

  it('keeps everything for the next tab, closed or not', async () => {
    const { index } = await indexOf();
    index.put(ADA, { stamp: { size: 3, mtime: 4.5, hash: 'h' }, published: undefined });
    index.close();
    files.endTab();
    for (let turn = 0; turn < 2; turn++) {
      const again = await indexOf();
      assert.equal(again.message, undefined);
      assert.deepEqual(again.index.articles.get(ADA.id)?.analysis.entities, ADA.analysis.entities);
      assert.deepEqual(again.index.file(ADA.id)?.stamp, { size: 3, mtime: 4.5, hash: 'h' });
      files.endTab();
    }
  });

  it('is made anew, without a word, when its analyses are of another version or the reader wants it so', async () => {
    for (const [before, after] of [
      [{ analyzer: 'old' }, { analyzer: 'new' }],
      [{ analyzer: 'new' }, { analyzer: 'new', start: 'fresh' }],
    ] as const) {
      const { index } = await indexOf(before);
      index.put(ADA);
      index.close();
      files.endTab();
      const again = await indexOf(after);
      assert.deepEqual([again.message, again.index.articles.count()], [undefined, 0]);
      files.endTab();
    }
  });

  const HEADER = 4_096; // of SQLite's file system, before each file
  const damages: readonly (readonly [what: string, damage: (bytes: BrowserFiles) => void])[] = [
    ['is text', ({ contents: [file] }) => file!.bytes.fill(0x61, HEADER)],
    [
      'is cut short',
      ({ contents: [file] }) => {
        file!.resize(HEADER + 9_000);
      },
    ],
    ['has zeros for its first page', ({ contents: [file] }) => file!.bytes.fill(0, HEADER, HEADER + 8_192)],
  ];
  for (const [what, damage] of damages)
    it(`is made again when it ${what}, with a word about it, once`, async () => {
      const { index } = await indexOf();
      index.put(ADA);
      index.close();
      files.endTab();
      damage(files);
      const mended = await indexOf();
      assert.equal(mended.message, 'The index was damaged and is being rebuilt.');
      assert.equal(mended.index.articles.count(), 0);
      mended.index.put(ADA);
      files.endTab();
      const again = await indexOf();
      assert.deepEqual([again.message, again.index.articles.count()], [undefined, 1]);
    });

  it('is made again when it is another program’s', async () => {
    const other = (await tab()).open(() => undefined);
    other.exec('CREATE TABLE bookmarks (a); INSERT INTO bookmarks VALUES (1)');
    other.close();
    files.endTab();
    const { index, message } = await indexOf();
    assert.match(message ?? '', /damaged and is being rebuilt/);
    assert.equal(index.articles.count(), 0);
  });

  it('is for one tab at a time; who comes second is told, and harms nothing', async () => {
    const { index } = await indexOf();
    index.put(ADA);
    await assert.rejects(tab(), (error) => error instanceof DatabaseError && error.reason === 'busy');
    index.put(record('b.txt', 'More\n'));
    const other = open(await tab('own/other')).index;
    assert.equal(other.articles.count(), 0);
    files.endTab();
    assert.equal((await indexOf()).index.articles.count(), 2);
  });

  it('is found again by a page that comes before the last one has let go of it', async () => {
    (await indexOf()).index.put(ADA);
    setTimeout(() => {
      files.endTab();
    }, 20);
    assert.equal((await indexOf()).index.articles.count(), 1);
  });

  it('says so when the browser gives no more room, and is whole as it was before', async () => {
    const losses: DatabaseError[] = [];
    const { index } = await indexOf({ onLoss: (error) => losses.push(error) });
    index.put(ADA);
    files.room = 1_000_000;
    const long = (n: number): string =>
      `News ${n}\n\n${`Ada Byron met number ${n} of them. `.repeat(2_000)}\n`;
    assert.throws(() => {
      for (let n = 0; n < 50; n++) index.put(record(`${n}.txt`, long(n), { names: [person('Ada Byron')] }));
    }, DatabaseError);
    assert.equal(losses[0]?.inWords, 'the browser gives it no more room');
    files.endTab();
    const again = await indexOf();
    assert.equal(again.message, undefined);
    assert.ok(again.index.articles.has(ADA.id));
    assertWhole(again.index);
  });

  it('cannot be had where the browser has no files, with the reason', async () => {
    BrowserFiles.remove();
    await assert.rejects(tab(), (error) => error instanceof DatabaseError && error.reason === 'unreachable');
  });

  it('opens again whenever its tab ends, nothing half-written, and catches up', async () => {
    for (let round = 0; round < 50; round++) {
      const { index, message } = await indexOf();
      assert.equal(message, undefined);
      assertWhole(index);
      files.endTabAfter(round * 7);
      assert.throws(() => {
        for (let n = 0; ; n++)
          index.put(
            record(`${n % 20}.txt`, `News ${round}\n\nAda Byron met Bo Lee ${n} times.\n`, {
              names: [person(n % 2 ? 'Ada Byron' : 'Bo Lee')],
            }),
          );
      }, DatabaseError);
    }
  });
});
