import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { FileSystem } from '../base/files.ts';
import type { CorpusRoot } from '../discovery/corpusRoot.ts';
import { findCorpora, type DiscoveryOptions } from '../discovery/findCorpora.ts';
import type { IndexHandle } from '../index/keeping/indexHandle.ts';
import type { AnalysisPool } from '../indexing/analysis/analysisPool.ts';
import { CappedStore, MOST_ARTICLES } from '../indexing/cappedStore.ts';
import { Corpora } from '../indexing/corpora.ts';
import { Indexer } from '../indexing/indexer.ts';
import type { Resolver } from '../indexing/resolver/resolver.ts';
import {
  AsOfNotification,
  CorporaRequest,
  FoldersNotification,
  type FoldersParams,
  type ServerOptions,
} from '../protocol/serverOptions.ts';
import {
  ChangedNotification,
  IndexingNotification,
  ReportRequest,
  StatusRequest,
} from '../protocol/statusMessages.ts';
import { describe } from './context/describe.ts';
import { notify } from './context/notify.ts';
import { readOptions, styleOf } from './context/readOptions.ts';
import { refreshEditors } from './context/refreshEditors.ts';
import type { ServerContext } from './context/serverContext.ts';
import { Status } from './context/status.ts';
import { WorkProgress } from './context/workProgress.ts';
import { analyzeOpen } from './corpora/analyzeOpen.ts';
import { ClientFiles } from './corpora/clientFiles.ts';
import { ConfigFiles } from './corpora/configFiles.ts';
import { Discovery } from './corpora/discovery.ts';
import { IndexInUse } from './corpora/indexInUse.ts';
import type { IndexRequest } from './corpora/keptIndexes.ts';
import { OpenArticles } from './corpora/openArticles.ts';
import { SchemeFiles } from './corpora/schemeFiles.ts';
import { Watching } from './corpora/watching.ts';
import { answerRequests } from './handlers.ts';
import { Diagnostics } from './reading/diagnostics.ts';
import { report } from './reading/report.ts';
import { SEMANTIC_TOKENS_LEGEND } from './reading/semanticTokens.ts';

/** What the entry knows that depends on where the server runs. */
export interface ServerHost {
  /**
   * The files that the server can read by itself; absent in a browser, where the client reads them.
   */
  readonly diskFiles?: FileSystem;
  /** Lets all that waits in the event loop run, then continues. */
  readonly breathe: () => Promise<void>;
  /** Opens the index before the first request is answered. */
  readonly openIndex: (request: IndexRequest) => Promise<IndexHandle>;
  /** Where articles are analyzed, other than short ones that are open. */
  readonly pool: AnalysisPool;
  /**
   * Makes what works out who is who, for each index that is opened; in slices on the server's own
   * thread where it is absent.
   */
  readonly resolver?: () => Resolver;
}

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
  const corpora = new Corpora({
    failed,
    breathe: host.breathe,
    ...(host.resolver && { resolver: host.resolver }),
  });
  const store = new CappedStore(corpora);
  const open = new OpenArticles(analyzeOpen(corpora, host.pool), failed);
  const index = new IndexInUse({
    corpora,
    open,
    openIndex: host.openIndex,
    request: () => ({
      options: options(),
      folders: (client?.workspaceFolders ?? []).map(({ uri }) => uri),
    }),
    failed,
    info: (message) => connection.console.info(message),
  });
  const indexer = new Indexer({
    files,
    pool: host.pool,
    store,
    breathe: host.breathe,
    isOpen: (uri) => open.has(uri),
    failed,
  });
  const configs = new ConfigFiles({ connection, files, corpora, open });
  const discovery = new Discovery({ files, corpora, indexer, open, configs, findCorpora: corporaNow });
  const watching = new Watching({ connection, files, corpora, indexer, open, discovery, failed });
  const status = new Status({ connection, corpora, store, indexer, discovery });
  const workProgress = new WorkProgress(connection, indexer, status);

  let isPast = false;
  /** Where to look for corpora, unless the client does. */
  let where: DiscoveryOptions = { include: [], folders: [] };
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
  // By name: clients may leave out the parameters, which say nothing.
  connection.onRequest(StatusRequest.method, () => status.now());
  connection.onRequest(ReportRequest.method, () => report(context));
  watching.register();
  open.listen(connection);

  open.onDidAnalyze((uri) => {
    status.changed();
    diagnostics.changed([uri]);
  });
  open.onDidClose((uri) => {
    diagnostics.closed(uri);
    corpora.loose.close(uri);
    if (corpora.roots.of(uri)) indexer.add([{ uri }], true);
  });
  indexer.onDidProgress(() => {
    corpora.isBusy = indexer.progress.state !== 'idle';
    progressed();
  });
  indexer.onDidFinish(() => {
    void corpora.settled().then(progressed);
    configs.refresh();
  });
  corpora.onDidCorrect(() => status.changed());
  corpora.onDidResolve(() => {
    status.changed();
    diagnostics.changed(open.uris);
    if (!corpora.isBusy) configs.refresh();
    refreshEditors(connection, client?.capabilities.workspace);
    notifyChanged();
  });
  discovery.onDidFind((roots) => {
    const watched = client?.capabilities.workspace?.didChangeWatchedFiles;
    if (watched?.dynamicRegistration) watching.watch(roots, watched.relativePatternSupport === true);
    status.changed();
    notifyChanged();
  });
  discovery.onDidSearch(progressed);
  index.onDidReplace(() => {
    indexer.cancel();
    open.refresh(open.uris);
    refresh();
  });

  connection.onInitialize(async (params) => {
    client = params;
    await index.open();
    const { showsStatus = false, asOf = false } = options();
    isPast = asOf;
    workProgress.initialize(params.capabilities, showsStatus);
    readFrom(options());
    return CAPABILITIES;
  });
  connection.onInitialized(() => {
    if (client?.capabilities.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(() => refresh());
    refresh();
  });
  connection.onNotification(FoldersNotification, (params) => {
    readFrom(params);
    refresh();
  });
  connection.onNotification(AsOfNotification, ({ asOf }) => {
    isPast = asOf;
  });
  connection.onNotification(IndexingNotification, ({ action }) => {
    switch (action) {
      case 'pause':
        return indexer.pause();
      case 'stop':
        return indexer.cancel();
      case 'resume':
        return indexer.resume();
      case 'rebuild':
        return index.replace(true);
    }
  });
  connection.onShutdown(() => {
    for (const part of [host.pool, diagnostics, corpora, open, status, watching]) part.dispose();
  });
  connection.listen();

  function readFrom({ include = [], folders = [], mostArticles = MOST_ARTICLES }: FoldersParams): void {
    where = { include, folders };
    store.most = mostArticles;
  }

  function refresh(): void {
    discovery.refresh().catch((error: unknown) => failed('looking for corpora', error));
  }

  function progressed(): void {
    status.changed();
    workProgress.changed();
  }

  function notifyChanged(): void {
    notify(connection, ChangedNotification, { uris: open.uris });
  }

  async function corporaNow(): Promise<readonly CorpusRoot[]> {
    if (options().findsCorpora) return (await connection.sendRequest(CorporaRequest, {})).corpora;
    return findCorpora(files, await workspaceFolders(), where);
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    if (client?.capabilities.workspace?.workspaceFolders)
      return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
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
