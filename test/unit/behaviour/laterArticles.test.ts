import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { AsOfNotification } from '../../../src/protocol/serverOptions.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const READ = 'file:///desk/articles/february.txt';
const NEWS: Readonly<Record<string, string>> = {
  'file:///desk/articles/january.txt': `Bridge planned

GRAZ, Jan 7, 2019 (HARBOUR NEWS) - The mayor, Maria Rossi, said that a bridge would be built.
`,
  [READ]: `Bridge begun

GRAZ, Feb 4, 2019 (HARBOUR NEWS) - Maria Rossi, the mayor, met Peter Novak, an engineer, at the river.
`,
  'file:///desk/articles/march.txt': `Governor named

GRAZ, March 4, 2019 (HARBOUR NEWS) - Governor Maria Rossi said that Peter Novak had built the bridge.
`,
  'file:///desk/articles/undated.txt': `Of the river

Maria Rossi, the mayor, likes the river, she said.
`,
};

async function start(options: object = {}): Promise<TestClient> {
  const client = await startTestClient({ files: new MemoryFiles(NEWS), folders: ['file:///desk'], options });
  await client.indexed(4);
  return client;
}

async function hover({ connection }: TestClient): Promise<string> {
  const found = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: READ },
    position: positionOf(NEWS[READ]!, 'Rossi'),
  });
  return (found.contents as MarkupContent).value;
}

describe('hiding later articles', () => {
  afterEach(stopAll);

  it('begins and ends when the reader says so', async () => {
    const client = await start();
    assert.match(await hover(client), /march\.txt/);
    await client.connection.sendNotification(AsOfNotification, { asOf: true });
    const past = await hover(client);
    assert.match(
      past,
      /^\*As of 4 Feb 2019: without 1 article that is or may be later and 1 of unknown day\*$/m,
    );
    assert.doesNotMatch(past, /march\.txt|undated\.txt|overnor/);
    assert.match(past, /january\.txt/);
    await client.connection.sendNotification(AsOfNotification, { asOf: false });
    assert.match(await hover(client), /march\.txt/);
  });

  it('is asked for from the start by an editor that remembers it, and has a link that ends it', async () => {
    const client = await start({ asOf: true, commandLinks: true });
    assert.match(await hover(client), /\[Whole corpus\]\(command:corpusLens\.toggleAsOf/);
  });
});
