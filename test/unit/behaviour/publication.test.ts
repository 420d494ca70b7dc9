import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import {
  CompareRequest,
  PublicationRequest,
  type CompareResult,
} from '../../../src/protocol/articleRequests.ts';
import { LENS_COMMANDS } from '../../../src/protocol/linkCommands.ts';
import { clausesOf } from '../../../src/server/reading/publication.ts';
import { readSeeds } from '../golden/seedCorpus.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const FOLDER = 'file:///desk/seeds';
const uriOf = (id: string): string => `${FOLDER}/${id}.txt`;

async function start(): Promise<TestClient> {
  const seeds = readSeeds();
  const files = new MemoryFiles(Object.fromEntries(seeds.map(({ id, text }) => [uriOf(id), text])));
  const client = await startTestClient({ files, folders: ['file:///desk'], options: { commandLinks: true } });
  await client.indexed(seeds.length);
  return client;
}

describe('what the lenses of an article deliver', () => {
  let client: TestClient;
  before(async () => {
    client = await start();
  });
  after(stopAll);

  it('its names, and why it was dated so, each for this article', async () => {
    const uri = uriOf('000_second_summit_february');
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    assert.deepEqual(
      lenses.slice(0, 3).map(({ command }) => [command?.command, command?.arguments]),
      [
        [LENS_COMMANDS.names, ['people', uri]],
        [LENS_COMMANDS.names, ['places', uri]],
        [LENS_COMMANDS.published, [uri]],
      ],
    );
    const found = (await PublicationRequest.send(client.connection, { uri }))!;
    assert.equal(found.published, '20–26 Jan 2019');
    assert.deepEqual(found.reasons, [
      'Worked out from the text',
      '“last Friday (Jan 18)” and “last Saturday (Jan 19)” fit these days best',
      'The latest past date is Tuesday 12 June 2018',
    ]);
  });

  it('says why nothing is known, too, and nothing of an article that is not there', async () => {
    const uri = uriOf('004_biegun_at_stanford');
    const found = await PublicationRequest.send(client.connection, { uri });
    assert.deepEqual(found, { reasons: ['The text does not say when it was published'] });
    assert.equal(await PublicationRequest.send(client.connection, { uri: uriOf('none') }), null);
  });

  it('near-copies paragraph beside paragraph, whichever is asked for first', async () => {
    const [ledger, post] = [uriOf('007_hanoi_named_ledger'), uriOf('008_hanoi_named_post')];
    const compare = (article: string, copy: string): Promise<CompareResult | null> =>
      CompareRequest.send(client.connection, { article, copy });
    const { left, right } = (await compare(ledger, post))!;
    const [l, r] = [left.text.split('\n'), right.text.split('\n')];
    assert.equal(l.length, r.length);
    for (const start of ['Mr Trump broke the news', 'The State Department said', 'American planners']) {
      const at = l.findIndex((line) => line.startsWith(start));
      assert.ok(at >= 0 && r[at]!.startsWith(start), start);
    }
    assert.equal(
      await CompareRequest.send(client.connection, { article: ledger, copy: uriOf('none') }),
      null,
    );
  });
});

describe('the parts of a reason', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Set manually to Monday 21 January 2019': ['Set manually to Monday 21 January 2019'],
    'Worked out from the text: “a; b: c” fits; more': ['Worked out from the text', '“a; b: c” fits', 'More'],
    'The date line says “today: now” Friday': ['The date line says “today: now” Friday'],
    '': [],
  };
  for (const [reason, parts] of Object.entries(cases))
    it(`are ${parts.length.toString()}: ${reason}`, () => {
      assert.deepEqual(clausesOf(reason), parts);
    });
});
