import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const prose = (name: string): string =>
  `A day in Rome\n\nROME (AGENCY) - The mayor, ${name}, said on Monday that the old bridge would be taken down in the spring.\n`;
const CONFIG = `${ROOT}/corpus-lens.json`;

async function start(files: MemoryFiles): Promise<TestClient> {
  return startTestClient({ files, folders: ['file:///desk'] });
}
const changed = (client: TestClient, type: FileChangeType, ...uris: string[]): Promise<void> =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: uris.map((uri) => ({ uri, type })),
  });
const children = (client: TestClient, view: string, parent?: string): Promise<ChildrenResult> =>
  client.connection.sendRequest('corpus/children', { view, parent, offset: 0, limit: 200 });
const people = async (client: TestClient): Promise<string[]> =>
  (await children(client, 'people')).nodes.map(({ label }) => label).sort();

describe('changes on disk', () => {
  afterEach(stopAll);

  it('are followed file by file: only what changed is read again', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a.txt`]: prose('Maria Rossi'),
      [`${ROOT}/b.txt`]: prose('Peter Novak'),
    });
    const client = await start(files);
    await client.indexed(2);
    const readsOfB = files.reads.get(`${ROOT}/b.txt`);
    files.write(`${ROOT}/a.txt`, prose('Lena Haas'));
    files.write(`${ROOT}/c.txt`, prose('Tom Baker'));
    for (let i = 0; i < 50; i++) await changed(client, FileChangeType.Changed, `${ROOT}/a.txt`);
    await changed(client, FileChangeType.Created, `${ROOT}/c.txt`);
    const before = files.reads.get(`${ROOT}/a.txt`)!;
    await client.indexed(3);
    await client.until(async () => (await people(client)).length === 3, 'three people');
    assert.deepEqual(await people(client), ['Lena Haas', 'Peter Novak', 'Tom Baker']);
    assert.equal(files.reads.get(`${ROOT}/b.txt`), readsOfB);
    assert.ok(files.reads.get(`${ROOT}/a.txt`)! <= before + 1, 'a burst is one change');
  });

  it('take out what is deleted, a folder with all in it, and bring in a new folder', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a.txt`]: prose('Maria Rossi'),
      [`${ROOT}/old/b.txt`]: prose('Peter Novak'),
      [`${ROOT}/old/er/c.txt`]: prose('Tom Baker'),
    });
    const client = await start(files);
    await client.indexed(3);
    files.delete(`${ROOT}/old`);
    files.write(`${ROOT}/new/d.txt`, prose('Lena Haas'));
    await changed(client, FileChangeType.Deleted, `${ROOT}/old`);
    await changed(client, FileChangeType.Created, `${ROOT}/new`);
    await client.until(
      async () => (await people(client)).join() === 'Lena Haas,Maria Rossi',
      'the new people',
    );
  });

  it('that are links out of the folder bring nothing in, and are listed', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a.txt`]: prose('Maria Rossi'),
      'file:///far/away/b.txt': prose('Peter Novak'),
    });
    const client = await start(files);
    await client.indexed(1);
    files.link(`${ROOT}/b.txt`, 'file:///far/away/b.txt');
    files.link(`${ROOT}/folder`, 'file:///far/away');
    files.write(`${ROOT}/c.txt`, prose('Tom Baker'));
    await changed(client, FileChangeType.Created, `${ROOT}/b.txt`, `${ROOT}/folder`, `${ROOT}/c.txt`);
    await client.until(async () => (await people(client)).includes('Tom Baker'), 'Tom Baker');
    const { notRead } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.deepEqual(
      notRead.map(({ uri, reason }) => `${uri}: ${reason}`),
      [
        `${ROOT}/b.txt: lies outside the folder: /far/away/b.txt`,
        `${ROOT}/folder: lies outside the folder: /far/away`,
      ],
    );
    assert.deepEqual(await people(client), ['Maria Rossi', 'Tom Baker']);
  });

  it('of other files and outside the corpora are passed over', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a.txt`]: prose('Maria Rossi') });
    const client = await start(files);
    await client.indexed(1);
    await changed(
      client,
      FileChangeType.Created,
      `${ROOT}/x.jpg`,
      'file:///desk/else.txt',
      `${ROOT}/.git/index`,
    );
    await client.indexed(1);
    assert.deepEqual(client.log, []);
  });

  it('of a file that was not read before bring it in', async () => {
    const files = new MemoryFiles({ [`${ROOT}/a.txt`]: prose('Maria Rossi'), [CONFIG]: '{}' });
    files.write(`${ROOT}/b.txt`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    const client = await start(files);
    await client.indexed(1);
    assert.equal((await children(client, 'articles')).nodes.at(-1)?.label, 'Not read');
    files.write(`${ROOT}/b.txt`, prose('Peter Novak'));
    await changed(client, FileChangeType.Changed, `${ROOT}/b.txt`);
    await client.indexed(2);
    const status = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.deepEqual(status.notRead, []);
  });
});

