import * as vscode from 'vscode';
import { baseName, normalizeUri } from '../../base/uris.ts';
import { rootFinder, type CorpusRoot } from '../../discovery/corpusRoot.ts';
import { findCorpora } from '../../discovery/findCorpora.ts';
import { isArticleName } from '../../discovery/folderNames.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { editorFiles } from '../base/files.ts';
import type { Settings, SettingsReader } from '../base/settings.ts';

/** Workspace state: URIs of chosen folders in which no `corpus-lens.json` can be written. */
const CHOSEN_KEY = 'corpusLens.folders';

/** Knows which folders of the workspace hold articles. */
export class Corpora extends DisposableOwner {
  readonly #found = this.register(new vscode.EventEmitter<readonly CorpusRoot[]>());
  /** Fires after every search. */
  readonly onDidFind = this.#found.event;
  readonly #settings: SettingsReader;
  readonly #state: vscode.Memento;
  #roots: readonly CorpusRoot[] = [];
  #rootOf = rootFinder([]);
  #searching: Promise<void> | undefined;
  #again = false;

  constructor(settings: SettingsReader, state: vscode.Memento) {
    super();
    this.#settings = settings;
    this.#state = state;
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher('**/corpus-lens.json', false, true, false),
    );
    const search = (): void => void this.search();
    this.register(watcher.onDidCreate(search));
    this.register(watcher.onDidDelete(search));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(search));
    const asked = ({ include, mostArticles }: Settings): string =>
      [mostArticles.toString(), ...include].join('\n');
    let before = asked(settings.current);
    this.register(
      settings.onDidChange((now) => {
        if (asked(now) === before) return;
        before = asked(now);
        search();
      }),
    );
  }

  /** The corpora of the last search. */
  get roots(): readonly CorpusRoot[] {
    return this.#roots;
  }

  /** The same once no search is under way. */
  async current(): Promise<readonly CorpusRoot[]> {
    await this.#searching;
    return this.#roots;
  }

  /** The corpus that a file belongs to by its place and name. */
  rootOf(uri: vscode.Uri): CorpusRoot | undefined {
    const normal = normalizeUri(uri.toString());
    if (!isArticleName(baseName(normal))) return undefined;
    return this.#rootOf(normal);
  }

  /** Remembers a folder that is to be read whatever its name, for this workspace. */
  async choose(folder: vscode.Uri): Promise<void> {
    const chosen = new Set(this.#chosen).add(folder.toString());
    await this.#state.update(CHOSEN_KEY, [...chosen]);
    await this.search();
  }

  /** Looks for corpora; a search that is requested during another runs after it. Never throws. */
  search(): Promise<void> {
    if (this.#searching) {
      this.#again = true;
      return this.#searching;
    }
    this.#searching = this.#search().finally(() => {
      this.#searching = undefined;
    });
    return this.#searching;
  }

  /** URIs of the folders that the reader chose. */
  get #chosen(): readonly string[] {
    return this.#state.get<string[]>(CHOSEN_KEY, []);
  }

  async #search(): Promise<void> {
    do await this.#searchOnce();
    while (this.#again);
    this.#found.fire(this.#roots);
  }

  async #searchOnce(): Promise<void> {
    this.#again = false;
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
    const { include } = this.#settings.current;
    this.#roots = await findCorpora(editorFiles, folders, { include, folders: this.#chosen });
    this.#rootOf = rootFinder(this.#roots);
  }
}
