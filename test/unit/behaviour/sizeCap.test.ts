import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const COUNT = 80;
const ROOM = 50;

function corpus(): MemoryFiles {
  const names = Array.from({ length: COUNT }, (_, n) => n.toString().padStart(2, '0'));
  return new MemoryFiles(
    Object.fromEntries(
      names.map((name) => [
        `${ROOT}/${name}.txt`,
        `Day ${name} in Rome\n\nROME (AGENCY) - The mayor, Maria Rossi, spoke about bridge ${name} on Monday.\n`,
      ]),
    ),
  );
}

const status = (client: TestClient): Promise<CorpusStatus> =>
  client.connection.sendRequest<CorpusStatus>('corpus/statusNow');

async function notRead(client: TestClient): Promise<ChildrenResult> {
  const params = { view: 'articles', parent: 'unread', offset: 0, limit: 200 };
  return client.connection.sendRequest<ChildrenResult>('corpus/children', params);
}

describe('an index with room for a number of articles', () => {
  afterEach(stopAll);

  it('takes no more, says so, and lists what it left out', async () => {
    const client = await startTestClient({
      files: corpus(),
      folders: ['file:///desk'],
      options: { folders: [ROOT], mostArticles: ROOM },
    });
    await client.indexed(ROOM);
    const { message, notRead: listed } = await status(client);
    assert.match(message ?? '', /limit of 50 articles is reached; 30 files more are not indexed/);
    assert.equal(listed.length, COUNT - ROOM);
    const { nodes, total } = await notRead(client);
    assert.equal(total, COUNT - ROOM);
    assert.match(nodes[0]?.description ?? '', /^the index limit of 50 articles is reached$/);
  });

  it('keeps what it holds up to date, and reads the rest once there is room', async () => {
    const files = corpus();
    const client = await startTestClient({
      files,
      folders: ['file:///desk'],
      options: { folders: [ROOT], mostArticles: ROOM },
    });
    await client.indexed(ROOM);
    const held = `${ROOT}/00.txt`;
    files.write(held, 'Late news\n\nGiulia Bianchi came to Oslo, it was said on Monday.\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: held, type: 2 }],
    });
    await client.until(async () => {
      const found = await client.connection.sendRequest<ChildrenResult>('corpus/children', {
        view: 'people',
        offset: 0,
        limit: 200,
      });
      return found.nodes.some(({ label }) => label === 'Giulia Bianchi');
    }, 'the change');
    assert.equal((await notRead(client)).total, COUNT - ROOM);

    await client.connection.sendNotification('corpus/folders', {
      include: [],
      folders: [ROOT],
      mostArticles: 2 * COUNT,
    });
    await client.indexed(COUNT);
    assert.equal((await status(client)).message, undefined);
    assert.equal((await notRead(client)).total, 0);
  });
});
