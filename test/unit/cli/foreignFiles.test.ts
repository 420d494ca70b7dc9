import assert from 'node:assert/strict';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndexFile } from '../../../src/index/keeping/indexFile.node.ts';
import { corpusLens } from '../../support/corpusLens.ts';

const STORY =
  'Bridge opens\n\nROME (AGENCY) - The mayor, Maria Rossi, opened the bridge on Friday (Jan 18, 2019).\n';
/** Bytes before the number that says whose file it is. */
const APPLICATION_ID_AT = 68;

/** All that a folder holds: names, contents, times. */
function stateOf(folder: string): unknown {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { mtimeMs, size, ino } = statSync(path);
    return [name, mtimeMs, size, ino, statSync(path).isFile() ? readFileSync(path, 'latin1') : ''];
  });
}

describe('what was not made by us', () => {
  let base = '';
  let articles = '';
  let beside = '';
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'foreign '));
    [articles, beside] = [join(base, 'articles'), join(base, 'beside')];
    mkdirSync(articles);
    mkdirSync(beside);
    writeFileSync(join(articles, 'a.txt'), STORY);
  });
  afterEach(() => {
    rmSync(base, { recursive: true, force: true });
  });

  /** Every command that takes `--db`, an index of which is to be refused. */
  async function refusedByAll(db: string, why: RegExp): Promise<void> {
    const list = join(base, 'list.csv');
    writeFileSync(list, 'name,kind\nRome,person\n');
    const before = [stateOf(articles), stateOf(beside)];
    for (const [command, ...args] of [
      ['index', articles],
      ['card', 'Rossi', articles],
      ['outline', articles],
      ['search', 'bridge', articles],
      ['export', '--format', 'csv', articles],
      ['import', list, articles],
      ['mcp', articles],
    ] as const) {
      const { code, out, warnings } = await corpusLens(command, '--db', db, ...args);
      assert.deepEqual([command, code, out, warnings.length], [command, 2, '', 1]);
      assert.match(warnings[0]!, why);
      assert.deepEqual([stateOf(articles), stateOf(beside)], before, command);
    }
  }

  /**
   * Another program's database, of which a row is in the log alone: the program is at work, or has
   * been killed.
   */
  function bookmarks(path: string): DatabaseSync {
    const other = new DatabaseSync(path);
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (a); PRAGMA wal_checkpoint(TRUNCATE)');
    other.exec("INSERT INTO bookmarks VALUES ('kept')");
    return other;
  }

  it('is left as it is when it is another program’s database, which is at work', async () => {
    const path = join(beside, 'b.sqlite');
    const other = bookmarks(path);
    await refusedByAll(path, /cannot keep the index in .*b\.sqlite: it is a database of another program/);
    assert.deepEqual(other.prepare('SELECT a FROM bookmarks').get()?.['a'], 'kept');
    other.close();
  });

  it('is left as it is when only the log of a killed program holds what it wrote', async () => {
    const [path, killed] = [join(beside, 'b.sqlite'), join(base, 'working.sqlite')];
    const other = bookmarks(killed);
    for (const companion of ['', '-wal']) writeFileSync(path + companion, readFileSync(killed + companion));
    other.close();
    await refusedByAll(path, /another program/);
    const again = new DatabaseSync(path);
    assert.deepEqual(again.prepare('SELECT a FROM bookmarks').get()?.['a'], 'kept');
    again.close();
  });

  it('is left as it is when it is anything else', async () => {
    const article = join(beside, 'story.txt');
    writeFileSync(article, STORY);
    await refusedByAll(article, /story\.txt: it is not an index of Corpus Lens/);
    await refusedByAll(join(articles, 'a.txt'), /not an index/);
    await refusedByAll(beside, /beside: it is a folder/);
    await refusedByAll(articles, /it is a folder/);
    await refusedByAll('/dev/null', /it is not a file/);
    assert.ok(!existsSync('/dev/null.lock'));
    await refusedByAll(join(article, 'x.db'), /cannot keep the index in/);
    writeFileSync(join(beside, 'short'), 'SQLite format 3\0');
    await refusedByAll(join(beside, 'short'), /not an index/);
  });

  it('is left as it is when it is a log without its database', async () => {
    writeFileSync(join(beside, 'b.sqlite-wal'), 'all that is left');
    await refusedByAll(join(beside, 'b.sqlite'), /a log lies there without its database/);
    writeFileSync(join(beside, 'b.sqlite'), '');
    await refusedByAll(join(beside, 'b.sqlite'), /a log lies there without its database/);
  });

  it('is left as it is when a link leads to it, or in a circle', async () => {
    const other = bookmarks(join(beside, 'b.sqlite'));
    symlinkSync(join(beside, 'b.sqlite'), join(base, 'link'));
    await refusedByAll(join(base, 'link'), /another program/);
    symlinkSync(join(base, 'one'), join(base, 'two'));
    symlinkSync(join(base, 'two'), join(base, 'one'));
    await refusedByAll(join(base, 'one'), /cannot be reached/);
    other.close();
  });

  it('is an index of ours whose header is damaged: where a reader named the file, it is left as it is', async () => {
    const path = join(beside, 'ours.db');
    assert.equal((await corpusLens('index', '--db', path, articles)).code, 0);
    const bytes = readFileSync(path);
    for (const damage of [
      (copy: Buffer) => copy.fill(0, 0, 100),
      (copy: Buffer) => copy.fill(0x61, 0, 8_192),
      (copy: Buffer) => copy.writeUInt32BE(7, APPLICATION_ID_AT),
    ]) {
      const copy = Buffer.from(bytes);
      damage(copy);
      writeFileSync(path, copy);
      await refusedByAll(path, /cannot keep the index in/);
    }
  });

  it('is made again without a word when it is ours and of another version, newer or older, or empty', async () => {
    const path = join(beside, 'ours.db');
    assert.equal((await corpusLens('index', '--db', path, articles)).code, 0);
    for (const version of [1, 999]) {
      const ours = new DatabaseSync(path);
      ours.exec(`PRAGMA user_version = ${version.toString()}`);
      ours.close();
      const { code, out, warnings } = await corpusLens('index', '--json', '--db', path, articles);
      assert.deepEqual([code, warnings, (JSON.parse(out) as { read: number }).read], [0, [], 1]);
    }
    truncateSync(path, 0);
    assert.deepEqual((await corpusLens('index', '--db', path, articles)).warnings, []);
    assert.deepEqual(
      (await corpusLens('index', '--db', join(base, 'new', 'folder', 'x.db'), articles)).warnings,
      [],
    );
  });

  it('is a file under the name of the lock: the next name is taken, and it is left as it is', async () => {
    const path = join(beside, 'x.db');
    for (const make of [
      () => {
        writeFileSync(`${path}.lock`, 'yarn lockfile v1\n');
      },
      () => {
        mkdirSync(`${path}.lock`);
      },
      () => {
        bookmarks(`${path}.lock`).close();
      },
      () => {
        symlinkSync('/dev/null', `${path}.lock`);
      },
    ]) {
      rmSync(`${path}.lock`, { recursive: true, force: true });
      make();
      const { mtimeMs } = statSync(`${path}.lock`);
      assert.equal((await corpusLens('index', '--db', path, articles)).code, 0);
      assert.equal(statSync(`${path}.lock`).mtimeMs, mtimeMs);
      const held = openIndexFile(path);
      const { code, warnings } = await corpusLens('index', '--db', path, articles);
      assert.equal(code, 2);
      assert.match(warnings[0]!, /another window or command is using it/);
      held.database.close();
    }
  });

  it('does not matter to the lock: by whatever links a file is reached, there is one', async () => {
    const path = join(beside, 'x.db');
    assert.equal((await corpusLens('index', '--db', path, articles)).code, 0);
    symlinkSync(path, join(base, 'link.db'));
    symlinkSync(beside, join(base, 'folder'));
    symlinkSync('link.db', join(base, 'chain.db'));
    linkSync(path, join(base, 'hard.db'));
    const names = ['link.db', 'chain.db', join('folder', 'x.db'), 'hard.db'].map((name) => join(base, name));
    const held = openIndexFile(path);
    for (const name of names) {
      const { code, warnings } = await corpusLens('index', '--db', name, articles);
      assert.deepEqual([code, warnings.length], [2, 1], name);
      assert.match(warnings[0]!, /another window or command is using it/);
    }
    held.database.close();
    for (const name of names)
      assert.deepEqual((await corpusLens('index', '--db', name, articles)).warnings, [], name);
    assert.deepEqual(
      readdirSync(base).filter((name) => name.endsWith('.lock')),
      ['hard.db.lock'],
    );
    symlinkSync(join(beside, 'later.db'), join(base, 'later.db'));
    assert.equal((await corpusLens('index', '--db', join(base, 'later.db'), articles)).code, 0);
    assert.ok(existsSync(join(beside, 'later.db.lock')));
  });
});
