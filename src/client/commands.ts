import * as vscode from 'vscode';
import type { CardParams } from '../protocol/cardRequests.ts';
import { CARD_COMMANDS, LENS_COMMANDS } from '../protocol/linkCommands.ts';
import { asCardParams } from './base/commandArguments.ts';
import { isArticle } from './base/language.ts';
import { openTarget } from './base/openTarget.ts';
import { cardAtCursor } from './base/selection.ts';
import type { SettingsReader } from './base/settings.ts';
import { SWITCHES } from './base/switches.ts';
import type { CardPanel } from './cards/cardPanel.ts';
import type { Corpora } from './corpora/corpora.ts';
import { openSampleCorpus } from './corpora/sampleCorpus.ts';
import { useFolder } from './corpora/useFolder.ts';
import { correct } from './correcting/correct.ts';
import { asOrder } from './correcting/correctionOrders.ts';
import type { Corrections } from './correcting/corrections.ts';
import type { CorrectionElement } from './correcting/correctionsView.ts';
import { exportNames } from './correcting/exportNames.ts';
import { importNames } from './correcting/importNames.ts';
import { asNameListOrder } from './correcting/nameListOrders.ts';
import type { Marks } from './marks/marks.ts';
import type { NameFocus } from './marks/nameFocus.ts';
import type { CorpusServer } from './server/corpusServer.ts';
import { askForFilter } from './trees/filterBox.ts';
import type { RevealOnCursor } from './trees/revealOnCursor.ts';
import { rowCard, type RowReading } from './trees/rowCard.ts';
import { LOAD_MORE, type MoreElement, type NodeElement, type TreeElement } from './trees/treeItems.ts';
import type { TreeState } from './trees/treeState.ts';
import type { TreeViews } from './trees/treeViews.ts';
import { allMentions } from './views/allMentions.ts';
import { toggleAsOf } from './views/asOf.ts';
import { compareCopies } from './views/compareCopies.ts';
import type { Comparisons } from './views/comparisons.ts';
import { copyEvidence } from './views/copyEvidence.ts';
import type { IndexReport } from './views/indexReport.ts';
import { namesHere } from './views/namesHere.ts';
import { goToMention } from './views/navigation.ts';
import { showNewHere } from './views/newHere.ts';
import { whyPublished } from './views/whyPublished.ts';

/** The parts of the extension that commands act on. */
export interface CommandParts {
  readonly extensionUri: vscode.Uri;
  readonly server: CorpusServer;
  readonly corpora: Corpora;
  readonly settings: SettingsReader;
  readonly marks: Marks;
  readonly nameFocus: NameFocus;
  readonly panel: CardPanel;
  readonly state: TreeState;
  readonly views: TreeViews;
  readonly follower: RevealOnCursor;
  readonly corrections: Corrections;
  readonly report: IndexReport;
  readonly comparisons: Comparisons;
}

type Command = (argument?: unknown, ...more: readonly unknown[]) => unknown;

