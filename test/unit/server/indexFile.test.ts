import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryFiles } from '../../../src/base/memoryFiles.ts';
import { NodeDatabase } from '../../../src/corpus/nodeDatabase.node.ts';
import type { ChildrenResult, CorpusStatus } from '../../../src/protocol.ts';
import { nodeIndexes } from '../../../src/server/nodeIndexes.node.ts';
import { startTestClient, stopAll, type TestClient } from './testClient.ts';

const ROOT = 'file:///desk/articles';
const story = (name: string): string =>
  `${name} opens a bridge\n\nROME (AGENCY) - The mayor, ${name}, said on Monday that the old bridge would be taken down in the spring.\n`;

describe('the index of a window', () => {
  let storage: string;
  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'storage '));
  });
  afterEach(() => {
    stopAll();
    rmSync(storage, { recursive: true, force: true });
  });

  const start = (files: MemoryFiles): Promise<TestClient> =>
    startTestClient({
      files,
      folders: ['file:///desk'],
      options: { storage },
      openIndex: nodeIndexes(),
    });
  const people = async ({ connection }: TestClient): Promise<string[]> => {
    const { nodes } = await connection.sendRequest<ChildrenResult>('corpus/children', {
      view: 'people',
      offset: 0,
      limit: 9,
    });
    return nodes.map(({ label }) => label).sort();
  };
  const files = (): MemoryFiles =>
    new MemoryFiles({ [`${ROOT}/a.txt`]: story('Maria Rossi'), [`${ROOT}/b.txt`]: story('Carla Bruno') });

  it('is there at the next start: no file is read again, and a changed one changes what is known', async () => {
    const disk = files();
    const first = await start(disk);
    await first.indexed(2);
    assert.deepEqual(await people(first), ['Carla Bruno', 'Maria Rossi']);
    await first.connection.sendRequest('shutdown');
    const reads = disk.reads.get(`${ROOT}/a.txt`)!;
    const second = await start(disk);
    assert.deepEqual(await people(second), ['Carla Bruno', 'Maria Rossi']);
    await second.indexed(2);
    // Looking for corpora reads the heads of a few files each time; for the index it was read once.
    assert.equal(disk.reads.get(`${ROOT}/a.txt`), 2 * reads - 1);
    await second.connection.sendRequest('shutdown');
    disk.write(`${ROOT}/b.txt`, story('Anna Verdi'));
    disk.delete(`${ROOT}/a.txt`);
    const third = await start(disk);
    await third.until(async () => (await people(third)).join() === 'Anna Verdi', 'the changed article');
    await third.connection.sendRequest('shutdown');
  });

  it('is made again when the reader wants it so, and tells of itself', async () => {
    const disk = files();
    const client = await start(disk);
    await client.indexed(2);
    const reads = disk.reads.get(`${ROOT}/a.txt`)!;
    await client.connection.sendNotification('corpus/indexing', { action: 'rebuild' });
    await client.until(() => disk.reads.get(`${ROOT}/a.txt`)! > reads, 'the article to be read again');
    await client.indexed(2);
    const report = await client.connection.sendRequest<string>('corpus/report');
    assert.match(report, /^desk: 2 articles$/m);
    assert.match(report, /sqlite: \d+\.\d MB/);
    assert.match(report, /2 people, 1 place/);
    await client.connection.sendRequest('shutdown');
  });

  it('goes on in memory when another window keeps it, and says so', async () => {
    const disk = files();
    const first = await start(disk);
    await first.indexed(2);
    const second = await start(disk);
    await second.indexed(2);
    assert.deepEqual(await people(second), await people(first));
    const { message } = await second.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.match(message ?? '', /kept in memory: another window/);
    for (const client of [first, second]) await client.connection.sendRequest('shutdown');
  });

  it('goes on in memory when there is no place to keep it, and says so', async () => {
    rmSync(storage, { recursive: true });
    writeFileSync(storage, 'a file');
    const client = await start(files());
    await client.indexed(2);
    const { message } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.match(message ?? '', /kept in memory: its file cannot be reached/);
    await client.connection.sendRequest('shutdown');
  });

  it('is made again when another program has damaged it meanwhile', async () => {
    const disk = files();
    const first = await start(disk);
    await first.indexed(2);
    await first.connection.sendRequest('shutdown');
    const name = readdirSync(storage).find((one) => one.endsWith('.sqlite'))!;
    writeFileSync(join(storage, name), 'nothing of the kind'.repeat(1_000));
    const second = await start(disk);
    await second.indexed(2);
    const { message } = await second.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.match(message ?? '', /damaged and is made again/);
    assert.deepEqual(await people(second), ['Carla Bruno', 'Maria Rossi']);
    await second.connection.sendRequest('shutdown');
  });

  for (const [what, pragma, expected] of [
    ['the disk is full', 'PRAGMA max_page_count = 1', /kept in memory: the disk is full/],
    [
      'the file can no longer be written',
      'PRAGMA query_only = 1',
      /kept in memory: its file cannot be written/,
    ],
  ] as const)
    it(`goes on in memory when ${what} while it is used, loses nothing and says so`, async () => {
      const disk = files();
      const prepare = NodeDatabase.prototype.exec;
      let hurt = false;
      NodeDatabase.prototype.exec = function (sql: string) {
        if (hurt && sql.startsWith('BEGIN')) {
          hurt = false;
          prepare.call(this, pragma);
        }
        prepare.call(this, sql);
      };
      try {
        const client = await start(disk);
        await client.indexed(2);
        hurt = true;
        const long = `${story('Anna Verdi')}${'And so it went on in Rome. '.repeat(4_000)}\n`;
        disk.write(`${ROOT}/c.txt`, long);
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: `${ROOT}/c.txt`, type: 1 }],
        });
        await client.until(async () => (await people(client)).length === 3, 'all three articles');
        const { message } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
        assert.match(message ?? '', expected);
        await client.connection.sendRequest('shutdown');
      } finally {
        NodeDatabase.prototype.exec = prepare;
      }
    });
});
