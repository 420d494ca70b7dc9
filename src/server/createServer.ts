import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { FileSystem } from '../base/files.ts';
import type { AnalysisPool } from '../indexing/analysisPool.ts';
import { CappedStore, MOST_ARTICLES } from '../indexing/cappedStore.ts';
import { Corpora } from '../indexing/corpora.ts';
import { Indexer } from '../indexing/indexer.ts';
import type { Resolver } from '../indexing/resolver.ts';
import type { ArticleRecord } from '../index/record/articleRecord.ts';
import type { OpenedIndex } from '../index/keeping/openedIndex.ts';
import {
  AsOfNotification,
  FoldersNotification,
  type ServerOptions,
  type ServerParts,
} from '../protocol/serverOptions.ts';
import {
  ChangedNotification,
  IndexingNotification,
  ReportRequest,
  StatusRequest,
} from '../protocol/statusMessages.ts';
import type { CardStyle } from './rendering/cardMarkdown.ts';
import { ClientFiles } from './corpora/clientFiles.ts';
import { ConfigFiles } from './corpora/configFiles.ts';
import { answerRequests } from './handlers.ts';
import { Diagnostics } from './reading/diagnostics.ts';
import { report } from './reading/report.ts';
import { Discovery } from './corpora/discovery.ts';
import type { IndexRequest } from './corpora/indexRequest.ts';
import { OpenArticles } from './corpora/openArticles.ts';
import { refreshEditors } from './context/refreshEditors.ts';
import { SchemeFiles } from './corpora/schemeFiles.ts';
import { SEMANTIC_TOKENS_LEGEND } from './reading/semanticTokens.ts';
import { describe } from './context/describe.ts';
import type { ServerContext } from './context/serverContext.ts';
import { notify } from './context/notify.ts';
import { Status } from './context/status.ts';
import { Watching } from './corpora/watching.ts';
import { WorkProgress } from './context/workProgress.ts';

/** What the entry knows that depends on where the server runs. */
export interface ServerHost {
  /** The files that the server can read by itself; absent in a browser, where the client reads them. */
  readonly diskFiles?: FileSystem;
  /** Lets all that waits in the event loop run, then goes on. */
  readonly breathe: () => Promise<void>;
  /** Opens the index before the first request is answered. */
  readonly openIndex: (request: IndexRequest) => Promise<OpenedIndex>;
  /** Where articles are analyzed, other than short ones that are open. */
  readonly pool: AnalysisPool;
  /** Makes what works out who is who, for each index that is opened; in slices on the server's own thread where it is absent. */
  readonly resolver?: () => Resolver;
}

/** UTF-16 units of an open article up to which its analysis on the server's own thread keeps nobody waiting. */
const SHORT = 40_000;

/** Indexes that are opened until one can be used: the one that is kept, as often as it can be made anew, and one in memory. */
const MOST_TRIES = 5;