describe('corpus-lens.json', () => {
  afterEach(stopAll);
  const published = async (client: TestClient): Promise<(string | undefined)[]> =>
    (await children(client, 'articles')).nodes.map(({ label }) => label);

  it('sets publication days, also of open articles, as soon as it changes', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a.txt`]: prose('Maria Rossi'),
      [CONFIG]: '{"articles":{"a.txt":{"published":"2019-01-31"}}}',
    });
    const client = await start(files);
    await client.indexed(1);
    assert.deepEqual(await published(client), ['January 2019']);
    await client.open(`${ROOT}/a.txt`, prose('Maria Rossi'));
    await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: `${ROOT}/a.txt` });
    files.write(CONFIG, '{"articles":{"a.txt":{"published":"2018-05-01"}}}');
    await changed(client, FileChangeType.Changed, CONFIG);
    await client.until(async () => (await published(client))[0] === 'May 2018', 'the new day');
  });

  it('that is broken gets a problem at its line; the last good one stays, and nothing is written', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/a.txt`]: prose('Maria Rossi'),
      [CONFIG]: '{"articles":{"a.txt":{"published":"2019-01-31"}}}',
    });
    const client = await start(files);
    await client.indexed(1);
    assert.deepEqual(client.diagnostics.get(CONFIG)?.diagnostics, []);
    files.write(CONFIG, '{\n  "articles": {\n    "a.txt": {"published": "yesterday"}\n  },,\n}');
    await changed(client, FileChangeType.Changed, CONFIG);
    await client.until(() => (client.diagnostics.get(CONFIG)?.diagnostics.length ?? 0) > 0, 'a problem');
    const lines = client.diagnostics.get(CONFIG)!.diagnostics.map(({ range }) => range.start.line);
    assert.ok(lines.includes(2) && lines.includes(3), lines.join());
    assert.deepEqual(await published(client), ['January 2019']);
    files.write(CONFIG, '{}');
    await changed(client, FileChangeType.Changed, CONFIG);
    await client.until(() => client.diagnostics.get(CONFIG)!.diagnostics.length === 0, 'no problem');
  });

  it('makes a folder a corpus when it appears, and leaves the rest when it goes', async () => {
    const files = new MemoryFiles({
      'file:///desk/main.c': '',
      'file:///desk/stories/a.txt': prose('Maria Rossi'),
    });
    const client = await start(files);
    await client.indexed(0);
    files.write('file:///desk/stories/corpus-lens.json', '{}');
    await changed(client, FileChangeType.Created, 'file:///desk/stories/corpus-lens.json');
    await client.indexed(1);
    files.delete('file:///desk/stories/corpus-lens.json');
    await changed(client, FileChangeType.Deleted, 'file:///desk/stories/corpus-lens.json');
    await client.indexed(0);
    assert.deepEqual(await people(client), []);
  });
});
