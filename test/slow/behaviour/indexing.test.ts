import assert from 'node:assert/strict';
import type { ProgressToken, WorkDoneProgressCreateParams } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import type { AnalysisPool } from '../../../src/indexing/analysis/analysisPool.ts';
import { SameThreadPool } from '../../../src/indexing/analysis/sameThreadPool.ts';
import type { MarksResult } from '../../../src/protocol/markRequests.ts';
import type { CorpusStatus } from '../../../src/protocol/statusMessages.ts';
import { MadeCorpus, STANDARD_PLAN } from '../../bench/corpus/generateCorpus.ts';
import {
  startTestClient,
  stopAll,
  type TestClient,
  type TestClientOptions,
} from '../../support/testClient.ts';

const ROOT = 'file:///desk/seeds';
const ARTICLES = 300;
/** Enough that not all are under way at once, nor read before a word from the client arrives. */
const MANY = 700;
const PROSE = `A day in Rome

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down in the spring.
`;

function corpus(articles = ARTICLES): MemoryFiles {
  const made = new MadeCorpus({ ...STANDARD_PLAN, articles, wireCopies: 0 });
  return new MemoryFiles(
    Object.fromEntries([...made.articles()].map(({ path, text }) => [`${ROOT}/${path}`, text])),
  );
}
const start = (options: TestClientOptions): Promise<TestClient> =>
  startTestClient({ files: corpus(), folders: ['file:///desk'], options: { folders: [ROOT] }, ...options });
const status = (client: TestClient): Promise<CorpusStatus> =>
  client.connection.sendRequest<CorpusStatus>('corpus/statusNow');
const tell = (client: TestClient, action: string): Promise<void> =>
  client.connection.sendNotification('corpus/indexing', { action });

/** A pool that counts the texts it is given, and can be made to hold them back. */
class WatchedPool implements AnalysisPool {
  readonly width = 1;
  analyzed = 0;
  #busy = 0;
  #quiet = 0;
  #open: () => void = () => undefined;
  #gate: Promise<void> | undefined;
  readonly #inner = new SameThreadPool(() => new Promise((done) => setImmediate(done)));

  /** How often it was asked since it had anything to do. */
  get quiet(): number {
    return this.#busy > 0 ? 0 : ++this.#quiet;
  }

  hold(): void {
    this.#gate = new Promise((done) => (this.#open = done));
  }

  release(): void {
    this.#open();
    this.#gate = undefined;
  }

  readonly analyze: AnalysisPool['analyze'] = async (tasks) => {
    this.#busy += tasks.length;
    this.#quiet = 0;
    await this.#gate;
    this.analyzed += tasks.length;
    const outcomes = await this.#inner.analyze(tasks);
    this.#busy -= tasks.length;
    return outcomes;
  };

  dispose(): void {
    this.#inner.dispose();
  }
}

