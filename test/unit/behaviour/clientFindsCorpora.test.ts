import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEntry } from '../../../src/base/files.ts';
import type { CorpusRoot } from '../../../src/discovery/corpusRoot.ts';
import { CorporaRequest, FoldersNotification } from '../../../src/protocol/serverOptions.ts';
import { ReportRequest, StatusRequest, type CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import { nodeIndexes } from '../../../src/server/corpora/nodeIndexes.node.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const DESK = 'file:///desk';
const [NEWS, WIRE] = [`${DESK}/news`, `${DESK}/wire`];
const root = (uri: string): CorpusRoot => ({ uri, name: uri.slice(DESK.length + 1), because: 'chosen' });
const story = (name: string): string =>
  `${name} opens a bridge\n\nROME (AGENCY) - The mayor, ${name}, said on Monday that the old bridge would be taken down in the spring.\n`;

/** Files that notice when the workspace is searched. */
class Desk extends MemoryFiles {
  searches = 0;

  override readDirectory(uri: string): Promise<readonly FileEntry[]> {
    if (uri === DESK) this.searches++;
    return super.readDirectory(uri);
  }
}

/** A client that finds the corpora. */
class Finder {
  asked = 0;
  corpora: () => Promise<readonly CorpusRoot[]> = () => Promise.resolve([root(NEWS)]);
  readonly files = new Desk({
    [`${NEWS}/a.txt`]: story('Maria Rossi'),
    [`${NEWS}/b.txt`]: story('Carla Bruno'),
    [`${WIRE}/c.txt`]: story('Lena Haas'),
    // The server would take it for a corpus.
    [`${DESK}/seeds/d.txt`]: story('Peter Novak'),
  });

  start(storage?: string): Promise<TestClient> {
    return startTestClient({
      files: this.files,
      folders: [DESK],
      options: { findsCorpora: true, ...(storage !== undefined && { storage }) },
      ...(storage !== undefined && { openIndex: nodeIndexes() }),
      prepare: (connection) =>
        connection.onRequest(CorporaRequest, async () => {
          this.asked++;
          return { corpora: await this.corpora() };
        }),
    });
  }
}

const statusOf = ({ connection }: TestClient): Promise<CorpusStatus> =>
  connection.sendRequest(StatusRequest, {});
const corporaOf = async (client: TestClient): Promise<readonly string[]> =>
  (await statusOf(client)).corpora.map(({ name, articles }) => `${name} ${articles}`);

describe('corpora that the client finds', () => {
  let storage = '';
  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'storage '));
  });
  afterEach(() => {
    stopAll();
    rmSync(storage, { recursive: true, force: true });
  });

  it('are read, and no others are looked for', async () => {
    const finder = new Finder();
    const client = await finder.start();
    await client.indexed(2);
    assert.deepEqual(await corporaOf(client), ['news 2']);
    assert.deepEqual([finder.asked, finder.files.searches], [1, 0]);
  });

  it('are asked for again when they may be others', async () => {
    const finder = new Finder();
    const client = await finder.start();
    await client.indexed(2);
    finder.corpora = () => Promise.resolve([root(NEWS), root(WIRE)]);
    await client.connection.sendNotification(FoldersNotification, {});
    await client.indexed(3);
    assert.deepEqual(await corporaOf(client), ['news 2', 'wire 1']);
    finder.corpora = () => Promise.resolve([]);
    await client.connection.sendNotification(FoldersNotification, {});
    await client.indexed(0);
  });

  it('may be others once a corpus-lens.json was made or deleted, which the server does not look for', async () => {
    const finder = new Finder();
    const client = await finder.start();
    await client.indexed(2);
    const uri = `${WIRE}/corpus-lens.json`;
    finder.files.write(uri, '{}');
    finder.corpora = () => Promise.resolve([root(NEWS), { ...root(WIRE), because: 'config' }]);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 1 }],
    });
    await client.indexed(3);
    finder.files.delete(uri);
    finder.corpora = () => Promise.resolve([root(NEWS)]);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 3 }],
    });
    await client.indexed(2);
    assert.equal(finder.files.searches, 0);
  });

  it('are waited for: until then the index of the last time is shown, and stays', async () => {
    const finder = new Finder();
    const first = await finder.start(storage);
    await first.indexed(2);
    await first.connection.sendRequest('shutdown');
    let answer!: (corpora: readonly CorpusRoot[]) => void;
    finder.corpora = () => new Promise((done) => (answer = done));
    const second = await finder.start(storage);
    await second.until(() => finder.asked === 2, 'the question');
    const { state, counts } = await statusOf(second);
    assert.deepEqual([state, counts.people], ['indexing', 2]);
    answer([root(NEWS)]);
    await second.indexed(2);
    assert.match(await second.connection.sendRequest(ReportRequest, {}), /opened: 0 files$/m);
    await second.connection.sendRequest('shutdown');
  });

  it('stay as they were when the client cannot say', async () => {
    const finder = new Finder();
    const client = await finder.start();
    await client.indexed(2);
    finder.corpora = () => Promise.reject(new Error('the disk is on fire'));
    await client.connection.sendNotification(FoldersNotification, {});
    await client.until(() => client.log.some((line) => line.includes('on fire')), 'what went wrong');
    await client.indexed(2);
    assert.deepEqual(await corporaOf(client), ['news 2']);
  });
});