/** Registers every command of the manifest. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const { server, settings, state, views } = parts;
  const commands: Readonly<Record<string, Command>> = {
    [CARD_COMMANDS.open]: openTarget,
    [CARD_COMMANDS.card]: async (argument) => {
      const reading = { asOf: settings.current.asOf, ...state.query() };
      const params = isFocusedRow(argument)
        ? rowCard(await views.focusedRow(), reading)
        : cardParams(argument, reading);
      await openCard(parts.panel, params);
    },
    [CARD_COMMANDS.mentions]: async (argument) => {
      const params = cardParams(argument, { asOf: false });
      if (params) await allMentions(server, params);
    },
    [LENS_COMMANDS.names]: (view, article) => namesHere(server, view, article),
    [LENS_COMMANDS.published]: (article) => whyPublished(server, article),
    [LENS_COMMANDS.compare]: (article, ...copies) => compareCopies(parts, article, ...copies),
    [LENS_COMMANDS.newHere]: (argument) => showNewHere(server, argument),
    [CARD_COMMANDS.asOf]: onlyWithArticles(parts, (argument) => toggleAsOf(settings, argument)),
    [CARD_COMMANDS.correct]: (argument) => correct(parts, asOrder(argument)),
    'corpusLens.notAName': (argument) => correct(parts, asOrder(argument, 'notAName')),
    'corpusLens.setKind': (argument) => correct(parts, asOrder(argument, 'is')),
    'corpusLens.sameAs': (argument) => correct(parts, asOrder(argument, 'sameAs')),
    'corpusLens.someoneElse': (argument) => correct(parts, asOrder(argument, 'someoneElse')),
    'corpusLens.rename': (argument) => correct(parts, asOrder(argument, 'rename')),
    'corpusLens.setPublished': (argument) => correct(parts, asOrder(argument, 'published')),
    'corpusLens.undoCorrection': async () => {
      if (await parts.corrections.undoLast()) return;
      vscode.window.setStatusBarMessage(vscode.l10n.t('No correction to undo'), 3000);
    },
    'corpusLens.removeCorrection': async (argument) => {
      if (!isCorrection(argument)) return;
      const { config, listed } = argument;
      await parts.corrections.remove(vscode.Uri.parse(config), [listed.correction]);
    },
    [CARD_COMMANDS.evidence]: (argument) => copyEvidence(server, argument),
    'corpusLens.exportNames': (argument) => exportNames(parts, asNameListOrder(argument)),
    'corpusLens.importNames': (argument) => importNames(parts, asNameListOrder(argument)),
    'corpusLens.goToNextMention': () => goToMention(server, parts.marks, 1),
    'corpusLens.goToPreviousMention': () => goToMention(server, parts.marks, -1),
    'corpusLens.focusName': () => parts.nameFocus.toggle(),
    'corpusLens.clearFocus': () => parts.nameFocus.clear(),
    'corpusLens.revealInView': () => parts.follower.reveal(),
    'corpusLens.toggleMarks': onlyWithArticles(parts, () => settings.toggle('marks.enabled')),
    ...Object.fromEntries(
      Object.entries(SWITCHES).map(([id, [key, on]]) => [
        id,
        onlyWithArticles(parts, () => settings.turn(key, on)),
      ]),
    ),
    'corpusLens.useFolder': (argument) => useFolder(parts.corpora, argument),
    'corpusLens.openSampleCorpus': () => openSampleCorpus(parts.extensionUri),
    'corpusLens.filter': () => askForFilter(state),
    'corpusLens.clearFilter': () => state.setFilter(''),
    'corpusLens.sortByName': () => state.setSort('name'),
    'corpusLens.sortByFrequency': () => state.setSort('frequency'),
    'corpusLens.showThisArticle': () => state.setScope('article'),
    'corpusLens.showWholeCorpus': () => state.setScope('corpus'),
    'corpusLens.refresh': async () => {
      await parts.corpora.search();
      views.refresh();
    },
    'corpusLens.pauseIndexing': () => server.controlIndexing('pause'),
    'corpusLens.resumeIndexing': () => server.controlIndexing('resume'),
    'corpusLens.stopIndexing': () => server.controlIndexing('stop'),
    'corpusLens.rebuildIndex': () => server.controlIndexing('rebuild'),
    'corpusLens.showIndexReport': () => parts.report.show(),
    'corpusLens.showLog': () => server.showLog(),
    [LOAD_MORE]: async (argument) => {
      if (isMoreElement(argument)) await views.showMore(argument);
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/**
 * A command that does nothing without articles: links and keys run it there too, and would change a
 * setting unseen.
 */
function onlyWithArticles({ corpora }: CommandParts, run: Command): Command {
  return (...args) => {
    const { activeTextEditor: editor } = vscode.window;
    if (corpora.roots.length > 0 || (editor && isArticle(editor.document))) return run(...args);
    vscode.window.setStatusBarMessage(vscode.l10n.t('There are no articles here'), 3000);
    return undefined;
  };
}

async function openCard(panel: CardPanel, params: CardParams | undefined): Promise<void> {
  if (params && (await panel.show(params))) return;
  vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to show here'), 3000);
}

/**
 * What a card is asked for: by a link, by a row of a tree, or, from the keyboard, by the place of
 * the cursor.
 */
function cardParams(argument: unknown, reading: RowReading): CardParams | undefined {
  if (isNodeElement(argument)) return rowCard(argument, reading);
  const cursor = cardAtCursor();
  return asCardParams(argument) ?? (cursor && { ...cursor, asOf: reading.asOf });
}

/** True for what the key of a list passes on (package.json). */
function isFocusedRow(argument: unknown): boolean {
  return (argument as { readonly row?: unknown } | undefined)?.row === 'focused';
}

function isNodeElement(value: unknown): value is NodeElement {
  return (value as TreeElement | undefined)?.type === 'node';
}

function isMoreElement(value: unknown): value is MoreElement {
  return (value as TreeElement | undefined)?.type === 'more';
}

function isCorrection(value: unknown): value is Extract<CorrectionElement, { type: 'correction' }> {
  return (value as CorrectionElement | undefined)?.type === 'correction';
}
