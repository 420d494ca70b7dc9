import assert from 'node:assert/strict';
import type { InitializeResult } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { MARK_KINDS, MARK_STRIDE, type MarksResult } from '../../../src/protocol/markRequests.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const A = 'file:///desk/seeds/a.txt';
const B = 'file:///desk/seeds/b.txt';
const A_TEXT = `Bridge opens in Rome

ROME (AGENCY) - The mayor of the town, Maria Rossi, opened the new bridge over the river on Friday (Jan 18, 2019).

Mrs Rossi said that it had been built in two years. Prime Minister Peter Novak came to see it on 18 January 2019.

(Photo by John Hartley / AFP)
`;
const B_TEXT = `Old bridge to go

PRAGUE (AGENCY) - Prime Minister Peter Novak said on Monday that the old bridge in Rome would be taken down.

It was Maria Rossi who had asked for it, he said in Prague on January 21, 2019. Mr Novak met Maria Rossi in Rome.
`;

const corpus = (): MemoryFiles => new MemoryFiles({ [A]: A_TEXT, [B]: B_TEXT, 'file:///desk/main.c': '' });
const start = (options = {}): Promise<TestClient> =>
  startTestClient({ files: corpus(), folders: ['file:///desk'], ...options });

function marked(text: string, { marks }: MarksResult): string[] {
  const found: string[] = [];
  for (let at = 0; at < marks.length; at += MARK_STRIDE)
    found.push(`${MARK_KINDS[marks[at + 2]!]} ${text.slice(marks[at], marks[at + 1])}`);
  return found;
}

describe('the language server', () => {
  afterEach(stopAll);

  it('says what it can do', async () => {
    const client = await start();
    const { capabilities }: InitializeResult = client.initialized;
    assert.ok(
      capabilities.hoverProvider && capabilities.referencesProvider && capabilities.documentSymbolProvider,
    );
  });

  it('marks an open article, offsets and version right', async () => {
    const client = await start();
    await client.open(A, A_TEXT, 7);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    assert.equal(marks.version, 7);
    const found = marked(A_TEXT, marks);
    for (const mention of [
      'person Maria Rossi',
      'person Rossi',
      'person Peter Novak',
      'place Rome',
      'date 18 January 2019',
    ])
      assert.ok(found.includes(mention), `${mention} in ${found.join(', ')}`);
    const entityOf = (name: string): number | undefined => marks.marks[found.indexOf(name) * MARK_STRIDE + 4];
    assert.equal(entityOf('person Maria Rossi'), entityOf('person Rossi'));
  });

  it('marks an article outside every corpus too', async () => {
    const uri = 'untitled:Untitled-1';
    const client = await startTestClient({ files: new MemoryFiles(), folders: [] });
    await client.open(uri, A_TEXT);
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri });
    assert.ok(marked(A_TEXT, marks).includes('person Maria Rossi'));
  });

  it('tells how far it is, and that it is done', async () => {
    const client = await start();
    await client.until(
      () => client.statuses.some(({ state, corpora }) => state === 'idle' && corpora[0]?.articles === 2),
      'idle',
    );
    const { counts, corpora } = client.statuses.at(-1)!;
    assert.ok(counts.people >= 2 && counts.places >= 2 && counts.dates >= 1, JSON.stringify(counts));
    assert.deepEqual(corpora, [{ uri: 'file:///desk/seeds', name: 'seeds', articles: 2 }]);
  });

  it('is silent in a code repository with two text files', async () => {
    const files = new MemoryFiles({
      'file:///desk/package.json': '{}',
      'file:///desk/a.txt': A_TEXT,
      'file:///desk/b.txt': B_TEXT,
    });
    const client = await startTestClient({ files, folders: ['file:///desk'] });
    await client.until(() => client.statuses.length > 0, 'a status');
    assert.deepEqual(client.statuses.at(-1)!.corpora, []);
    assert.equal(client.statuses.at(-1)!.total, 0);
  });

  it('reads the folders that the reader chooses later', async () => {
    const files = new MemoryFiles({ 'file:///desk/package.json': '{}', 'file:///desk/x/a.txt': A_TEXT });
    const client = await startTestClient({ files, folders: ['file:///desk'] });
    await client.connection.sendNotification('corpus/folders', { include: [], folders: ['file:///desk/x'] });
    await client.indexed(1);
    await client.connection.sendNotification('corpus/folders', { include: [], folders: [] });
    await client.indexed(0);
  });
});
