import * as vscode from 'vscode';
import {
  ChildrenRequest,
  TooltipRequest,
  type ChildrenParams,
  type ChildrenResult,
  type TooltipParams,
  type TreeNode,
  type ViewName,
} from '../../protocol/outlineRequests.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { cardMarkdown } from '../server/cardMarkdown.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { toTreeItem, type MoreElement, type NodeElement, type TreeElement } from './treeItems.ts';
import { TreeLevels } from './treeLevels.ts';
import type { TreeState } from './treeState.ts';

/** The tree of one view over `corpus/children`. */
export class TreeProvider extends DisposableOwner implements vscode.TreeDataProvider<TreeElement> {
  readonly view: ViewName;
  readonly #server: CorpusServer;
  readonly #state: TreeState;
  readonly #levels: TreeLevels;
  readonly #changed = this.register(new vscode.EventEmitter<TreeElement | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #counted = this.register(new vscode.EventEmitter<number>());
  /** Fires with the size of the top level whenever that is fetched. */
  readonly onDidCount = this.#counted.event;
  /** The elements that VS Code knows, by node id. */
  readonly #known = new Map<string, NodeElement>();

  constructor(view: ViewName, server: CorpusServer, state: TreeState) {
    super();
    this.view = view;
    this.#server = server;
    this.#state = state;
    this.#levels = new TreeLevels((parent, offset, limit) => this.#fetch(parent, offset, limit));
  }

  getTreeItem(element: TreeElement): vscode.TreeItem {
    return toTreeItem(element);
  }

  getParent(element: TreeElement): TreeElement | undefined {
    return element.parent;
  }

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    if (element?.type === 'more') return [];
    const { nodes, pinned, total } = await this.#levels.level(element?.node.id);
    if (!element) this.#counted.fire(total);
    const children: TreeElement[] = [...nodes, ...pinned].map((node) => this.#element(node, element));
    const rest = total - nodes.length;
    if (rest > 0 && nodes.length > 0) children.push({ type: 'more', view: this.view, parent: element, rest });
    return children;
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    element: TreeElement,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (element.type === 'more') return item;
    const params: TooltipParams = { view: this.view, id: element.node.id, ...this.#state.query() };
    const text = await this.#server.request(TooltipRequest, params, token);
    item.tooltip = text ? cardMarkdown(text) : element.node.label;
    return item;
  }

  /** Fetches the next page of the level that `row` ends. */
  async showMore(row: MoreElement): Promise<void> {
    await this.#levels.more(row.parent?.node.id);
    this.#changed.fire(row.parent);
  }

  /**
   * Requests everything again; what is open stays open. `reset` when the lists have another
   * content.
   */
  refresh(reset: boolean): void {
    if (reset) this.#levels.reset();
    else this.#levels.refresh();
    this.#known.clear();
    this.#changed.fire(undefined);
  }

  /**
   * Makes a path of nodes, top level first, part of the tree.
   * @returns the element for its last node.
   */
  async elementFor(path: readonly TreeNode[]): Promise<NodeElement | undefined> {
    let parent: NodeElement | undefined;
    for (const node of path) {
      if (await this.#levels.pin(parent?.node.id, node)) this.#changed.fire(parent);
      parent = this.#element(node, parent);
    }
    return parent;
  }

  /** The element for a node: always the same object, since VS Code knows elements by identity. */
  #element(node: TreeNode, parent: NodeElement | undefined): NodeElement {
    const known = this.#known.get(node.id);
    if (known?.node === node && known.parent === parent) return known;
    const element: NodeElement = { type: 'node', node, parent };
    this.#known.set(node.id, element);
    return element;
  }

  async #fetch(
    parent: string | undefined,
    offset: number,
    limit: number,
  ): Promise<ChildrenResult | undefined> {
    const params: ChildrenParams = {
      view: this.view,
      offset,
      limit,
      ...(parent === undefined ? {} : { parent }),
      ...this.#state.query(),
    };
    return this.#server.request(ChildrenRequest, params);
  }
}
