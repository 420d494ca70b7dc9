import * as vscode from 'vscode';
import type { MentionKind } from '../../mentions/names/mention.ts';
import { DisposableOwner } from './disposableStore.ts';
import type { Switch } from './switches.ts';

const SECTION = 'corpusLens';

/** The reader's settings as one value. */
export interface Settings {
  readonly marksEnabled: boolean;
  /** Kinds of mention to mark. */
  readonly kinds: ReadonlySet<MentionKind>;
  /** Marks less certain than this (0 to 100) are left out. */
  readonly minimumCertainty: number;
  /** Globs of files to read as articles, relative to each workspace folder. */
  readonly include: readonly string[];
  /** The most articles in the index. */
  readonly mostArticles: number;
  /** The tree selects the name under the cursor. */
  readonly followCursor: boolean;
  /** Cards leave out what was published after the article being read. */
  readonly asOf: boolean;
  /** What paints the marks: this extension, or the editor's theme through semantic tokens. */
  readonly markStyle: 'decorations' | 'semanticTokens';
  /** The day behind "last Friday" is written after it. */
  readonly dateHints: boolean;
  /** The full name behind "Mr Kim" is written after it. */
  readonly nameHints: boolean;
}

/** Reads the settings, and says when they change. */
export class SettingsReader extends DisposableOwner {
  readonly #changed = this.register(new vscode.EventEmitter<Settings>());
  readonly onDidChange = this.#changed.event;
  #current = read();

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SECTION)) return;
        this.#current = read();
        this.#changed.fire(this.#current);
      }),
    );
  }

  /** The settings as they are now. */
  get current(): Settings {
    return this.#current;
  }

  /** Toggles a switch, see {@link turn}. */
  async toggle(key: Switch): Promise<void> {
    await this.turn(key, !vscode.workspace.getConfiguration(SECTION).get<boolean>(key));
  }

  /** Turns a switch on or off where the reader has set it, else in the user settings. */
  async turn(key: Switch, on: boolean): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const set = configuration.inspect<boolean>(key);
    const target =
      set?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : set?.workspaceValue !== undefined
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global;
    await configuration.update(key, on, target);
  }
}

function read(): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const kinds = new Set<MentionKind>();
  if (configuration.get<boolean>('marks.people', true)) kinds.add('person');
  if (configuration.get<boolean>('marks.places', true)) kinds.add('place');
  if (configuration.get<boolean>('marks.dates', true)) kinds.add('date');
  if (configuration.get<boolean>('marks.organizations', false)) kinds.add('organization');
  return {
    marksEnabled: configuration.get<boolean>('marks.enabled', true),
    kinds,
    minimumCertainty: configuration.get<number>('marks.minimumCertainty', 30),
    include: strings(configuration.get<unknown>('include')),
    mostArticles: configuration.get<number>('index.mostArticles', 200_000),
    followCursor: configuration.get<boolean>('tree.follow', false),
    asOf: configuration.get<boolean>('cards.asOf', false),
    markStyle:
      configuration.get<string>('marks.style') === 'semanticTokens' ? 'semanticTokens' : 'decorations',
    dateHints: configuration.get<boolean>('inlayHints.dates', false),
    nameHints: configuration.get<boolean>('inlayHints.names', false),
  };
}

/** Settings are typed by hand: what is not a list of strings counts as an empty one. */
function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
