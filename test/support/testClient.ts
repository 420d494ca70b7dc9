import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/base/files.ts';
import {
  ChangedNotification,
  StatusNotification,
  type CorpusStatus,
} from '../../src/protocol/statusMessages.ts';
import type { AnalysisPool } from '../../src/indexing/analysis/analysisPool.ts';
import { SameThreadPool } from '../../src/indexing/analysis/sameThreadPool.ts';
import { openInMemory } from '../../src/index/keeping/indexHandle.ts';
import { openNode } from './databases.ts';
import { startServer, type ServerHost } from '../../src/server/createServer.ts';

/** A client and a real server in one process, speaking the protocol over streams. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly statuses: CorpusStatus[];
  readonly changes: { readonly uris: readonly string[] }[];
  readonly diagnostics: Map<string, PublishDiagnosticsParams>;
  readonly log: string[];
  /** What the server asked the client to watch. */
  readonly watched: unknown[];
  open(uri: string, text: string, version?: number): Promise<void>;
  edit(uri: string, text: string, version: number): Promise<void>;
  /** Waits until a check holds. */
  until(check: () => boolean | Promise<boolean>, what: string): Promise<void>;
  /** Waits until every article is read and everybody is known. */
  indexed(articles: number): Promise<void>;
  stop(): void;
}

export interface TestClientOptions {
  readonly files?: FileSystem;
  readonly folders?: readonly string[];
  readonly openIndex?: ServerHost['openIndex'];
  readonly options?: object;
  /** Where articles are analyzed; the server's own thread unless given. */
  readonly pool?: AnalysisPool;
  readonly capabilities?: InitializeParams['capabilities'];
  /** Called before `initialize`, to answer requests of the server. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

const running = new Set<TestClient>();

/** Stops all servers that tests have started. */
export function stopAll(): void {
  for (const client of running) client.stop();
}

/** Starts a server over the given files and introduces a client to it. */
export async function startTestClient(setup: TestClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));
  startServer(server, {
    ...(setup.files && { diskFiles: setup.files }),
    breathe,
    openIndex: setup.openIndex ?? (() => Promise.resolve(openInMemory(openNode))),
    pool: setup.pool ?? new SameThreadPool(breathe),
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const statuses: CorpusStatus[] = [];
  const changes: { readonly uris: readonly string[] }[] = [];
  const diagnostics = new Map<string, PublishDiagnosticsParams>();
  const log: string[] = [];
  connection.onNotification(StatusNotification, (status) => void statuses.push(status));
  connection.onNotification(ChangedNotification, (change) => void changes.push(change));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    diagnostics.set(params.uri, params);
  });
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void log.push(message),
  );
  const watched: unknown[] = [];
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: { registerOptions: { watchers: unknown[] } }[] }) => {
      for (const { registerOptions } of registrations) watched.push(...registerOptions.watchers);
      return null;
    },
  );
  connection.onRequest('client/unregisterCapability', () => null);
  setup.prepare?.(connection);
  connection.listen();
  const folders = setup.folders ?? ['file:///desk/news'];
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: setup.capabilities ?? {},
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: setup.options ?? {},
  });
  await connection.sendNotification('initialized', {});
  const client: TestClient = {
    connection,
    initialized,
    statuses,
    changes,
    diagnostics,
    log,
    watched,
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'news-article', version, text },
      }),
    edit: (uri, text, version) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    until,
    indexed: async (articles) => {
      await until(async () => {
        const { state, corpora } = await connection.sendRequest<CorpusStatus>('corpus/statusNow');
        const found = corpora.reduce((sum, one) => sum + one.articles, 0);
        return state === 'idle' && found === articles;
      }, `${articles} articles`);
    },
    stop: () => {
      running.delete(client);
      void connection.sendRequest('shutdown').finally(() => {
        connection.dispose();
        server.dispose();
      });
    },
  };
  running.add(client);
  return client;
}

/** Milliseconds: a busy machine is no failure. */
const PATIENCE = 90_000;

async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`waited in vain for: ${what}`);
}
