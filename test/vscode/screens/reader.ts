import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../harness/browser.ts';
import { BUILDS } from '../../harness/builds.ts';
import { startCodeServer, type CodeServer } from '../../harness/codeServer.ts';
import { installVscode, type Installation } from '../../harness/installVscode.ts';
import { PROJECT } from '../../harness/project.ts';
import { READER_SETTINGS } from '../../harness/readerSettings.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';
import { installVsix } from '../../harness/vsix.ts';
import { ReaderWindow } from './readerWindow.ts';

/** Someone who has installed the packaged extension and opens the sample corpus. */
export class Reader {
  readonly #installation: Installation;
  readonly #extensionsDir: string;
  readonly #browser: Browser;

  private constructor(installation: Installation, extensionsDir: string, browser: Browser) {
    this.#installation = installation;
    this.#extensionsDir = extensionsDir;
    this.#browser = browser;
  }

  static async create(): Promise<Reader> {
    const installation = await installVscode(BUILDS.newest);
    const extensionsDir = temporaryFolder('extensions').path;
    await installVsix(installation, extensionsDir);
    return new Reader(installation, extensionsDir, await launchBrowser());
  }

  /** Opens a copy of the sample corpus in a VS Code with that colour theme and whatever else the reader has set. */
  async open(
    colorTheme: string,
    set: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly window: ReaderWindow; readonly server: CodeServer }> {
    const folder = join(temporaryFolder('screens').path, 'seeds');
    cpSync(join(PROJECT, 'seeds'), folder, { recursive: true });
    const server = await startCodeServer(this.#installation, {
      extensionsDir: this.#extensionsDir,
      settings: { ...READER_SETTINGS, ...set, 'workbench.colorTheme': colorTheme },
    });
    return { window: await ReaderWindow.open(this.#browser, server.address(folder)), server };
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
