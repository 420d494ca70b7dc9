import { assert } from 'chai';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import type { CardData } from '../../../src/queries/cards/cardData.ts';
import type { ChildrenResult, TreeNode } from '../../../src/queries/outline/outlineData.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../bench/corpus/generateCorpus.ts';
import { positionOf } from '../../support/positions.ts';
import { startTestClient, stopAll, type TestClient } from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const CONFIG = `${ROOT}/corpus-lens.json`;
const ARTICLES = 600;
/** Milliseconds of computing within which marks, card and tree show a correction. */
const MOST = 200;
const PAGE = { offset: 0, limit: 200 } as const;

describe('a correction of a name in hundreds of articles', function () {
  this.timeout(240_000);
  let files: MemoryFiles;
  let client: TestClient;
  let hub: TreeNode;
  let text: string;
  let uri: string;

  before(async () => {
    files = new MemoryFiles();
    const texts = new Map<string, string>();
    for (const article of new MadeCorpus({
      ...STANDARD_PLAN,
      articles: ARTICLES,
      length: 1_500,
      hub: 0.5,
    }).articles()) {
      texts.set(`${ROOT}/${article.path}`, article.text);
      files.write(`${ROOT}/${article.path}`, article.text);
    }
    client = await startTestClient({ files, folders: [ROOT] });
    await client.indexed(ARTICLES);
    await client.until(
      async () => /in \d{3} articles/.test((await level('people'))[0]!.description!),
      'the hub',
    );
    hub = (await level('people'))[0]!;
    [uri, text] = [...texts].find(([, one]) => one.includes(hub.label))!;
    await client.open(uri, text);
    await marked();
  });
  after(stopAll);

  async function level(view: string): Promise<readonly TreeNode[]> {
    const params = { view, ...PAGE };
    return (await client.connection.sendRequest<ChildrenResult>('corpus/children', params)).nodes;
  }
  const namesOf = async (view: string): Promise<readonly string[]> =>
    (await level(view)).map(({ label }) => label);

  /** The kinds of the marks on the name, by their number. */
  async function marked(): Promise<ReadonlySet<number>> {
    const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri });
    const kinds = new Set<number>();
    for (let i = 0; i < marks.length; i += 5)
      if (text.slice(marks[i], marks[i + 1]) === hub.label) kinds.add(marks[i + 2]!);
    return kinds;
  }
  const card = (): Promise<CardData | null> =>
    client.connection.sendRequest('corpus/card', { at: { uri, position: positionOf(text, hub.label) } });
  const state = async (): Promise<string> =>
    (await client.connection.sendRequest<CorpusStatus>('corpus/statusNow')).state;
  async function say(...corrections: readonly object[]): Promise<void> {
    files.write(CONFIG, JSON.stringify({ corrections }));
    await client.connection.sendRequest('corpus/corrections/apply', { uri: CONFIG });
  }
  const settled = (): Promise<void> =>
    client.until(async () => (await state()) === 'idle', 'all that the reader says');

  it('shows in marks, card and tree before all of them are counted, and says so', async () => {
    const { user, system } = process.threadCpuUsage();
    await say({ name: hub.label, is: 'not a name' });
    assert.deepEqual(await marked(), new Set());
    assert.equal(await card(), null);
    assert.notInclude(await namesOf('people'), hub.label);
    const now = process.threadCpuUsage({ user, system });
    const cost = (now.user + now.system) / 1_000;
    assert.equal(await state(), 'correcting');
    assert.ok(cost < MOST, `${cost.toFixed(0)} ms`);
    await settled();
    assert.notInclude(await namesOf('people'), hub.label);
  });

  it('is taken back as quickly, with figures that are right or told to be counted still', async () => {
    await say();
    assert.deepEqual(await marked(), new Set([0]));
    const [first] = await level('people');
    assert.deepEqual([first!.label, first!.description], [hub.label, 'updating']);
    assert.match((await card())!.indexing!, /affected by your correction/);
    await settled();
    assert.deepEqual((await level('people'))[0], hub);
  });

  it('moves the name to the other list at once', async () => {
    await say({ name: hub.label, is: 'place' });
    assert.deepEqual(await marked(), new Set([1]));
    assert.include(await namesOf('places'), hub.label);
    assert.notInclude(await namesOf('people'), hub.label);
    // Taken back before it has come to all.
    await say();
    await settled();
    assert.deepEqual((await level('people'))[0], hub);
    assert.notInclude(await namesOf('places'), hub.label);
  });

  it('renames and joins at once', async () => {
    await say({ rename: hub.label, to: 'The Mayor', kind: 'person' });
    assert.equal((await card())!.title, 'The Mayor');
    assert.equal((await level('people'))[0]!.label, 'The Mayor');
    await settled();
    const [first, second] = await level('people');
    assert.deepEqual([first!.label, first!.description], ['The Mayor', hub.description]);
    await say({ same: [second!.label, hub.label], kind: 'person' });
    assert.equal((await namesOf('people')).filter((name) => name === second!.label).length, 1);
    assert.notInclude(await namesOf('people'), hub.label);
    assert.equal((await card())!.title, second!.label);
    await settled();
    assert.equal((await level('people'))[0]!.label, second!.label);
    await say();
    assert.equal((await card())!.title, hub.label);
    await settled();
    assert.deepEqual((await level('people'))[0], hub);
  });
});
