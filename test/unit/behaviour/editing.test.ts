import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { openInMemory } from '../../../src/index/keeping/indexHandle.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import { openNode } from '../../support/databases.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { MARK_STRIDE, type MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import type { ChildrenResult } from '../../../src/queries/outline/outlineData.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const A = 'file:///desk/seeds/a.txt';
const B = 'file:///desk/seeds/b.txt';
const prose = (name: string): string =>
  `A day in Rome\n\nROME (AGENCY) - The mayor, ${name}, said on Monday that the old bridge would be taken down in the spring.\n`;

const start = (
  files = new MemoryFiles({ [A]: prose('Maria Rossi'), [B]: prose('Peter Novak') }),
): Promise<TestClient> => startTestClient({ files, folders: ['file:///desk'] });
const people = async ({ connection }: TestClient): Promise<string[]> => {
  const { nodes } = await connection.sendRequest<ChildrenResult>('corpus/children', {
    view: 'people',
    offset: 0,
    limit: 200,
  });
  return nodes.map(({ label }) => label).sort();
};
const surfaces = (text: string, { marks }: MarksResult): string[] =>
  Array.from({ length: marks.length / MARK_STRIDE }, (_, i) =>
    text.slice(marks[i * MARK_STRIDE], marks[i * MARK_STRIDE + 1]),
  );

describe('open articles', () => {
  afterEach(stopAll);

  it('override the file, follow edits, and give way to the file when closed', async () => {
    const client = await start();
    await client.indexed(2);
    await client.open(A, prose('Lena Haas'));
    await client.until(async () => (await people(client)).includes('Lena Haas'), 'the open text');
    await client.edit(A, prose('Tom Baker'), 2);
    await client.until(async () => (await people(client)).includes('Tom Baker'), 'the edit');
    assert.ok(!(await people(client)).includes('Lena Haas'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await client.until(async () => (await people(client)).includes('Maria Rossi'), 'the file');
    assert.deepEqual(await people(client), ['Maria Rossi', 'Peter Novak']);
  });

  it('answer with the newest version only, however many edits come in', async () => {
    const client = await start();
    await client.open(A, prose('Maria Rossi'));
    const asked = [client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A })];
    for (let version = 2; version <= 20; version++) {
      await client.edit(A, `${'x '.repeat(version)}\n\n${prose('Tom Baker')}`, version);
      asked.push(client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A }));
    }
    const answers = await Promise.all(asked);
    const last = answers.at(-1)!;
    assert.equal(last.version, 20);
    for (const [i, { version }] of answers.entries()) assert.ok(version > i, `${version} for ${i + 1}`);
    assert.ok(
      new Set(answers.map(({ version }) => version)).size < 6,
      'a burst of edits is analyzed a few times at most',
    );
    assert.ok(surfaces(`${'x '.repeat(20)}\n\n${prose('Tom Baker')}`, last).includes('Tom Baker'));
  });

  it('are marked before the index is there, and again when everybody is known', async () => {
    const files = new MemoryFiles({ [A]: prose('Maria Rossi') });
    for (let i = 0; i < 150; i++) files.write(`file:///desk/seeds/more/${i}.txt`, prose(`Peter Novak`));
    const client = await start(files);
    await client.open(A, prose('Maria Rossi'));
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    const status = await client.connection.sendRequest<{ done: number; state: string }>('corpus/statusNow');
    assert.ok(marks.marks.length > 0);
    assert.ok(status.done < 150, `${status.done} articles were read first`);
    await client.indexed(151);
    assert.ok(client.changes.some(({ uris }) => uris.includes(A)));
    assert.ok(
      client.statuses.some(({ state, done, total }) => state === 'indexing' && done < total && total >= 150),
    );
  });

  it('say in the card how far the index is while it is being built', async () => {
    const files = new MemoryFiles();
    for (let i = 0; i < 400; i++) files.write(`file:///desk/seeds/${i}.txt`, prose('Peter Novak'));
    const client = await start(files);
    const text = prose('Peter Novak');
    await client.open('file:///desk/seeds/0.txt', text);
    let card: CardData | null = null;
    await client.until(async () => {
      card = await client.connection.sendRequest<CardData | null>('corpus/card', {
        at: { uri: 'file:///desk/seeds/0.txt', position: positionOf(text, 'Novak') },
      });
      return card?.indexing !== undefined;
    }, 'a card that says so');
    assert.match(card!.indexing!, /^\d+ of \d+ articles$/);
  });

  it('are not waited for by requests that nobody wants any more', async () => {
    const client = await start();
    await client.open(A, prose('Maria Rossi'));
    await client.connection.sendRequest('corpus/marks', { uri: A });
    await client.edit(A, prose('Tom Baker'), 2);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('corpus/marks', { uri: A }, source.token);
    source.cancel();
    await assert.rejects(asked, /cancel/i);
    assert.equal((await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A })).version, 2);
  });

  it('that close while they are asked for get an empty answer', async () => {
    const client = await start();
    await client.open(A, prose('Maria Rossi'));
    const asked = client.connection.sendRequest<MarksResult>('corpus/marks', {
      uri: 'file:///desk/seeds/gone.txt',
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    assert.deepEqual((await asked).marks, []);
  });

  it('are analyzed after all when the index was closed under a long one', async () => {
    const long = prose('Maria Rossi') + 'The river rose again in the night. '.repeat(1_300);
    const [analyzed, opened] = [gate(), gate()];
    let [openings, analyses] = [0, 0];
    const inner = new SameThreadPool(() => Promise.resolve());
    const client = await startTestClient({
      files: new MemoryFiles(),
      async openIndex() {
        if (++openings > 1) await opened.passed;
        return openInMemory(openNode);
      },
      pool: {
        width: 1,
        async analyze(tasks) {
          analyses++;
          await analyzed.passed;
          return inner.analyze(tasks);
        },
        dispose: () => inner.dispose(),
      },
    });
    await client.open(A, long);
    await client.until(() => analyses === 1, 'the analysis under way');
    await client.connection.sendNotification('corpus/indexing', { action: 'rebuild' });
    await client.until(() => openings === 2, 'the index to be closed');
    analyzed.open();
    await client.until(() => client.log.some((line) => line.includes(A)), 'the analysis that came too early');
    opened.open();
    const marks = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri: A });
    assert.ok(surfaces(long, marks).includes('Maria Rossi'));
  });
});

/** What is waited for until it is opened. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((done) => (open = done));
  return { passed, open };
}
