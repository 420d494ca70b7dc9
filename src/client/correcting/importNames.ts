import * as vscode from 'vscode';
import { inWords } from '../../corrections/corrections.ts';
import {
  ImportNamesRequest,
  type ImportNamesParams,
  type ImportNamesResult,
} from '../../protocol/nameListRequests.ts';
import type { Corpora } from '../corpora/corpora.ts';
import { reachInWords } from './correctionQuestions.ts';
import type { Corrections } from './corrections.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { fileName, formatCount } from '../base/format.ts';
import type { NameListOrder } from './nameListOrders.ts';

/** The parts of the extension that an import uses. */
export interface ImportParts {
  readonly server: CorpusServer;
  readonly corpora: Corpora;
  readonly corrections: Corrections;
}

type Proposed = ImportNamesResult['proposed'];

/** Mistakes that a question shows. */
const SHOWN = 8;
/** Corrections that the preview lists one by one. */
const LISTED = 2_000;

/**
 * Corrects what differs from a list of names, in one change of `corpus-lens.json`, after the reader
 * has seen the errors of the list and chosen among its corrections.
 */
export async function importNames(parts: ImportParts, order: NameListOrder): Promise<void> {
  const { server, corpora, corrections } = parts;
  const root = order.root ?? (await askForCorpus(corpora));
  if (root === undefined) return;
  const uri = order.file === undefined ? await askForFile() : vscode.Uri.parse(order.file);
  if (!uri) return;
  const params: ImportNamesParams = { uri: uri.toString(), root };
  const title = vscode.l10n.t('Reading {0}', fileName(uri));
  const plan = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title },
    async () => server.request(ImportNamesRequest, params),
  );
  if (!plan || plan.problem !== undefined) {
    const reason = plan?.problem ?? vscode.l10n.t('no response');
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be imported: {1}.', fileName(uri), reason));
    return;
  }
  if (plan.mistakes.length > 0 && order.all !== true && !(await askToGoOn(uri, plan))) return;
  if (plan.proposed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} contains nothing new.', fileName(uri)));
    return;
  }
  const chosen = order.all === true ? plan.proposed : await askForCorrections(uri, plan);
  if (!chosen || chosen.length === 0) return;
  const said = vscode.l10n.t('Imported from {0}: {1}', fileName(uri), countOf(chosen));
  await corrections.add(
    vscode.Uri.parse(plan.config),
    chosen.map(({ correction }) => correction),
    said,
  );
}

function countOf(proposed: Proposed): string {
  const [first] = proposed;
  if (first && proposed.length === 1) return inWords(first.correction);
  return vscode.l10n.t('{0} corrections', formatCount(proposed.length));
}

/** Asks for the corpus. */
async function askForCorpus({ roots }: Corpora): Promise<string | undefined> {
  if (roots.length < 2) return roots[0]?.uri;
  const items = roots.map(({ name, uri }) => ({ label: name, description: uri, uri }));
  const title = vscode.l10n.t('Select a Corpus to Import Into');
  return (await vscode.window.showQuickPick(items, { title }))?.uri;
}

/** Asks for the file to read. */
async function askForFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Names from CSV'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('CSV')]: ['csv', 'tsv', 'txt'] },
  });
  return chosen?.[0];
}

/** Asks whether to continue without the lines that cannot be used. Nothing is written yet. */
async function askToGoOn(uri: vscode.Uri, { mistakes, proposed }: ImportNamesResult): Promise<boolean> {
  const lines = mistakes.map(({ line, message }) => vscode.l10n.t('Line {0}: {1}', line, message));
  const more = lines.length - SHOWN;
  const detail = [
    ...lines.slice(0, SHOWN),
    ...(more > 0 ? [vscode.l10n.t('and {0} more', formatCount(more))] : []),
  ].join('\n');
  const message =
    mistakes.length === 1
      ? vscode.l10n.t('1 line of {0} cannot be used', fileName(uri))
      : vscode.l10n.t('{0} lines of {1} cannot be used', formatCount(mistakes.length), fileName(uri));
  const goOn = vscode.l10n.t('Continue Without Them');
  const show = vscode.l10n.t('Show Problems');
  const choices = proposed.length > 0 ? [goOn, show] : [show];
  const chosen = await vscode.window.showWarningMessage(message, { modal: true, detail }, ...choices);
  if (chosen === show) {
    const content = [message, ...lines, ''].join('\n');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content }),
    );
  }
  return chosen === goOn;
}

/**
 * Asks which of the corrections to make. All of them are chosen at first, each with what it
 * changes.
 */
async function askForCorrections(
  uri: vscode.Uri,
  { proposed, reaches }: ImportNamesResult,
): Promise<Proposed | undefined> {
  const items = proposed.slice(0, LISTED).map((one, at) => {
    const { correction, line, instead } = one;
    const reach = reaches[at];
    const where = 'article' in correction ? [correction.article] : [];
    const replaced = instead.map((other) => vscode.l10n.t('instead of {0}', inWords(other)));
    return {
      label: inWords(correction),
      description: reach ? reachInWords(reach) : '',
      detail: [
        vscode.l10n.t('Line {0}', line),
        ...where,
        ...replaced,
        ...(reach?.samples ?? []).slice(0, 1),
      ].join('  ·  '),
      of: [one] as Proposed,
    };
  });
  const rest = proposed.slice(LISTED);
  if (rest.length > 0) {
    const label = vscode.l10n.t('{0} more corrections', formatCount(rest.length));
    items.push({ label, description: '', detail: '', of: rest });
  }
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.canSelectMany = true;
  pick.matchOnDetail = true;
  pick.title = vscode.l10n.t('Import Names: {0} from {1}', countOf(proposed), fileName(uri));
  pick.placeholder = vscode.l10n.t('Saved in corpus-lens.json; articles are not changed.');
  // Before the box is on screen: if rows came into an open box, Enter could come before them and
  // choose nothing.
  pick.items = items;
  pick.selectedItems = items;
  const chosen = await answerOf(pick);
  return chosen?.flatMap(({ of }) => of);
}

/** The rows that are chosen in a box; undefined when it is closed. */
function answerOf<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
): Promise<readonly Item[] | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
