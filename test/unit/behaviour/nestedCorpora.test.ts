import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/news';
const OUTER = `${ROOT}/corpus-lens.json`;
const INNER = `${ROOT}/old/corpus-lens.json`;
const ARTICLE =
  'A week in Oslo\n\nOSLO (AGENCY) - Peter Novak said on Monday that Erna Lund would stay in Oslo.\n';

async function people({ connection }: TestClient): Promise<readonly string[]> {
  const params = { view: 'people', offset: 0, limit: 200 };
  const { nodes } = await connection.sendRequest<ChildrenResult>('corpus/children', params);
  return nodes.map(({ accessibleLabel }) => accessibleLabel).sort();
}

function noName(name: string): string {
  return JSON.stringify({ corrections: [{ name, is: 'not a name' }] });
}

describe('a corpus inside another', () => {
  afterEach(stopAll);

  it('has its own corrections and counts its own articles, as long as it has its corpus-lens.json', async () => {
    const files = new MemoryFiles({
      [`${ROOT}/new/a.txt`]: ARTICLE,
      [`${ROOT}/new/b.txt`]: ARTICLE.replace('Oslo', 'Bergen'),
      [`${ROOT}/old/c.txt`]: ARTICLE.replace('Oslo', 'Narvik'),
      [OUTER]: noName('Peter Novak'),
      [INNER]: noName('Erna Lund'),
    });
    const client = await startTestClient({ files, folders: [ROOT] });
    await client.indexed(3);
    const { corpora } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    assert.deepEqual(
      corpora.map(({ name, articles }) => [name, articles]),
      [
        ['news', 2],
        ['old', 1],
      ],
    );
    assert.deepEqual(await people(client), [
      'Erna Lund, person, 2 mentions in 2 articles',
      'Peter Novak, person, 1 mention in 1 article',
    ]);

    const told = (type: FileChangeType): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: INNER, type }],
      });
    files.delete(INNER);
    await told(FileChangeType.Deleted);
    await client.until(
      async () => (await people(client)).join() === 'Erna Lund, person, 3 mentions in 3 articles',
      'the outer corpus has all',
    );

    files.write(INNER, noName('Erna Lund'));
    await told(FileChangeType.Created);
    await client.until(async () => (await people(client)).length === 2, 'the inner corpus is back');
  });
});
