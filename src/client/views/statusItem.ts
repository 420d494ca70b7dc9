import * as vscode from 'vscode';
import type { CorpusStatus } from '../../protocol/statusMessages.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { articleCount, formatCount } from '../base/format.ts';
import { isArticle } from '../base/language.ts';
import type { MarkPainter } from '../marks/markPainter.ts';
import type { Marks } from '../marks/marks.ts';
import { progressText, type StatusKeeper } from '../server/statusKeeper.ts';

const ICONS = {
  idle: 'library',
  indexing: 'loading~spin',
  paused: 'debug-pause',
  correcting: 'loading~spin',
} as const;

/** What can be done about the indexing, by its state: commands that the tooltip links to. */
const ACTIONS = {
  idle: [],
  indexing: ['corpusLens.pauseIndexing', 'corpusLens.stopIndexing'],
  paused: ['corpusLens.resumeIndexing', 'corpusLens.stopIndexing'],
  correcting: [],
} as const;

/**
 * The status bar's word on the corpus: progress while it is read, then its size. Absent where there
 * is no corpus.
 */
export class StatusItem extends DisposableOwner {
  readonly #status: StatusKeeper;
  readonly #painter: MarkPainter;
  #item: vscode.StatusBarItem | undefined;

  constructor(server: CorpusServer, status: StatusKeeper, marks: Marks, painter: MarkPainter) {
    super();
    this.#status = status;
    this.#painter = painter;
    const update = (): void => this.#update();
    this.register(server.onDidFail(() => this.#showFailure()));
    this.register(status.onDidShow(update));
    this.register(marks.onDidChange(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
  }

  override dispose(): void {
    this.#item?.dispose();
    super.dispose();
  }

  #update(): void {
    const status = this.#status.shown;
    if (!status || status.corpora.length === 0) {
      this.#item?.hide();
      return;
    }
    const item = (this.#item ??= createItem());
    const articles = status.corpora.reduce((sum, corpus) => sum + corpus.articles, 0);
    const note = this.#note();
    const size = status.state === 'idle' ? articleCount(articles) : progressText(status);
    item.text = `$(${ICONS[status.state]}) ${[size, note].filter((part) => part !== undefined).join(' · ')}`;
    item.accessibilityInformation = { label: [vscode.l10n.t('Corpus Lens'), size, note ?? ''].join(' ') };
    item.tooltip = tooltip(status, note);
    item.show();
  }

  /** The server did not start: said where progress would be, with the log one click away. */
  #showFailure(): void {
    const item = (this.#item ??= createItem());
    item.text = `$(warning) ${vscode.l10n.t('Articles cannot be read')}`;
    item.tooltip = vscode.l10n.t('Corpus Lens could not start its language server. Click to see the log.');
    item.command = 'corpusLens.showLog';
    item.show();
  }

  #note(): string | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isArticle(document) ? this.#painter.noteOf(document) : undefined;
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('corpusLens.status', vscode.StatusBarAlignment.Left, -10);
  item.name = vscode.l10n.t('Corpus Lens');
  item.command = 'corpusLens.articles.focus';
  return item;
}

function tooltip(status: CorpusStatus, note: string | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const paragraph = (line: string): void => {
    text.appendText(line).appendMarkdown('\n\n');
  };
  const { people, places, dates } = status.counts;
  const counts = [people, places, dates].map(formatCount);
  for (const { name, articles } of status.corpora) paragraph(`${name}: ${articleCount(articles)}`);
  paragraph(vscode.l10n.t('{0} people, {1} places, {2} dates', ...counts));
  if (status.notRead.length > 0) {
    paragraph(
      vscode.l10n.t(
        '{0} files could not be read; the Articles view lists them',
        formatCount(status.notRead.length),
      ),
    );
  }
  if (status.message !== undefined) paragraph(status.message);
  if (note !== undefined) paragraph(vscode.l10n.t('This article: {0}', note));
  paragraph(vscode.l10n.t('Nothing leaves this machine.'));
  const actions = ACTIONS[status.state];
  text.isTrusted = { enabledCommands: actions };
  const labels: Readonly<Record<(typeof actions)[number], string>> = {
    'corpusLens.pauseIndexing': vscode.l10n.t('Pause'),
    'corpusLens.resumeIndexing': vscode.l10n.t('Resume'),
    'corpusLens.stopIndexing': vscode.l10n.t('Stop'),
  };
  text.appendMarkdown(actions.map((command) => `[${labels[command]}](command:${command})`).join(' · '));
  return text;
}