describe('indexing', () => {
  afterEach(stopAll);

  it('waits, goes on and stops when the reader says so; a new search reads the rest', async () => {
    const pool = new WatchedPool();
    const client = await start({ files: corpus(MANY), pool });
    await client.until(() => pool.analyzed > 0, 'the first articles');
    await tell(client, 'pause');
    await client.until(() => client.statuses.at(-1)?.state === 'paused', 'the pause');
    await client.until(() => pool.quiet > 30, 'the batches under way');
    const before = pool.analyzed;
    assert.ok(before < MANY, 'not all are read');
    await tell(client, 'resume');
    await client.until(() => pool.analyzed > before, 'more articles');
    await tell(client, 'stop');
    await client.until(async () => (await status(client)).state === 'idle', 'the stop');
    assert.ok((await status(client)).corpora[0]!.articles < MANY);
    await client.connection.sendNotification('corpus/folders', { include: [], folders: [ROOT] });
    await client.indexed(MANY);
  });

  it('never keeps the marks of an open article waiting', async () => {
    const pool = new WatchedPool();
    pool.hold();
    const client = await start({ pool });
    await client.until(async () => (await status(client)).state === 'indexing', 'the start');
    await client.open(`${ROOT}/open.txt`, PROSE);
    const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', {
      uri: `${ROOT}/open.txt`,
    });
    assert.ok(marks.length > 0);
    assert.equal(pool.analyzed, 0, 'nothing of the index is there yet');
    pool.release();
    await client.indexed(ARTICLES + 1);
  });

  it('hands a long open article to the pool, and marks what stands there in the end', async () => {
    const pool = new WatchedPool();
    const client = await start({ files: new MemoryFiles(), pool });
    const uri = 'untitled:long';
    const long = `${'The council met again and talked about the bridge.\n\n'.repeat(1_000)}${PROSE}`;
    await client.open(uri, long);
    pool.hold();
    await client.until(async () => {
      await client.edit(uri, `${long}\n`, 2);
      return true;
    }, 'an edit');
    pool.release();
    const result = await client.connection.sendRequest<MarksResult>('corpus/marks', { uri });
    assert.equal(result.version, 2);
    assert.ok(result.marks.length > 0);
    assert.ok(pool.analyzed >= 1);
  });

  it('knows files that have moved by their content: a folder renamed costs no analysis', async () => {
    const pool = new WatchedPool();
    const files = corpus(60);
    const client = await start({ files, pool });
    await client.indexed(60);
    assert.equal(pool.analyzed, 60);
    const made = new MadeCorpus({ ...STANDARD_PLAN, articles: 60, wireCopies: 0 });
    for (const { path, text } of made.articles()) files.write(`${ROOT}/new/${path}`, text);
    files.delete(`${ROOT}/000`);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: `${ROOT}/000`, type: FileChangeType.Deleted },
        { uri: `${ROOT}/new`, type: FileChangeType.Created },
      ],
    });
    const children = () =>
      client.connection.sendRequest<{ total: number }>('corpus/children', {
        view: 'articles',
        offset: 0,
        limit: 9,
      });
    const { total } = await children();
    const moved = { uri: `${ROOT}/new/000/000003.txt` };
    await client.until(async () => {
      const { marks } = await client.connection.sendRequest<MarksResult>('corpus/marks', moved);
      return marks.length > 0;
    }, 'the file at its new place');
    await client.indexed(60);
    assert.equal((await children()).total, total);
    assert.equal(pool.analyzed, 60);
  });

  it('finds again what changed while nobody was looking, and reads nothing else', async () => {
    const files = corpus(60);
    const pool = new WatchedPool();
    const client = await start({ files, pool });
    await client.indexed(60);
    const reads = new Map(files.reads);
    const changed = `${ROOT}/000/000007.txt`;
    files.write(changed, PROSE);
    files.delete(`${ROOT}/000/000008.txt`);
    await client.connection.sendNotification('corpus/folders', { include: [], folders: [ROOT] });
    await client.indexed(59);
    await client.until(() => pool.analyzed === 61, 'the changed article');
    // The search for corpora looks into a few files to tell whether they are prose.
    const readAgain = [...files.reads].filter(([uri, count]) => count > reads.get(uri)!);
    assert.ok(readAgain.length < 30, `${readAgain.length} files`);
  });
});

describe('progress', () => {
  afterEach(stopAll);

  /** A client that shows progress as editors do that know nothing of `corpus/status`. */
  async function shown(
    options: object,
    articles = ARTICLES,
  ): Promise<{ client: TestClient; reports: string[]; cancel: () => void }> {
    const reports: string[] = [];
    let token: ProgressToken = '';
    const client = await start({
      files: corpus(articles),
      options: { folders: [ROOT], ...options },
      capabilities: { window: { workDoneProgress: true } },
      prepare: (connection) => {
        connection.onRequest('window/workDoneProgress/create', (params: WorkDoneProgressCreateParams) => {
          token = params.token;
          return null;
        });
        connection.onNotification(
          '$/progress',
          ({ value }: { value: { kind: string; message?: string } }) => {
            reports.push(`${value.kind} ${value.message ?? ''}`.trim());
          },
        );
      },
    });
    const cancel = (): void =>
      void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    return { client, reports, cancel };
  }

  it('is told to clients that show work in progress, from begin to end', async () => {
    const { client, reports } = await shown({});
    await client.indexed(ARTICLES);
    await client.until(() => reports.at(-1) === 'end', 'the end');
    assert.match(reports[0]!, /^begin \d+ of 300 articles$/);
    assert.ok(reports.length >= 2);
  });

  it('can be cancelled there', async () => {
    const { client, reports, cancel } = await shown({}, MANY);
    await client.until(() => reports.length > 0, 'the begin');
    cancel();
    await client.until(() => reports.at(-1) === 'end', 'the end');
    assert.ok((await status(client)).corpora[0]!.articles < MANY);
  });

  it('is not told twice to a client that shows the status itself', async () => {
    const { client, reports } = await shown({ showsStatus: true });
    await client.indexed(ARTICLES);
    assert.deepEqual(reports, []);
    assert.ok(client.statuses.some(({ state, done, total }) => state === 'indexing' && done < total));
  });
});
