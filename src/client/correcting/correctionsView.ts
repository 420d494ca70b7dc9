import { throttled } from '../../base/timers.ts';
import * as vscode from 'vscode';
import type { CorrectionList, ListedCorrection } from '../../corrections/correctionData.ts';
import { CorrectionListRequest } from '../../protocol/correctionRequests.ts';
import { CARD_COMMANDS } from '../../protocol/linkCommands.ts';
import type { Corrections } from './corrections.ts';
import { reachInWords } from './correctionQuestions.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { formatCount } from '../base/format.ts';

/** A row of the Corrections view. */
export type CorrectionElement =
  | { readonly type: 'corpus'; readonly list: CorrectionList }
  | { readonly type: 'scope'; readonly list: CorrectionList; readonly article: string | undefined }
  | { readonly type: 'correction'; readonly config: string; readonly listed: ListedCorrection };

/** Milliseconds between two looks at the list while the corpus changes. */
const INTERVAL = 500;

/** The corrections by scope; hidden as long as there are none. */
export class CorrectionsView extends DisposableOwner implements vscode.TreeDataProvider<CorrectionElement> {
  readonly #server: CorpusServer;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: vscode.TreeView<CorrectionElement>;
  #lists: readonly CorrectionList[] = [];
  readonly #refreshSoon = this.register(throttled(() => void this.refresh(), INTERVAL));

  constructor(server: CorpusServer, corrections: Corrections) {
    super();
    this.#server = server;
    this.#tree = this.register(
      vscode.window.createTreeView('corpusLens.corrections', {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
    );
    this.register(server.onDidStart(() => void this.refresh()));
    this.register(server.onDidChangeCorpus(() => this.#refreshSoon()));
    this.register(corrections.onDidChange(() => void this.refresh()));
  }

  /** The rows below one, or the top level. */
  getChildren(element?: CorrectionElement): CorrectionElement[] {
    if (!element) {
      const [only] = this.#lists;
      return this.#lists.length === 1
        ? scopesOf(only!)
        : this.#lists.map((list) => ({ type: 'corpus', list }));
    }
    if (element.type === 'corpus') return scopesOf(element.list);
    if (element.type === 'correction') return [];
    const { list, article } = element;
    return list.corrections
      .filter((listed) => listed.article === article)
      .map((listed) => ({ type: 'correction', config: list.config, listed }));
  }

  getTreeItem(element: CorrectionElement): vscode.TreeItem {
    const { Expanded } = vscode.TreeItemCollapsibleState;
    if (element.type === 'correction') return correctionItem(element.listed);
    const { list } = element;
    const isScope = element.type === 'scope';
    const label = isScope ? (element.article ?? vscode.l10n.t('The whole corpus')) : list.name;
    const rows = isScope ? this.getChildren(element).length : list.corrections.length;
    const item = new vscode.TreeItem(label, Expanded);
    item.id = JSON.stringify([list.config, isScope ? (element.article ?? '') : undefined]);
    item.description = formatCount(rows);
    item.iconPath = new vscode.ThemeIcon(isScope && element.article !== undefined ? 'note' : 'library');
    item.contextValue = element.type;
    return item;
  }

  /** Requests the lists again. */
  async refresh(): Promise<void> {
    this.#refreshSoon.cancel();
    const found = await this.#server.request(CorrectionListRequest, {});
    this.#lists = (found?.lists ?? []).filter(({ corrections }) => corrections.length > 0);
    const total = this.#lists.reduce((sum, { corrections }) => sum + corrections.length, 0);
    this.#tree.description = total === 0 ? '' : formatCount(total);
    await vscode.commands.executeCommand('setContext', 'corpusLens.hasCorrections', total > 0);
    this.#changed.fire(undefined);
  }
}

function scopesOf(list: CorrectionList): CorrectionElement[] {
  const articles = new Set(list.corrections.map(({ article }) => article));
  return [...articles]
    .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map((article) => ({ type: 'scope', list, article }));
}

function correctionItem({ words, reach, idle, target, scope }: ListedCorrection): vscode.TreeItem {
  const item = new vscode.TreeItem(words);
  const one = scope === 'mention' ? vscode.l10n.t('this mention') : undefined;
  const facts = [one, idle ?? (reach && reachInWords(reach))].filter((fact) => fact !== undefined);
  // The sidebar is narrow: the rest is for the tooltip.
  item.description = idle ?? one ?? (reach ? `${formatCount(reach.mentions)}×` : '');
  item.tooltip = [words, ...facts, ...(reach?.samples ?? [])].join('\n');
  item.iconPath = new vscode.ThemeIcon(
    idle === undefined ? 'check' : 'warning',
    idle === undefined ? undefined : new vscode.ThemeColor('list.warningForeground'),
  );
  item.contextValue = 'correction';
  item.accessibilityInformation = { label: [words, ...facts].join(', ') };
  item.command = {
    command: CARD_COMMANDS.open,
    title: vscode.l10n.t('Open in corpus-lens.json'),
    arguments: [target],
  };
  return item;
}
