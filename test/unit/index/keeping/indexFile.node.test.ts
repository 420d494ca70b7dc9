import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { DatabaseError } from '../../../../src/index/sqlite/databaseError.ts';
import {
  indexFileBytes,
  openIndexFile,
  type NodeIndexFileOptions,
} from '../../../../src/index/keeping/indexFile.node.ts';
import { person, record } from '../../../support/articles.ts';
import { assertWhole } from '../../../support/wholeIndex.ts';

/** Runs something with the path of an index in a folder of its own. */
async function withFile(run: (path: string, folder: string) => unknown): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'index '));
  try {
    await run(join(folder, 'deep', 'a.sqlite'), join(folder, 'deep'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function indexAt(
  path: string,
  options?: NodeIndexFileOptions,
): { readonly index: CorpusIndex; readonly message?: string } {
  const { database, ...rest } = openIndexFile(path, options);
  return { index: new CorpusIndex(database), ...rest };
}

const ADA = record('a.txt', 'News\n\nAda Byron met Bo Lee.\n', {
  names: [person('Ada Byron'), person('Bo Lee')],
  published: '2019-01-21',
});

describe('the file of an index', () => {
  it('keeps everything for the next time', () =>
    withFile((path) => {
      const first = indexAt(path).index;
      first.put(ADA, { stamp: { size: 3, mtime: 4.5, hash: 'h' }, published: undefined });
      first.setNote('what', 'ever');
      first.close();
      const { index, message } = indexAt(path);
      assert.equal(message, undefined);
      assert.deepEqual(index.articles.get(ADA.id)?.analysis.entities, ADA.analysis.entities);
      assert.deepEqual(index.file(ADA.id)?.stamp, { size: 3, mtime: 4.5, hash: 'h' });
      assert.equal(index.note('what'), 'ever');
      assert.ok(indexFileBytes(path) > 0);
      index.close();
    }));

  it('is made anew when its analyses are of another version', () =>
    withFile((path, folder) => {
      const old = indexAt(path, { analyzer: 'old' }).index;
      old.put(ADA);
      old.close();
      const { index, message } = indexAt(path, { analyzer: 'new' });
      assert.equal(index.articles.count(), 0);
      assert.equal(message, undefined);
      index.close();
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.includes('broken')),
        [],
      );
    }));

  const damages: readonly (readonly [what: string, damage: (path: string) => void])[] = [
    [
      'is text',
      (path) => {
        writeFileSync(path, 'not a database at all '.repeat(500));
      },
    ],
    [
      'is cut short',
      (path) => {
        truncateSync(path, 9_000);
      },
    ],
    [
      'has zeros for its first page',
      (path) => {
        writeFileSync(path, Buffer.concat([Buffer.alloc(8_192), readFileSync(path).subarray(8_192)]));
      },
    ],
  ];
  for (const [what, damage] of damages)
    it(`is moved aside and made again in a folder of ours when it ${what}, with a word about it`, () =>
      withFile((path, folder) => {
        const before = indexAt(path).index;
        before.put(ADA);
        before.close();
        damage(path);
        const { index, message } = indexAt(path, { isOwnFolder: true });
        assert.match(message ?? '', /damaged and is being rebuilt/);
        assert.equal(index.articles.count(), 0);
        index.put(ADA);
        index.close();
        assert.equal(readdirSync(folder).filter((name) => name.includes('.broken-')).length, 1);
        const again = indexAt(path);
        assert.deepEqual([again.message, again.index.articles.count()], [undefined, 1]);
        again.index.close();
      }));

  it('is for one process at a time; who comes second is told, and harms nothing', () =>
    withFile((path) => {
      const { index } = indexAt(path);
      index.put(ADA);
      assert.throws(
        () => openIndexFile(path),
        (error) => error instanceof DatabaseError && error.reason === 'busy' && !error.isLoss,
      );
      index.put(record('b.txt', 'More\n'));
      assert.equal(index.articles.count(), 2);
      index.close();
      const next = indexAt(path).index;
      assert.equal(next.articles.count(), 2);
      next.close();
    }));

  it('says so when the disk is full, and is whole as it was before', () =>
    withFile((path) => {
      const losses: DatabaseError[] = [];
      const { database } = openIndexFile(path, { onLoss: (error) => losses.push(error) });
      const index = new CorpusIndex(database);
      index.put(ADA);
      database.exec('PRAGMA max_page_count = 60');
      const long = (n: number): string =>
        `News ${n}\n\n${`Ada Byron met number ${n} of them. `.repeat(2_000)}\n`;
      assert.throws(() => {
        for (let n = 0; n < 50; n++) index.put(record(`${n}.txt`, long(n), { names: [person('Ada Byron')] }));
      }, /full/);
      assert.equal(losses[0]?.inWords, 'the disk is full');
      index.close();
      const { index: next, message } = indexAt(path);
      assert.equal(message, undefined);
      assert.ok(next.articles.has(ADA.id));
      next.close();
    }));

  it('cannot be opened where nothing can be written, with the reason', function () {
    if (process.getuid?.() === 0) this.skip();
    return withFile((path, folder) => {
      mkdirSync(folder);
      chmodSync(folder, 0o500);
      assert.throws(() => openIndexFile(path), DatabaseError);
      chmodSync(folder, 0o700);
    });
  });

  it('cannot be opened in a folder that is a file', () =>
    withFile((path, folder) => {
      writeFileSync(folder, '');
      assert.throws(
        () => openIndexFile(path),
        (error) => error instanceof DatabaseError && error.reason === 'unreachable',
      );
    }));

  it('opens again whenever its process is killed, nothing half-written, and catches up', function () {
    this.timeout(120_000);
    return withFile(async (path, folder) => {
      // Bundled, it starts in a fraction of the time.
      const writer = join(folder, 'writer.cjs');
      const entry = fileURLToPath(new URL('../../../support/processes/endlessWriter.ts', import.meta.url));
      buildSync({ entryPoints: [entry], bundle: true, platform: 'node', outfile: writer, logLevel: 'error' });
      for (let round = 0; round < 50; round++) {
        const child = spawn(process.execPath, [writer, path], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await new Promise((ready) => child.stdout.once('data', ready));
        await new Promise((done) => setTimeout(done, (round * 7) % 60));
        const ended = new Promise((done) => child.once('exit', done));
        child.kill('SIGKILL');
        await ended;
        const { index, message } = indexAt(path);
        assert.equal(message, undefined);
        assertWhole(index);
        index.put(ADA);
        index.close();
      }
    });
  });
});
