import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
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

/** What tests turn on and off: set here, each theme begins as if no test had failed before. */
const SWITCHES = { 'corpusLens.cards.asOf': false, 'corpusLens.marks.enabled': true };

/** Someone who has installed the packaged extension and reads a copy of the sample corpus. */
export class Reader {
  static #only: Promise<Reader> | undefined;
  readonly window: ReaderWindow;
  /** The path of the copy. */
  readonly folder: string;
  readonly #browser: Browser;
  readonly #server: CodeServer;

  private constructor(folder: string, window: ReaderWindow, browser: Browser, server: CodeServer) {
    this.folder = folder;
    this.window = window;
    this.#browser = browser;
    this.#server = server;
  }

  /** The one reader of all tests of this process, with the corpus listed: VS Code takes long to start. */
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
    cpSync(join(PROJECT, 'seeds'), folder, { recursive: true });
    mkdirSync(join(folder, '.vscode'));
    writeSettings(folder, 'light');
    const installation = await installVscode(BUILDS.newest);
    const extensionsDir = temporaryFolder('extensions').path;
    await installVsix(installation, extensionsDir);
    const server = await startCodeServer(installation, { extensionsDir, settings: READER_SETTINGS });
    const browser = await launchBrowser();
    const window = await ReaderWindow.open(browser, server.address(folder));
    await window.openContainer();
    await window.person('Stephen Biegun').waitFor();
    return new Reader(folder, window, browser, server);
  }

  /** Sets the colour theme and whatever else is given, and nothing that was set before. */
  async set(theme: ThemeName, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    writeSettings(this.folder, theme, settings);
    await this.window.page.locator(`.monaco-workbench.${THEMES[theme].type}`).waitFor();
  }
}

/** The folder's own settings: VS Code follows that file while it runs. */
function writeSettings(
  folder: string,
  theme: ThemeName,
  settings: Readonly<Record<string, unknown>> = {},
): void {
  const all = { ...SWITCHES, ...settings, 'workbench.colorTheme': THEMES[theme].setting };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(all));
}

// Once the last test of all files has run.
after(() => Reader.leave());
