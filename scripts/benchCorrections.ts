// Measures how soon a correction of a name shows in marks, card and tree of a large corpus, for
// names in 0.1, 1 and 10 percent of its articles.
//   node scripts/benchCorrections.ts [--articles 10000] [--folder FOLDER]
// With FOLDER the corpus and its index are kept there and used again.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { NodeFiles } from '../src/base/files.node.ts';
import { normalizeUri } from '../src/base/uris.ts';
import type { CorrectionVerb } from '../src/corrections/correctionData.ts';
import { addCorrections, removeCorrections } from '../src/corrections/editCorrections.ts';
import { indexPath, openIndex } from '../src/index/keeping/indexFile.node.ts';
import { memoryDatabases } from '../src/index/sqlite/memoryDatabases.node.ts';
import type { EntityRow } from '../src/index/tables/entityRow.ts';
import { WorkerPool } from '../src/indexing/analysis/workerPool.node.ts';
import { MentionsRequest } from '../src/protocol/cardRequests.ts';
import type { CorrectionChoicesResult } from '../src/protocol/correctionRequests.ts';
import { MARK_STRIDE, type MarksResult } from '../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../src/protocol/statusMessages.ts';
import type { CardData } from '../src/queries/cards/cardData.ts';
import type { ChildrenResult } from '../src/queries/outline/outlineData.ts';
import { nodeIndexes } from '../src/server/corpora/nodeIndexes.node.ts';
import { writeCorpus } from '../test/bench/corpus/writeCorpus.ts';
import { startTestClient, type TestClient } from '../test/support/testClient.ts';

/** Milliseconds within which marks, card and tree are to show a correction. */
const MOST = 200;
/** Milliseconds without news after which nothing is left to do. */
const QUIET = 1_500;
const SHARES = [0.001, 0.01, 0.1];

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, folder: { type: 'string' } },
});
const count = Number(values.articles);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'corpus-lens-corrections-'));
const [articles, storage] = [join(folder, 'articles'), join(folder, 'storage')];
const root = normalizeUri(pathToFileURL(articles).href);
const config = join(articles, 'corpus-lens.json');

if (!existsSync(articles)) writeCorpus(articles, count);
mkdirSync(storage, { recursive: true });
rmSync(config, { force: true });
await indexed();
const people = await peopleByShare();
const slow: string[] = [];
console.log(`load average before: ${loadavg()[0]!.toFixed(1)}`);
console.log(row(['articles', 'verb', 'shown ms (CPU)', 'undone ms (CPU)', 'counted, CPU ms', '']));
for (const person of people) {
  const verbs: readonly (readonly [string, CorrectionVerb])[] = [
    ['not a name', { verb: 'notAName' }],
    ['is a place', { verb: 'is', kind: 'place' }],
    ['rename', { verb: 'rename', to: `${person.name} the Elder` }],
    ['same as', { verb: 'sameAs', name: people.find((one) => one !== person)!.name }],
  ];
  for (const [words, verb] of verbs) await measure(person, words, verb);
}
if (values.folder === undefined) rmSync(folder, { recursive: true });
if (slow.length > 0) console.error(`not within ${MOST.toString()} ms: ${slow.join(', ')}`);
process.exit(slow.length > 0 ? 1 : 0);

function start(): Promise<TestClient> {
  return startTestClient({
    files: new NodeFiles(),
    folders: [root],
    openIndex: nodeIndexes(),
    pool: new WorkerPool(new URL('../src/server/main.node.ts', import.meta.url)),
    options: { storage, folders: [root], commandLinks: true },
  });
}

async function indexed(): Promise<void> {
  const client = await start();
  await quiet(client);
  client.stop();
  await new Promise((done) => setTimeout(done, 500));
}

/** For each share somebody who is in about so many of the articles. */
async function peopleByShare(): Promise<readonly EntityRow[]> {
  const { index } = openIndex(indexPath(storage, [root]), await memoryDatabases());
  const all = index.entities({ kind: 'person', offset: 0, limit: 100_000 }).items;
  index.close();
  const distance = ({ articles: one }: EntityRow, share: number): number =>
    Math.abs(Math.log(one / (share * count)));
  return SHARES.map((share) => all.toSorted((a, b) => distance(a, share) - distance(b, share))[0]!);
}

/**
 * Sets one thing right in a server that has just been started on the index, as a reader does from
 * the card, and takes it back.
 */
