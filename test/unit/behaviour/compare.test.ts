import assert from 'node:assert/strict';
import type { CodeLens, Hover, MarkupContent } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { NewHereRequest } from '../../../src/protocol/articleRequests.ts';
import { CardRequest, MentionsRequest } from '../../../src/protocol/cardRequests.ts';
import { LENS_COMMANDS } from '../../../src/protocol/linkCommands.ts';
import { TooltipRequest } from '../../../src/protocol/outlineRequests.ts';
import { AsOfNotification } from '../../../src/protocol/serverOptions.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import { nodeId } from '../../../src/queries/outline/nodeId.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const FOLDER = 'file:///desk/articles';
const NEWS: Readonly<Record<string, string>> = {
  'january.txt': `Bridge planned

GRAZ, Jan 7, 2019 (HARBOUR NEWS) - The mayor, Maria Rossi, said that a bridge would be built.
`,
  'february.txt': `Bridge begun

GRAZ, Feb 4, 2019 (HARBOUR NEWS) - Maria Rossi, the mayor, met Peter Novak, an engineer, at the river.
`,
  'march.txt': `Governor named

GRAZ, March 4, 2019 (HARBOUR NEWS) - Governor Maria Rossi said that Peter Novak had built the bridge.
`,
  'undated.txt': `Of the river

Maria Rossi, the mayor, likes the river, she said.
`,
};
const uriOf = (name: string): string => `${FOLDER}/${name}`;

async function start(options: object = {}): Promise<TestClient> {
  const files = Object.fromEntries(Object.entries(NEWS).map(([name, text]) => [uriOf(name), text]));
  const client = await startTestClient({ files: new MemoryFiles(files), folders: ['file:///desk'], options });
  await client.indexed(4);
  return client;
}

function placeOf(
  name: string,
  needle: string,
): { uri: string; position: { line: number; character: number } } {
  const before = NEWS[name]!.slice(0, NEWS[name]!.indexOf(needle)).split('\n');
  return { uri: uriOf(name), position: { line: before.length - 1, character: before.at(-1)!.length + 1 } };
}

async function hover(client: TestClient, name: string, needle: string): Promise<string> {
  const { uri, position } = placeOf(name, needle);
  const found = await client.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  return (found.contents as MarkupContent).value;
}

describe('cards as of an article', () => {
  afterEach(stopAll);

  it('are hovered once the reader turns it on, and say so', async () => {
    const client = await start();
    assert.match(await hover(client, 'february.txt', 'Rossi'), /march\.txt/);
    await AsOfNotification.send(client.connection, { asOf: true });
    const past = await hover(client, 'february.txt', 'Rossi');
    assert.match(
      past,
      /^\*As of 4 Feb 2019: without 1 article that is or may be later and 1 of unknown day\*$/m,
    );
    assert.doesNotMatch(past, /march\.txt|undated\.txt|overnor/);
    assert.match(past, /january\.txt/);
    assert.match(
      await hover(client, 'undated.txt', 'Rossi'),
      /^\*The publication date is unknown[^]*march\.txt/m,
    );
    await AsOfNotification.send(client.connection, { asOf: false });
    assert.match(await hover(client, 'february.txt', 'Rossi'), /march\.txt/);
  });

  it('are the tooltips of trees too, beside the article read last', async () => {
    const client = await start({ asOf: true });
    const id = nodeId('entity', 'person:Maria Rossi');
    const tooltip = (params: object): Promise<string> =>
      TooltipRequest.send(client.connection, { view: 'people', id, ...params });
    const past = /^\*As of 4 Feb 2019: without 1 article/m;
    assert.match(await tooltip({ current: uriOf('february.txt') }), past);
    assert.match(await tooltip({ scope: uriOf('february.txt'), current: uriOf('february.txt') }), past);
    assert.doesNotMatch(await tooltip({}), /As of/);
    await AsOfNotification.send(client.connection, { asOf: false });
    assert.doesNotMatch(await tooltip({ current: uriOf('february.txt') }), /As of| here/);
  });

  it('are hovered from the start by an editor that says so, with a link that switches', async () => {
    const client = await start({ asOf: true, commandLinks: true });
    assert.match(
      await hover(client, 'february.txt', 'Rossi'),
      /\[Whole corpus\]\(command:corpusLens\.toggleAsOf/,
    );
  });

  it('are had by request, and so are the mentions of that time', async () => {
    const { connection } = await start();
    const at = placeOf('february.txt', 'Rossi');
    const ask = (params: object): Promise<CardData | null> => CardRequest.send(connection, params);
    const there = (await ask({ at, asOf: true }))!;
    const { entity, appeared } = there;
    assert.deepEqual(appeared, ['2019-02-04', '2019-02-04']);
    const known = (card: CardData | null): number | undefined => card?.corpus.articles;
    assert.deepEqual(
      [
        known(there),
        known(await ask({ at })),
        known(await ask({ entity })),
        known(await ask({ entity, article: at.uri, asOf: true })),
      ],
      [2, 4, 4, 2],
    );
    const { articles } = await MentionsRequest.send(connection, {
      entity,
      article: at.uri,
      asOf: true,
    });
    assert.deepEqual(
      articles.map(({ uri, headline, published }) => [uri, headline, published]),
      [
        [uriOf('february.txt'), 'Bridge begun', '4 Feb 2019'],
        [uriOf('january.txt'), 'Bridge planned', '7 Jan 2019'],
      ],
    );
  });
});

describe('what is new in an article', () => {
  afterEach(stopAll);

  it('stands in the hover and over the headline, and is listed', async () => {
    const client = await start({ commandLinks: true });
    assert.match(
      await hover(client, 'february.txt', 'Novak'),
      /^\*\*New here\*\*: no earlier article mentions it$/m,
    );
    assert.doesNotMatch(await hover(client, 'march.txt', 'Novak'), /New here/);
    const uri = uriOf('february.txt');
    const found = (await NewHereRequest.send(client.connection, { uri }))!;
    assert.deepEqual(
      found.items.map(({ name, what }) => `${name}: ${what}`),
      ['Peter Novak: first'],
    );
    assert.equal(found.published, '4 Feb 2019');
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    const lens = lenses.find(({ command }) => command?.command === LENS_COMMANDS.newHere);
    assert.deepEqual([lens?.command?.title, lens?.command?.arguments], ['1 new here', [uri]]);
  });

  it('is nothing of an article that nobody knows', async () => {
    const { connection } = await start();
    assert.equal(await NewHereRequest.send(connection, { uri: uriOf('none.txt') }), null);
  });
});
