import * as vscode from 'vscode';
import type { ChildrenParams } from '../../protocol/outlineRequests.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { isArticle } from '../base/language.ts';

type Sort = NonNullable<ChildrenParams['sort']>;
export type Scope = 'corpus' | 'article';
/** `lists`: they have another content; `current`: only the article being read is another. */
export type TreeChange = 'lists' | 'current';

/** Workspace state. */
const SORT_KEY = 'corpusLens.sort';
const SCOPE_KEY = 'corpusLens.scope';

/**
 * What the four trees show: which scope, in which order, matching which filter, beside which
 * article.
 */
export class TreeState extends DisposableOwner {
  readonly #changed = this.register(new vscode.EventEmitter<TreeChange>());
  readonly onDidChange = this.#changed.event;
  readonly #memento: vscode.Memento;
  #sort: Sort;
  #scope: Scope;
  #filter = '';
  #current: vscode.Uri | undefined;

  constructor(memento: vscode.Memento) {
    super();
    this.#memento = memento;
    this.#sort = memento.get<Sort>(SORT_KEY) === 'name' ? 'name' : 'frequency';
    this.#scope = memento.get<Scope>(SCOPE_KEY) === 'article' ? 'article' : 'corpus';
    this.#current = currentArticle(vscode.window.activeTextEditor);
    this.#publish();
    this.register(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(currentArticle(editor))),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument(() =>
        this.#follow(currentArticle(vscode.window.activeTextEditor)),
      ),
    );
  }

  /** Part of a name or headline that the lists are filtered by; empty for none. */
  get filter(): string {
    return this.#filter;
  }
  /** Whether the lists show the whole corpus or the article being read. */
  get scope(): Scope {
    return this.#scope;
  }
  /** The article read last; no other editor changes it. */
  get current(): vscode.Uri | undefined {
    return this.#current;
  }

  setFilter(filter: string): void {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.#publish();
    this.#changed.fire('lists');
  }

  async setSort(sort: Sort): Promise<void> {
    this.#sort = sort;
    this.#publish();
    this.#changed.fire('lists');
    await this.#memento.update(SORT_KEY, sort);
  }

  async setScope(scope: Scope): Promise<void> {
    this.#scope = scope;
    this.#publish();
    this.#changed.fire('lists');
    await this.#memento.update(SCOPE_KEY, scope);
  }

  /** The part of a request that says what to list. */
  query(): Pick<ChildrenParams, 'scope' | 'filter' | 'sort' | 'current'> {
    const current = this.#current?.toString();
    return {
      sort: this.#sort,
      ...(this.#filter === '' ? {} : { filter: this.#filter }),
      ...(current === undefined ? {} : { current }),
      ...(current === undefined || this.#scope === 'corpus' ? {} : { scope: current }),
    };
  }

  #follow(article: vscode.Uri | undefined): void {
    if (!article || article.toString() === this.#current?.toString()) return;
    this.#current = article;
    this.#changed.fire(this.#scope === 'article' ? 'lists' : 'current');
  }

  #publish(): void {
    const keys = { sort: this.#sort, scope: this.#scope, filtered: this.#filter !== '' };
    for (const [key, value] of Object.entries(keys))
      void vscode.commands.executeCommand('setContext', `corpusLens.${key}`, value);
  }
}

function currentArticle(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor && isArticle(editor.document) ? editor.document.uri : undefined;
}
