import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../harness/browser.ts';
import { BUILDS } from '../../harness/builds.ts';
import { startCodeServer, type CodeServer } from '../../harness/codeServer.ts';
import { installVscode } from '../../harness/installVscode.ts';
import { PROJECT } from '../../harness/project.ts';
import { READER_SETTINGS } from '../../harness/readerSettings.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';
import { installVsix } from '../../harness/vsix.ts';
import { bringInto, CLEARING, OPENING, type KnownState } from './knownState.ts';
import { OwnCorrections } from './ownCorrections.ts';
import { ReaderWindow } from './readerWindow.ts';

interface Theme {
  readonly setting: string;
  /** The class by which the workbench shows that it wears a theme of that type. */
  readonly type: string;
}

/** Colour themes by the name that pictures bear. */
const THEMES = {
  light: { setting: 'Default Light Modern', type: 'vs' },
  dark: { setting: 'Default Dark Modern', type: 'vs-dark' },
  'high-contrast-dark': { setting: 'Default High Contrast', type: 'hc-black' },
  'high-contrast-light': { setting: 'Default High Contrast Light', type: 'hc-light' },
} as const satisfies Readonly<Record<string, Theme>>;
export type ThemeName = keyof typeof THEMES;

/**
 * What tests turn on and off: it is set here, so that the switch is thrown in the folder's
 * settings, which are known before each test.
 */
const SWITCHES = { 'corpusLens.cards.asOf': false, 'corpusLens.marks.enabled': true };
const SEEDS = join(PROJECT, 'seeds');
const SETTINGS = '.vscode';

/** Someone who has installed the packaged extension and reads a copy of the sample corpus. */
export class Reader {
  static #only: Promise<Reader> | undefined;
  /** The path of the copy. */
  readonly folder: string;
  readonly corrections: OwnCorrections;
  readonly #browser: Browser;
  readonly #server: CodeServer;
  #window: ReaderWindow;

  private constructor(folder: string, window: ReaderWindow, browser: Browser, server: CodeServer) {
    this.folder = folder;
    this.corrections = new OwnCorrections(join(folder, 'corpus-lens.json'));
    this.#window = window;
    this.#browser = browser;
    this.#server = server;
  }

  /**
   * The one reader of all tests of this process, with the corpus listed: VS Code takes long to
   * start.
   */
  static only(): Promise<Reader> {
    this.#only ??= this.#create();
    return this.#only;
  }

  /** Closes the window where one was opened. */
  static async leave(): Promise<void> {
    const reader = await this.#only;
    if (!reader) return;
    await reader.window.close();
    reader.#server.stop();
    await reader.#browser.close();
  }

  static async #create(): Promise<Reader> {
    const folder = join(temporaryFolder('screens').path, 'seeds');
    cpSync(SEEDS, folder, { recursive: true });
    mkdirSync(join(folder, SETTINGS));
    writeSettings(folder, 'light');
    const installation = await installVscode(BUILDS.newest);
    const extensionsDir = temporaryFolder('extensions').path;
    await installVsix(installation, extensionsDir);
    const server = await startCodeServer(installation, {
      extensionsDir,
      settings: { ...READER_SETTINGS, ...OPENING },
      keybindings: [CLEARING],
    });
    const browser = await launchBrowser();
    return new Reader(folder, await openWindow(browser, server, folder), browser, server);
  }

  get window(): ReaderWindow {
    return this.#window;
  }

  /** Begins a test, in a new window where the last one cannot be brought into a known state. */
  async begin(
    state: KnownState,
    theme: ThemeName,
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    writeSettings(this.folder, theme, settings);
    if (this.window.isClosed) await this.#openAnew();
    try {
      await this.#bringInto(state, theme);
    } catch (error) {
      console.error(`A new window is opened, for the last one was left in another state: ${String(error)}`);
      await this.#openAnew();
      await this.#bringInto(state, theme);
    }
  }

  /**
   * Ends a test: the folder is as it was. The window of one that failed is closed, whatever is
   * still going on in it.
   */
  async end(test: Pick<Mocha.Test, 'state'> | undefined): Promise<void> {
    if (test?.state === 'failed') {
      await this.window.keepPicture();
      await this.window.close();
    }
    restore(this.folder);
  }

  async #openAnew(): Promise<void> {
    await this.window.close();
    this.#window = await openWindow(this.#browser, this.#server, this.folder);
  }

  async #bringInto(state: KnownState, theme: ThemeName): Promise<void> {
    await bringInto(state, this.window);
    await this.window.page.locator(`.monaco-workbench.${THEMES[theme].type}`).waitFor();
  }
}

async function openWindow(browser: Browser, server: CodeServer, folder: string): Promise<ReaderWindow> {
  const window = await ReaderWindow.open(browser, server.address(folder));
  await window.person('Stephen Biegun').waitFor();
  return window;
}

/** The folder's own settings: VS Code follows that file while it runs. */
function writeSettings(
  folder: string,
  theme: ThemeName,
  settings: Readonly<Record<string, unknown>> = {},
): void {
  const all = { ...SWITCHES, ...settings, 'workbench.colorTheme': THEMES[theme].setting };
  writeIfOther(join(folder, SETTINGS, 'settings.json'), JSON.stringify(all));
}

/**
 * Takes out of a copy of the sample corpus what does not belong there, and puts back what was
 * changed.
 */
function restore(folder: string): void {
  const own = new Set([SETTINGS, ...readdirSync(SEEDS)]);
  for (const name of readdirSync(folder)) if (!own.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(SEEDS))
    writeIfOther(join(folder, name), readFileSync(join(SEEDS, name), 'utf8'));
}

function writeIfOther(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

// Once the last test of all files has run.
after(() => Reader.leave());
