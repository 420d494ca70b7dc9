import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { nodeIndexes } from '../../../src/server/corpora/nodeIndexes.node.ts';
import { damagesOf } from '../../support/damages.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/articles';
const STORY =
  'Maria Rossi opens a bridge\n\nROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down in the spring.\n';
const FILES = {
  [`${ROOT}/a.txt`]: STORY,
  [`${ROOT}/b.txt`]: STORY.replaceAll('Maria Rossi', 'Carla Bruno'),
  [`${ROOT}/c.txt`]: STORY.replaceAll('Maria Rossi', 'Anna Verdi').repeat(3),
};
const PEOPLE = ['Anna Verdi', 'Carla Bruno', 'Maria Rossi'];

describe('a server whose index is damaged', function () {
  this.timeout(300_000);
  let storage = '';
  before(() => {
    storage = mkdtempSync(join(tmpdir(), 'storage '));
  });
  after(() => {
    stopAll();
    rmSync(storage, { recursive: true, force: true });
  });
  const start = (): Promise<TestClient> =>
    startTestClient({
      files: new MemoryFiles(FILES),
      folders: ['file:///desk'],
      options: { storage },
      openIndex: nodeIndexes(),
    });
  const end = ({ connection }: TestClient): Promise<void> => connection.sendRequest('shutdown');
  const people = async ({ connection }: TestClient): Promise<string> => {
    const { nodes } = await connection.sendRequest<ChildrenResult>('corpus/children', {
      view: 'people',
      offset: 0,
      limit: 9,
    });
    return nodes
      .map(({ label }) => label)
      .sort()
      .join();
  };
  const hover = async ({ connection }: TestClient): Promise<string> =>
    JSON.stringify(
      await connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: `${ROOT}/a.txt` },
        position: { line: 0, character: 2 },
      }),
    );
  const message = async ({ connection }: TestClient): Promise<string> =>
    (await connection.sendRequest<CorpusStatus>('corpus/statusNow')).message ?? '';

  it('answers initialize and hovers, whatever the damage', async () => {
    const first = await start();
    await first.indexed(3);
    await end(first);
    const name = readdirSync(storage).find((one) => one.endsWith('.sqlite'))!;
    const whole = readFileSync(join(storage, name));
    for (const damage of damagesOf(whole)) {
      rmSync(storage, { recursive: true });
      mkdirSync(storage);
      writeFileSync(join(storage, name), damage.make(whole));
      const client = await start();
      await client.indexed(3);
      await client.open(`${ROOT}/a.txt`, STORY);
      await client.until(
        async () => (await hover(client)).includes('Maria Rossi'),
        `a hover, ${damage.name}`,
      );
      await client.until(async () => (await people(client)) === PEOPLE.join(), `everybody, ${damage.name}`);
      const said = await message(client);
      assert.ok(
        said === '' || /^The index was damaged and is being rebuilt/.test(said),
        `${damage.name}: ${said}`,
      );
      await end(client);
      const next = await start();
      await next.indexed(3);
      assert.equal(await people(next), PEOPLE.join(), damage.name);
      assert.equal(await message(next), '', damage.name);
      await end(next);
    }
  });

  it('puts aside in its own folder what cannot be recognized, and leaves another program’s database alone', async () => {
    const [name] = readdirSync(storage).filter((one) => one.endsWith('.sqlite'));
    const path = join(storage, name!);
    writeFileSync(path, 'nothing of the kind');
    const client = await start();
    await client.indexed(3);
    assert.match(await message(client), /damaged and is being rebuilt; the old file was kept as .*\.broken-/);
    await end(client);
    rmSync(path);
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE bookmarks (a)');
    other.close();
    const bytes = readFileSync(path);
    const second = await start();
    await second.indexed(3);
    assert.match(await message(second), /kept in memory: it is a database of another program/);
    await end(second);
    assert.deepEqual(readFileSync(path), bytes);
  });
});