/** Wires the server together and starts listening. */
export function startServer(connection: Connection, host: ServerHost): void {
  let client: InitializeParams | undefined;
  const options = (): ServerOptions => readOptions(client?.initializationOptions);
  const failed = (what: string, error: unknown): void =>
    connection.console.error(`${what}: ${describe(error)}`);

  const files = new SchemeFiles(
    host.diskFiles,
    new ClientFiles(connection),
    () => options().clientFiles === true,
  );
  const corpora: Corpora = new Corpora({
    resolved,
    failed,
    isBusy: () => indexer.progress.state !== 'idle',
    shown: () => open.uris,
    progressed: () => {
      status.changed();
    },
    breathe: host.breathe,
    ...(host.resolver && { resolver: host.resolver }),
  });
  const open: OpenArticles = new OpenArticles({
    analyze: (uri, text, note) =>
      text.length <= SHORT ? corpora.take(uri, text, note) : analyzeElsewhere(uri, text, note),
    analyzed: (uri) => {
      status.changed();
      diagnostics.changed([uri]);
    },
    closed: (uri) => {
      diagnostics.closed(uri);
      corpora.closed(uri);
      if (corpora.rootOf(uri)) indexer.add([{ uri }], true);
    },
  });
  const store = new CappedStore(corpora);
  const indexer: Indexer = new Indexer({
    files,
    pool: host.pool,
    store,
    breathe: host.breathe,
    isOpen: (uri) => open.has(uri),
    failed,
    progressed,
    finished: () => {
      void corpora.settled().then(progressed);
      configs.refresh();
      progressed();
    },
  });
  const status = new Status(connection, corpora, store, indexer, () => discovery.isBusy);
  const configs = new ConfigFiles({ connection, files, corpora });
  const workProgress = new WorkProgress(connection, indexer, status);
  const discovery: Discovery = new Discovery({
    files,
    corpora,
    indexer,
    open,
    configs,
    workspaceFolders,
    searched: progressed,
    changed: (roots) => {
      const watched = client?.capabilities.workspace?.didChangeWatchedFiles;
      if (watched?.dynamicRegistration) watching.watch(roots, watched.relativePatternSupport === true);
      status.changed();
      notifyChanged();
    },
  });
  const watching = new Watching({ connection, files, corpora, indexer, open, discovery, failed });

  let isPast = false;
  let openings = 0;
  const context: ServerContext = {
    corpora,
    open,
    status,
    files,
    configs,
    configChanged: (uri) => discovery.configChanged(uri),
    style: () => styleOf(client),
    isPast: () => isPast,
    breathe: host.breathe,
  };
  const diagnostics = new Diagnostics(connection, context);
  answerRequests(connection, context);
  StatusRequest.answer(connection, () => status.now());
  ReportRequest.answer(connection, () => report(context));
  watching.register();
  open.listen(connection);

  connection.onInitialize(async (params) => {
    client = params;
    await openIndex(false);
    const {
      include = [],
      folders = [],
      showsStatus = false,
      asOf = false,
      mostArticles = MOST_ARTICLES,
    } = options();
    isPast = asOf;
    store.most = mostArticles;
    workProgress.initialize(params.capabilities, showsStatus);
    discovery.options = { include, folders };
    return CAPABILITIES;
  });
  connection.onInitialized(() => {
    if (client?.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => refresh());
    }
    refresh();
  });
  FoldersNotification.on(connection, ({ include, folders, mostArticles }) => {
    discovery.options = { include, folders };
    store.most = mostArticles ?? MOST_ARTICLES;
    refresh();
  });
  AsOfNotification.on(connection, ({ asOf }) => {
    isPast = asOf;
  });
  IndexingNotification.on(connection, ({ action }) => {
    if (action === 'pause') indexer.pause();
    else if (action === 'stop') indexer.cancel();
    else if (action === 'resume') indexer.resume();
    else if (action === 'rebuild') startOver(true);
  });
  connection.onShutdown(() => {
    for (const part of [host.pool, diagnostics, corpora, open, status, watching]) part.dispose();
  });
  connection.listen();

  async function analyzeElsewhere(uri: string, text: string, note?: string): Promise<ArticleRecord> {
    const same = corpora.same(uri, text, note);
    if (same) return same;
    const published = corpora.publishedOf(uri);
    const task = { content: text, ...(published !== undefined && { published }) };
    const [outcome] = await host.pool.analyze([task], true);
    return corpora.takeOutcome(uri, outcome!, note);
  }

  async function openIndex(isFresh: boolean): Promise<void> {
    const folders = (client?.workspaceFolders ?? []).map(({ uri }) => uri);
    corpora.release();
    let problem: { readonly failed: unknown } | undefined;
    for (let tries = 1; ; tries++) {
      const opening = ++openings;
      // One that is no longer in use is not to be missed.
      const missed = (error: Error): void => {
        if (opening === openings) lost(error);
      };
      const opened = await host.openIndex({ options: options(), folders, isFresh, ...problem, lost: missed });
      try {
        corpora.use(opened);
        break;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        failed('using the index', error);
        problem = { failed: error };
      }
    }
    if (corpora.message !== undefined) connection.console.info(corpora.message);
  }

  /** Goes on with what the host opens instead, and reads everything again. */
  function lost(error: Error): void {
    failed('keeping the index', error);
    startOver(false);
  }

  /** Opens the index anew, from nothing where that is wanted, and reads everything that it does not hold. */
  function startOver(isFresh: boolean): void {
    openIndex(isFresh).then(
      () => {
        indexer.cancel();
        open.refresh(open.uris);
        refresh();
      },
      (problem: unknown) => {
        failed('opening the index', problem);
      },
    );
  }

  function refresh(): void {
    discovery.refresh().catch((error: unknown) => {
      failed('looking for corpora', error);
    });
  }

  function progressed(): void {
    status.changed();
    workProgress.changed();
  }

  function resolved(): void {
    status.changed();
    diagnostics.changed(open.uris);
    if (corpora.isComplete) configs.refresh();
    refreshEditors(connection, client?.capabilities.workspace);
    notifyChanged();
  }

  function notifyChanged(): void {
    notify(connection, ChangedNotification, { uris: open.uris });
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    if (client?.capabilities.workspace?.workspaceFolders) {
      return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
    }
    return client?.workspaceFolders?.map(({ uri }) => uri) ?? [];
  }
}

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: 'Corpus Lens' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    referencesProvider: true,
    documentSymbolProvider: { label: 'Corpus Lens' },
    definitionProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    renameProvider: { prepareProvider: true },
    codeLensProvider: {},
    callHierarchyProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};

/** The client's options; anything of another shape is left out, since any editor may start the server. */
function readOptions(given: unknown): ServerOptions {
  const options =
    typeof given === 'object' && given !== null
      ? (given as Readonly<Record<keyof ServerOptions, unknown>>)
      : undefined;
  return {
    commandLinks: options?.commandLinks === true,
    showsStatus: options?.showsStatus === true,
    asOf: options?.asOf === true,
    clientFiles: options?.clientFiles === true,
    ...(isParts(options?.parts) && { parts: options.parts }),
    ...(typeof options?.storage === 'string' && { storage: options.storage }),
    ...(typeof options?.mostArticles === 'number' && { mostArticles: options.mostArticles }),
    include: strings(options?.include),
    folders: strings(options?.folders),
  };
}

function isParts(given: unknown): given is ServerParts {
  const parts = given as Readonly<Record<keyof ServerParts, unknown>> | null | undefined;
  return typeof parts?.sqlite === 'string' && typeof parts.model === 'string';
}

function strings(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
}

function styleOf(client: InitializeParams | undefined): CardStyle {
  const images = client?.capabilities.general?.markdown?.allowedTags?.includes('img') === true;
  return { commandLinks: readOptions(client?.initializationOptions).commandLinks === true, images };
}
