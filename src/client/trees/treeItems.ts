import * as vscode from 'vscode';
import { CARD_COMMANDS } from '../../protocol/linkCommands.ts';
import type { TreeNode, TreeNodeKind, ViewName } from '../../protocol/outlineRequests.ts';
import { formatCount } from '../base/format.ts';
import { kindIcon } from '../marks/kindIcons.ts';
import { rowText } from './rowText.ts';
import { PAGE } from './treeLevels.ts';

/** What a tree shows: a node of the corpus, or the row that fetches more of them. */
export type TreeElement = NodeElement | MoreElement;
export interface NodeElement {
  readonly type: 'node';
  readonly node: TreeNode;
  readonly parent: NodeElement | undefined;
}
export interface MoreElement {
  readonly type: 'more';
  readonly view: ViewName;
  readonly parent: NodeElement | undefined;
  /** How many children are not shown yet. */
  readonly rest: number;
}

/** The command of a row that fetches more. */
export const LOAD_MORE = 'corpusLens.loadMore';

/**
 * Mentions have none, because their lines read better from the edge, nor have months, so that a
 * narrow sidebar shows the number of articles.
 */
const ICONS: Readonly<Partial<Record<TreeNodeKind, vscode.ThemeIcon>>> = {
  article: new vscode.ThemeIcon('note'),
  section: new vscode.ThemeIcon('list-selection'),
  group: new vscode.ThemeIcon('list-tree'),
  person: kindIcon('person'),
  place: kindIcon('place'),
  date: kindIcon('date'),
  copy: new vscode.ThemeIcon('files'),
  unread: new vscode.ThemeIcon('circle-slash'),
};

/** The row for `element`. Tooltips come later, when asked for. */
export function toTreeItem(element: TreeElement): vscode.TreeItem {
  return element.type === 'more' ? moreItem(element) : nodeItem(element.node);
}

function nodeItem(node: TreeNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const text = rowText(node);
  const label: vscode.TreeItemLabel = {
    label: text.label,
    ...(node.highlights ? { highlights: node.highlights.map(([start, end]) => [start, end]) } : {}),
  };
  const item = new vscode.TreeItem(label, node.hasChildren ? Collapsed : None);
  item.id = node.id;
  item.contextValue = node.entity === undefined ? node.kind : `${node.kind} entity`;
  item.accessibilityInformation = { label: node.accessibleLabel };
  if (text.description !== undefined) item.description = text.description;
  const icon = ICONS[node.kind];
  if (icon) item.iconPath = icon;
  if (node.target) {
    item.command = {
      command: CARD_COMMANDS.open,
      title: vscode.l10n.t('Open Article'),
      arguments: [node.target],
    };
  }
  return item;
}

function moreItem(element: MoreElement): vscode.TreeItem {
  const next = Math.min(PAGE, element.rest);
  const label =
    next === element.rest
      ? vscode.l10n.t('Show the last {0}', formatCount(next))
      : vscode.l10n.t('Show {0} more of {1}', formatCount(next), formatCount(element.rest));
  const item = new vscode.TreeItem(label);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: LOAD_MORE, title: label, arguments: [element] };
  return item;
}
