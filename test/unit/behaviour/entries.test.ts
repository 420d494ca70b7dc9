import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { answerWith } from '../../support/answerWith.ts';
import { makeFolder, startServerProcess } from '../../support/serverProcess.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

const PROSE = `A day in Rome

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down in the spring.
`;

describe('the server as a process', () => {
  it('speaks over stdio, reads the disk, and ends when told to', async () => {
    const folder = makeFolder({ 'a.txt': PROSE });
    const { server, connection, until, ended } = await startServerProcess(folder.root);
    try {
      await until(({ state, corpora }) => state === 'idle' && corpora[0]?.articles === 1);
      const { nodes } = await connection.sendRequest<ChildrenResult>('corpus/children', {
        view: 'people',
        offset: 0,
        limit: 9,
      });
      assert.deepEqual(
        nodes.map(({ label }) => label),
        ['Maria Rossi'],
      );
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      server.kill();
      folder.remove();
    }
  });
});

describe('the server without a disk of its own', () => {
  afterEach(stopAll);

  it('reads everything through the client', async () => {
    const files = new MemoryFiles({
      'vscode-vfs://host/repo/articles/a b.txt': PROSE,
      'vscode-vfs://host/repo/articles/c.txt': PROSE,
    });
    const client = await startTestClient({
      folders: ['vscode-vfs://host/repo'],
      options: { clientFiles: true },
      prepare: (connection) => {
        answerWith(connection, files);
      },
    });
    await client.indexed(2);
    const { nodes } = await client.connection.sendRequest<ChildrenResult>('corpus/children', {
      view: 'people',
      offset: 0,
      limit: 9,
    });
    assert.deepEqual(
      nodes.map(({ description }) => description),
      ['2 in 2 articles'],
    );
  });

  it('finds nothing, and lives on, when the client cannot read either', async () => {
    const client = await startTestClient({
      folders: ['vscode-vfs://host/repo'],
      options: { clientFiles: true },
    });
    await client.until(
      () => client.statuses.some(({ state, corpora }) => state === 'idle' && corpora.length === 0),
      'a status',
    );
  });
});

describe('watching', () => {
  afterEach(stopAll);

  it('is asked for the corpora only, by clients that let the server choose', async () => {
    const client = await startTestClient({
      files: new MemoryFiles({ 'file:///desk/seeds/a.txt': PROSE, 'file:///desk/main.c': '' }),
      folders: ['file:///desk'],
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
      },
    });
    await client.indexed(1);
    await client.until(() => client.watched.length > 0, 'a registration');
    assert.deepEqual(client.watched, [
      { globPattern: { baseUri: 'file:///desk/seeds', pattern: '**' } },
      { globPattern: '**/corpus-lens.json' },
    ]);
  });
});
