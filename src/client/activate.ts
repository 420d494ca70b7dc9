import * as vscode from 'vscode';
import { ApplyConfigRequest } from '../protocol/correctionRequests.ts';
import { ChildrenRequest } from '../protocol/outlineRequests.ts';
import type { CorpusStatus } from '../protocol/statusMessages.ts';
import type { CorpusLensApi } from './api.ts';
import { ArticleLanguage } from './corpora/articleLanguage.ts';
import { CardPanel } from './cards/cardPanel.ts';
import { Comparisons } from './views/comparisons.ts';
import { registerCommands } from './commands.ts';
import { Corpora } from './corpora/corpora.ts';
import { Corrections } from './correcting/corrections.ts';
import { CorrectionsView } from './correcting/correctionsView.ts';
import { CorpusServer } from './server/corpusServer.ts';
import { DisposableStore } from './base/disposableStore.ts';
import { RevealOnCursor } from './trees/revealOnCursor.ts';
import type { Host } from './base/host.ts';
import { IndexReport } from './views/indexReport.ts';
import { isArticle } from './base/language.ts';
import { registerLanguageModelTools } from './views/languageModelTools.ts';
import { MarkPainter } from './marks/markPainter.ts';
import { Marks } from './marks/marks.ts';
import { NameFocus } from './marks/nameFocus.ts';
import { provideSampleFiles } from './corpora/sampleCorpus.ts';
import { SettingsReader } from './base/settings.ts';
import { StatusItem } from './views/statusItem.ts';
import { StatusKeeper } from './server/statusKeeper.ts';
import { TreeState } from './trees/treeState.ts';
import { TreeViews } from './trees/treeViews.ts';

/**
 * Puts the extension together. Awaits nothing: the search for corpora and the start of the server
 * continue after it returns.
 */
export function activateExtension(context: vscode.ExtensionContext, host: Host): CorpusLensApi {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const settings = store.add(new SettingsReader());
  const corpora = store.add(new Corpora(settings, context.workspaceState));
  const server = store.add(new CorpusServer(context, host, settings, corpora));
  const status = store.add(new StatusKeeper(server));
  const marks = store.add(new Marks(server));
  const painter = store.add(new MarkPainter(marks, settings));
  const nameFocus = store.add(new NameFocus(marks, painter.styles));
  const state = store.add(new TreeState(context.workspaceState));
  const views = store.add(new TreeViews(server, state, status, settings));
  const follower = store.add(new RevealOnCursor(marks, views, settings));
  const panel = store.add(new CardPanel(server, context.extensionUri));
  const report = store.add(new IndexReport(server));
  const comparisons = store.add(new Comparisons(server));
  const corrections = store.add(new Corrections(server));
  store.add(corrections.onDidChange(() => views.refresh()));
  store.add(new CorrectionsView(server, corrections));
  store.add(new StatusItem(server, status, marks, painter));
  store.add(new ArticleLanguage(corpora, (message, error) => server.warn(message, error)));
  store.add(provideSampleFiles(context.extensionUri));
  store.add(registerLanguageModelTools(context, server));
  const { extensionUri } = context;
  store.add(
    registerCommands({
      extensionUri,
      server,
      corpora,
      settings,
      marks,
      nameFocus,
      panel,
      state,
      views,
      follower,
      corrections,
      report,
      comparisons,
    }),
  );
  startWhenNeeded(store, server, corpora);
  const searched = corpora.search();
  return {
    async whenIndexed() {
      await searched;
      if (corpora.roots.length === 0) return;
      await server.start();
      if (!server.running) throw new Error('the language server could not be started');
      await untilIdle(status);
    },
    async marks(uri) {
      await server.start();
      return (await marks.request(uri))?.marks ?? [];
    },
    shownMarks: (uri) => marks.shown(uri)?.marks,
    async children(params) {
      return (await server.request(ChildrenRequest, params)) ?? { nodes: [], total: 0 };
    },
    async readConfig(uri) {
      await server.request(ApplyConfigRequest, { uri });
    },
    serverRunning: () => server.running,
  };
}

/**
 * The server starts with the first corpus or the first open article; in a code repository there is
 * neither.
 */
function startWhenNeeded(store: DisposableStore, server: CorpusServer, corpora: Corpora): void {
  store.add(
    corpora.onDidFind((roots) => {
      void vscode.commands.executeCommand('setContext', 'corpusLens.searched', true);
      void vscode.commands.executeCommand('setContext', 'corpusLens.hasCorpus', roots.length > 0);
      void server.corporaChanged();
      if (roots.length > 0) void server.start();
    }),
  );
  const startFor = (document: vscode.TextDocument): void => {
    if (isArticle(document)) void server.start();
  };
  vscode.workspace.textDocuments.forEach(startFor);
  store.add(vscode.workspace.onDidOpenTextDocument(startFor));
}

/** Resolves when the index is built. */
function untilIdle(status: StatusKeeper): Promise<void> {
  const idle = (now: CorpusStatus | undefined): boolean => now?.state === 'idle' && now.corpora.length > 0;
  if (idle(status.current)) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = status.onDidChange((now) => {
      if (!idle(now)) return;
      listener.dispose();
      resolve();
    });
  });
}
