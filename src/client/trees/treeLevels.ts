import type { ChildrenResult, TreeNode } from '../../protocol/outlineRequests.ts';

/** Requests one page of a level; undefined when there is no answer now. */
export type FetchPage = (
  parent: string | undefined,
  offset: number,
  limit: number,
) => Promise<ChildrenResult | undefined>;

/** What is known of one level of a tree. */
export interface Level {
  readonly nodes: readonly TreeNode[];
  /** Nodes from further down that are shown already, because something led to them. */
  readonly pinned: readonly TreeNode[];
  readonly total: number;
}

/** Nodes a page: a level of thousands is never fetched as a whole. */
export const PAGE = 200;
const NOTHING: Level = { nodes: [], pinned: [], total: 0 };

/** The levels of one tree, by parent, fetched page by page. */
export class TreeLevels {
  readonly #fetch: FetchPage;
  readonly #levels = new Map<string | undefined, Promise<Level>>();
  /** How many nodes each level showed before a refresh, so that it shows as many again. */
  readonly #sizes = new Map<string | undefined, number>();
  readonly #pins = new Map<string | undefined, Map<string, TreeNode>>();

  constructor(fetch: FetchPage) {
    this.#fetch = fetch;
  }

  /**
   * The children of `parent` (top level when undefined) that have been asked for so far; the first
   * page when none were.
   */
  level(parent: string | undefined): Promise<Level> {
    let level = this.#levels.get(parent);
    if (!level) {
      level = this.#load(parent, 0, Math.max(PAGE, this.#sizes.get(parent) ?? 0), []);
      this.#levels.set(parent, level);
    }
    return level.then((known) => ({ ...known, pinned: this.#pinnedBeyond(parent, known.nodes) }));
  }

  /** Fetches one more page of a level. */
  async more(parent: string | undefined): Promise<void> {
    const { nodes } = await this.level(parent);
    const level = this.#load(parent, nodes.length, PAGE, nodes);
    this.#levels.set(parent, level);
    await level;
  }

  /** Makes the level show `node`. @returns true when it did not before. */
  async pin(parent: string | undefined, node: TreeNode): Promise<boolean> {
    const { nodes, pinned } = await this.level(parent);
    if ([...nodes, ...pinned].some(({ id }) => id === node.id)) return false;
    const pins = this.#pins.get(parent) ?? new Map<string, TreeNode>();
    this.#pins.set(parent, pins.set(node.id, node));
    return true;
  }

  /** Requests everything again; levels keep their size. */
  refresh(): void {
    this.#levels.clear();
  }

  /** The lists have another content now: forgets sizes and pins too. */
  reset(): void {
    this.#levels.clear();
    this.#sizes.clear();
    this.#pins.clear();
  }

  async #load(
    parent: string | undefined,
    offset: number,
    limit: number,
    before: readonly TreeNode[],
  ): Promise<Level> {
    const page = await this.#fetch(parent, offset, limit);
    if (!page) return { ...NOTHING, nodes: before, total: before.length };
    const nodes = [...before, ...page.nodes];
    this.#sizes.set(parent, nodes.length);
    return { nodes, pinned: [], total: page.total };
  }

  #pinnedBeyond(parent: string | undefined, nodes: readonly TreeNode[]): readonly TreeNode[] {
    const pins = this.#pins.get(parent);
    if (!pins) return [];
    const shown = new Set(nodes.map(({ id }) => id));
    return [...pins.values()].filter(({ id }) => !shown.has(id));
  }
}