async function measure(person: EntityRow, words: string, verb: CorrectionVerb): Promise<void> {
  rmSync(config, { force: true });
  const client = await start();
  await quiet(client);
  const uri = await openArticle(client, person);
  const before = await shown(client, uri, person);
  const { choices } = await client.connection.sendRequest<CorrectionChoicesResult>(
    'corpus/corrections/choices',
    { subject: { entity: person.id }, verb },
  );
  const { corrections } = choices.at(-1)!;
  const text = addCorrections('', corrections)!;
  const made = await timed(client, text, uri, person);
  await quiet(client);
  const settled = clock() - made.begin;
  const last = await shown(client, uri, person);
  const undone = await timed(client, removeCorrections(text, corrections)!, uri, person);
  await quiet(client);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await quiet(client);
  client.stop();
  await new Promise((done) => setTimeout(done, 300));
  const wrong = [
    ...(JSON.stringify(before) === JSON.stringify(made.shown) ? ['nothing was changed'] : []),
    ...differences(made.shown, last).map((what) => `${what} was not so yet`),
    ...differences(undone.shown, before).map((what) => `${what} was not undone yet`),
  ];
  const cells = [
    person.articles.toString(),
    words,
    inWords(made.cost),
    inWords(undone.cost),
    settled.toFixed(0),
  ];
  console.log(row([...cells, wrong.join('; ')]));
  if (made.cost.wall > MOST || undone.cost.wall > MOST) slow.push(words);
}

interface Cost {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of this process's threads, which is what a quiet machine takes. */
  readonly processor: number;
}

/** Writes `corpus-lens.json` and waits until marks, card and tree are as it says. */
async function timed(
  client: TestClient,
  text: string,
  uri: string,
  person: EntityRow,
): Promise<{ readonly begin: number; readonly cost: Cost; readonly shown: Shown }> {
  const [begin, started] = [clock(), performance.now()];
  writeFileSync(config, text);
  await client.connection.sendRequest('corpus/corrections/apply', { uri: `${root}/corpus-lens.json` });
  const now = await shown(client, uri, person);
  return { begin, cost: { wall: performance.now() - started, processor: clock() - begin }, shown: now };
}

/** Milliseconds that this process has computed. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function inWords({ wall, processor }: Cost): string {
  return `${wall.toFixed(0)} (${processor.toFixed(0)})`;
}

function row(cells: readonly string[]): string {
  const widths = [10, 12, 16, 16, 16, 0];
  return cells.map((cell, index) => cell.padEnd(widths[index]!)).join(' ');
}

interface Shown {
  readonly marks: MarksResult['marks'];
  readonly card: CardData | null;
  readonly tree: ChildrenResult;
  readonly places: ChildrenResult;
}

/**
 * What a reader sees of the name: the marks of the open article, the card over its first mention,
 * the first pages of people and places.
 */
async function shown(client: TestClient, uri: string, person: EntityRow): Promise<Shown> {
  const { connection } = client;
  const text = readFileSync(new URL(uri), 'utf8');
  const at = text.indexOf(person.name);
  const line = text.slice(0, at).split('\n');
  const position = { line: line.length - 1, character: line.at(-1)!.length };
  const page = { offset: 0, limit: 200 };
  const [{ marks }, card, tree, places] = await Promise.all([
    connection.sendRequest<MarksResult>('corpus/marks', { uri }),
    connection.sendRequest<CardData | null>('corpus/card', { at: { uri, position } }),
    connection.sendRequest<ChildrenResult>('corpus/children', { view: 'people', ...page }),
    connection.sendRequest<ChildrenResult>('corpus/children', { view: 'places', ...page }),
  ]);
  // The numbers of entities in marks tell them apart only.
  return { marks: marks.filter((_, index) => index % MARK_STRIDE < 4), card, tree, places };
}

/**
 * What is not the same; of a row that tells that it is still being counted only the name is
 * compared.
 */
function differences(one: Shown, other: Shown): string[] {
  const open = new Set(
    [one, other].flatMap(({ tree, places }) =>
      [...tree.nodes, ...places.nodes].flatMap(({ id, description }) =>
        description === 'still counting' ? [id] : [],
      ),
    ),
  );
  const rows = ({ nodes }: ChildrenResult): readonly string[] =>
    nodes.map(({ id, label, description = '' }) => `${label} ${open.has(id) ? '' : description}`).sort();
  const isCounting = [one, other].some(({ card }) => card?.indexing !== undefined);
  const seen = ({ marks, card, tree, places }: Shown) => ({
    marks,
    card: isCounting ? card?.title : card,
    people: rows(tree),
    places: rows(places),
  });
  const [first, second] = [seen(one), seen(other)];
  return (Object.keys(first) as (keyof typeof first)[]).filter(
    (key) => JSON.stringify(first[key]) !== JSON.stringify(second[key]),
  );
}

async function openArticle(client: TestClient, person: EntityRow): Promise<string> {
  const { articles } = await client.connection.sendRequest(MentionsRequest, { entity: person.id });
  const uri = articles
    .map((article) => article.uri)
    .find((one) => readFileSync(new URL(one), 'utf8').includes(person.name))!;
  await client.open(uri, readFileSync(new URL(uri), 'utf8'));
  await client.connection.sendRequest('corpus/marks', { uri });
  await quiet(client);
  return uri;
}

async function quiet(client: TestClient): Promise<void> {
  for (let seen = -1, since = performance.now(); ;) {
    await new Promise((done) => setTimeout(done, 50));
    const { state, corpora } = await client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
    const isBusy = state !== 'idle' || corpora[0]?.articles !== count;
    if (client.changes.length !== seen || isBusy) [seen, since] = [client.changes.length, performance.now()];
    if (performance.now() - since > QUIET) return;
  }
}
