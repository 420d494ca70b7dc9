import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContent } from '../../../src/base/files.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { NodeDatabase } from '../../../src/index/sqlite/nodeDatabase.node.ts';
import { WasmDatabase } from '../../../src/index/sqlite/wasmDatabase.ts';
import type { MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { nodeIndexes } from '../../../src/server/corpora/nodeIndexes.node.ts';
import { webIndexes } from '../../../src/server/corpora/webIndexes.ts';
import { BrowserFiles, browserLoader } from '../../support/browserFiles.ts';
import { WASM_BYTES } from '../../support/databases.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/articles';
const story = (name: string): string =>
  `${name} opens a bridge\n\nROME (AGENCY) - The mayor, ${name}, said on Monday that the old bridge would be taken down in the spring.\n`;

/** Files of which the reader's own comes late. */
class SlowFiles extends MemoryFiles {
  slow: Promise<void> = Promise.resolve();

  override async readFile(uri: string, limit: number): Promise<FileContent> {
    if (uri.endsWith('.json')) await this.slow;
    return super.readFile(uri, limit);
  }
}

/** Where indexes are kept, and what can become of it. */
interface Place {
  readonly database: { prototype: { exec(sql: string): void } };
  readonly setUp: () => void;
  readonly tearDown: () => void;
  /** Starts a window's server. */
  readonly start: (files: MemoryFiles) => Promise<TestClient>;
  /** What becomes of the rest of a window whose server was shut down. */
  readonly ended: () => void;
  readonly takeAway: () => void;
  readonly damage: () => void;
}

function onDisk(): Place {
  let storage = '';
  return {
    database: NodeDatabase,
    setUp: () => {
      storage = mkdtempSync(join(tmpdir(), 'storage '));
    },
    tearDown: () => {
      rmSync(storage, { recursive: true, force: true });
    },
    start: (files) =>
      startTestClient({ files, folders: ['file:///desk'], options: { storage }, openIndex: nodeIndexes() }),
    ended: () => undefined,
    takeAway: () => {
      rmSync(storage, { recursive: true });
      writeFileSync(storage, 'a file');
    },
    damage: () => {
      const name = readdirSync(storage).find((one) => one.endsWith('.sqlite'))!;
      writeFileSync(join(storage, name), 'nothing of the kind'.repeat(1_000));
    },
  };
}

function inBrowser(): Place {
  let browser = new BrowserFiles();
  const parts = { sqlite: WASM_BYTES.toString('base64'), model: '' };
  return {
    database: WasmDatabase,
    setUp: () => {
      browser = new BrowserFiles();
      browser.install();
    },
    tearDown: () => {
      BrowserFiles.remove();
    },
    start: async (files) =>
      startTestClient({
        files,
        folders: ['file:///desk'],
        options: { parts },
        openIndex: webIndexes(await browserLoader()),
      }),
    ended: () => {
      browser.endTab();
    },
    takeAway: () => {
      BrowserFiles.remove();
    },
    damage: () => browser.contents[0]!.bytes.fill(0x61, 4_096),
  };
}

for (const [where, place] of [
  ['on disk', onDisk()],
  ['in a browser', inBrowser()],
] as const)
  describe(`the index of a window, kept ${where}`, () => {
    beforeEach(() => {
      place.setUp();
    });
    afterEach(() => {
      stopAll();
      place.tearDown();
    });
    const { start } = place;
    const end = async ({ connection }: TestClient): Promise<void> => {
      await connection.sendRequest('shutdown');
      place.ended();
    };
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
      await end(first);
      const reads = disk.reads.get(`${ROOT}/a.txt`)!;
      const second = await start(disk);
      assert.deepEqual(await people(second), ['Carla Bruno', 'Maria Rossi']);
      await second.indexed(2);
      assert.match(await second.connection.sendRequest<string>('corpus/report'), /opened: 0 files$/m);
      // Looking for corpora reads the heads of a few files each time; for the index it was read
      // once.
      assert.equal(disk.reads.get(`${ROOT}/a.txt`), 2 * reads - 1);
      await end(second);
      disk.write(`${ROOT}/b.txt`, story('Anna Verdi'));
      disk.delete(`${ROOT}/a.txt`);
      const third = await start(disk);
      await third.until(async () => (await people(third)).join() === 'Anna Verdi', 'the changed article');
      await end(third);
    });

    it('holds what the reader set right also in an article that is open before that is read', async () => {
      const disk = new SlowFiles({
        'file:///desk/corpus-lens.json': '{ "corrections": [{ "name": "Maria Rossi", "is": "not a name" }] }',
        [`${ROOT}/a.txt`]: story('Maria Rossi'),
      });
      const marked = async ({ connection }: TestClient): Promise<readonly number[]> =>
        (await connection.sendRequest<MarksResult>('corpus/marks', { uri: `${ROOT}/a.txt` })).marks;
      const first = await start(disk);
      await first.indexed(1);
      await first.open(`${ROOT}/a.txt`, story('Maria Rossi'));
      const right = await marked(first);
      assert.ok(right.length > 0);
      await end(first);
      let goOn = (): void => undefined;
      disk.slow = new Promise((done) => (goOn = done));
      const second = await start(disk);
      await second.open(`${ROOT}/a.txt`, story('Maria Rossi'));
      assert.ok((await marked(second)).length > right.length);
      goOn();
      await second.indexed(1);
      assert.deepEqual(await marked(second), right);
      await end(second);
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
      assert.match(report, /^articles: 2 articles$/m);
      assert.match(report, /(sqlite|in the browser): \d+\.\d MB/);
      assert.match(report, /2 people, 1 place/);
      await end(client);
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
      await end(first);
      await end(second);
    });

    it('goes on in memory when there is no place to keep it, and says so', async () => {
      place.takeAway();
      const client = await start(files());
      await client.indexed(2);
      const { message } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
      assert.match(message ?? '', /kept in memory: its file cannot be reached/);
      await end(client);
    });

    it('is made again when another program has damaged it meanwhile', async () => {
      const disk = files();
      const first = await start(disk);
      await first.indexed(2);
      await end(first);
      place.damage();
      const second = await start(disk);
      await second.indexed(2);
      const { message } = await second.connection.sendRequest<CorpusStatus>('corpus/statusNow');
      assert.match(message ?? '', /damaged and is being rebuilt/);
      assert.deepEqual(await people(second), ['Carla Bruno', 'Maria Rossi']);
      await end(second);
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
        const { prototype } = place.database;
        const original = Object.getOwnPropertyDescriptor(prototype, 'exec')!;
        const exec = original.value as (this: unknown, sql: string) => void;
        let hurt = false;
        prototype.exec = function (sql: string) {
          if (hurt && sql.startsWith('BEGIN')) {
            hurt = false;
            exec.call(this, pragma);
          }
          exec.call(this, sql);
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
          await end(client);
        } finally {
          Object.defineProperty(prototype, 'exec', original);
        }
      });
  });
