import { throttled } from '../../base/timers.ts';
import * as vscode from 'vscode';
import { PathRequest, type PathParams, type ViewName } from '../../protocol/outlineRequests.ts';
import type { CorpusStatus } from '../../protocol/statusMessages.ts';
import type { SettingsReader } from '../base/settings.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { formatCount } from '../base/format.ts';
import { progressText, type StatusKeeper } from '../server/statusKeeper.ts';
import type { MoreElement, TreeElement } from './treeItems.ts';
import { TreeProvider } from './treeProvider.ts';
import type { TreeState } from './treeState.ts';

const VIEWS: readonly ViewName[] = ['articles', 'people', 'places', 'dates'];
/** Milliseconds between two refreshes while the index grows. */
const REFRESH_INTERVAL = 700;

interface View {
  readonly provider: TreeProvider;
  readonly tree: vscode.TreeView<TreeElement>;
  topLevel: number;
}

/** The four trees of the sidebar with their counts and messages. */
export class TreeViews extends DisposableOwner {
  readonly #server: CorpusServer;
  readonly #state: TreeState;
  readonly #status: StatusKeeper;
  readonly #views = new Map<ViewName, View>();
  readonly #refreshSoon = this.register(throttled(() => this.refresh(), REFRESH_INTERVAL));

  constructor(server: CorpusServer, state: TreeState, status: StatusKeeper, settings: SettingsReader) {
    super();
    this.#server = server;
    this.#state = state;
    this.#status = status;
    for (const name of VIEWS) this.#views.set(name, this.#create(name));
    this.register(server.onDidStart(() => this.refresh(true)));
    this.register(
      state.onDidChange((change) => {
        // A reader who has paged down a list and opens an article from it wants to find the list as
        // it was.
        if (change === 'lists') this.refresh(true);
        // Tooltips are those of another day now, and VS Code asks once for the tooltip of a row.
        else if (settings.current.asOf) this.refresh();
        else this.#views.get('articles')!.provider.refresh(false);
      }),
    );
    let { asOf } = settings.current;
    this.register(
      settings.onDidChange((now) => {
        if (now.asOf !== asOf) this.refresh();
        ({ asOf } = now);
      }),
    );
    this.register(server.onDidChangeCorpus(() => this.#refreshSoon()));
    this.register(status.onDidShow(() => this.#describe()));
  }

  /** True when the reader can see this tree. */
  visible(name: ViewName): boolean {
    return this.#views.get(name)?.tree.visible ?? false;
  }

  /** Requests all trees again; `reset` when the lists have another content. */
  refresh(reset = false): void {
    for (const { provider } of this.#views.values()) provider.refresh(reset);
  }

  /** Fetches the page of a "more" row, in the tree that shows it. */
  async showMore(row: MoreElement): Promise<void> {
    await this.#views.get(row.view)!.provider.showMore(row);
  }

  /** Selects the node for a place in an article. @returns false when the tree has none. */
  async reveal(
    name: ViewName,
    at: Pick<PathParams, 'uri' | 'position'>,
    options: { readonly focus: boolean },
  ): Promise<boolean> {
    const view = this.#views.get(name)!;
    const { scope } = this.#state.query();
    const params: PathParams = { view: name, ...at, ...(scope === undefined ? {} : { scope }) };
    const path = await this.#server.request(PathRequest, params);
    const element = path && (await view.provider.elementFor(path.nodes));
    if (!element) return false;
    await view.tree.reveal(element, { select: true, focus: options.focus, expand: options.focus });
    return true;
  }

  /**
   * The row that the keyboard has come to in the list that has the focus. VS Code names extensions
   * the selected rows only, and the arrow keys select none: so the row's selection is turned over
   * and back, which opens nothing.
   */
  async focusedRow(): Promise<TreeElement | undefined> {
    const toggled = async (): Promise<readonly TreeElement[]> => {
      await vscode.commands.executeCommand('list.toggleSelection');
      return this.#selection;
    };
    const before = this.#selection;
    const after = await toggled();
    await toggled();
    return after.find((row) => !before.includes(row)) ?? before.find((row) => !after.includes(row));
  }

  get #selection(): readonly TreeElement[] {
    return [...this.#views.values()].flatMap(({ tree }) => tree.selection);
  }

  #create(name: ViewName): View {
    const provider = this.register(new TreeProvider(name, this.#server, this.#state));
    const tree = this.register(
      vscode.window.createTreeView(`corpusLens.${name}`, {
        treeDataProvider: provider,
        showCollapseAll: true,
      }),
    );
    const view: View = { provider, tree, topLevel: 0 };
    this.register(
      provider.onDidCount((count) => {
        view.topLevel = count;
        this.#describe();
      }),
    );
    return view;
  }

  #describe(): void {
    const status = this.#status.shown;
    for (const [name, view] of this.#views) {
      view.tree.description = this.#description(name, view, status);
      const message = this.#message(name, view, status);
      // The type has no `undefined`, which removes a message.
      (view.tree as { message: string | undefined }).message = message;
    }
  }

  #description(name: ViewName, view: View, status: CorpusStatus | undefined): string {
    if (!status) return '';
    // The top level of Articles and Dates is months and years, so only the status knows how many
    // there are.
    const listed = this.#state.scope === 'article' || this.#state.filter !== '';
    const direct = name === 'people' || name === 'places';
    const count = listed ? (direct ? view.topLevel : undefined) : total(name, status);
    const parts = [
      count === undefined ? undefined : formatCount(count),
      this.#state.filter === '' ? undefined : `“${this.#state.filter}”`,
      this.#state.scope === 'article' ? vscode.l10n.t('this article') : undefined,
    ];
    return parts.filter((part) => part !== undefined).join(' · ');
  }

  #message(name: ViewName, view: View, status: CorpusStatus | undefined): string | undefined {
    if (status?.state === 'correcting' && name !== 'articles')
      return vscode.l10n.t('Applying your correction: {0}', progressText(status));
    // Once a list has something to show, one place is enough for the progress.
    if (status && status.state !== 'idle' && (name === 'articles' || view.topLevel === 0))
      return vscode.l10n.t('Indexing: {0}', progressText(status));
    if (!status || view.topLevel > 0) return undefined;
    if (this.#state.filter !== '') return vscode.l10n.t('No matches for “{0}”.', this.#state.filter);
    if (this.#state.scope === 'article') return vscode.l10n.t('None in this article.');
    return undefined;
  }
}

function total(name: ViewName, status: CorpusStatus): number {
  if (name === 'articles') return status.corpora.reduce((sum, { articles }) => sum + articles, 0);
  return status.counts[name];
}
