import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { INSTALLS, PROJECT } from '../../harness/project.ts';

/** Committed pictures are renewed on request only: two runs never give the same bytes. */
const SCREENS = process.env['UPDATE_SCREENS'] ? join(PROJECT, 'test', 'screens') : join(INSTALLS, 'screens');
const PATIENCE = 60_000;
/** How often a reader points at a name before giving up. */
const TRIES = 6;

/** VS Code's window as a reader sees and drives it. */
export class ReaderWindow {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens VS Code and waits until its Explorer shows the folder. */
  static async open(browser: Browser, address: string): Promise<ReaderWindow> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new ReaderWindow(page);
  }

  /** Opens the extension's container in the activity bar. */
  async openContainer(): Promise<void> {
    await this.page
      .locator('.activitybar')
      .getByRole('tab', { name: /Corpus Lens/ })
      .click();
    await this.view('People').waitFor();
    await this.#pointNowhere();
  }

  /** Opens a file by its name and waits until names in it are marked. */
  async openArticle(name: string): Promise<void> {
    await this.#pick('ControlOrMeta+P', name, name);
    await this.page.getByRole('tab', { name: new RegExp(name), selected: true }).waitFor();
    await this.marks().first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** The marks of the text on screen. */
  marks(): Locator {
    return this.page.locator('.editor-instance .view-overlays [class*="ced-"]');
  }

  /** One of the four views, by its title. */
  view(title: string): Locator {
    const heading = this.page.locator('.pane-header .title').getByText(title, { exact: true });
    return this.page.locator('.pane', { has: heading });
  }

  /** The rows of a view, in the order of the screen. */
  rows(view: string): Locator {
    return this.view(view).locator('.monaco-list-row');
  }

  /** The row of one person among People. */
  person(name: string): Locator {
    return this.rows('People').and(this.page.locator(`[aria-label^="${name}, person"]`));
  }

  /** Closes a view, which leaves its room to the others. */
  async fold(view: string): Promise<void> {
    await this.view(view).locator('.pane-header[aria-expanded="true"]').click();
    await this.view(view).locator('.pane-header[aria-expanded="false"]').waitFor();
  }

  /** Opens or closes a row of a tree. */
  async twist(row: Locator): Promise<void> {
    await row.locator('.monaco-tl-twistie').click();
    await this.#pointNowhere();
  }

  /**
   * Points at the first place on screen where `text` stands and waits for the card. Points again where none comes:
   * a lens that appears over the headline moves the text away from under the mouse.
   */
  async hover(text: string): Promise<Locator> {
    const card = this.page.locator('.monaco-hover-content').filter({ visible: true }).first();
    for (let tries = 1; ; tries++) {
      await this.#pointNowhere();
      const { x, y } = await this.#placeOf(text);
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y);
      try {
        await card.waitFor({ timeout: PATIENCE / TRIES });
        return card;
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  }

  /** Puts the cursor into the first place on screen where `text` stands. */
  async clickOn(text: string): Promise<void> {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** The line of the cursor, from 1, as the status bar says it. */
  async cursorLine(): Promise<number> {
    const text = await this.page.locator('[id="status.editor.selection"]').innerText();
    return Number(/\d+/.exec(text)?.[0]);
  }

  /** Waits until a file is in the active editor with the cursor on a line (from 1). */
  async waitForPlace(file: string, line: number): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(file), selected: true }).waitFor();
    await this.page
      .locator('[id="status.editor.selection"]', { hasText: `Ln ${line.toString()},` })
      .waitFor();
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }

  /** Keeps what the screen showed when a test failed: `.vscode-test/failed.png`. */
  async keepFailure(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state === 'failed') await this.page.screenshot({ path: join(INSTALLS, 'failed.png') });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Chooses from the list that a key brings up. */
  async #pick(key: string, typed: string, label: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator('.quick-input-widget input').fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
    await this.page.locator('.quick-input-list').waitFor({ state: 'hidden' });
    await this.#pointNowhere();
  }

  /** On the title bar, where nothing pops up. */
  async #pointNowhere(): Promise<void> {
    await this.page.mouse.move(1100, 17);
  }

  /** The middle of `text` on screen, in pixels. The editor's font gives every character the same width. */
  async #placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const line = this.page.locator('.editor-instance .view-line > span').filter({ hasText: text }).first();
    // The editor writes spaces as no-break spaces.
    const content = ((await line.textContent()) ?? '').replaceAll('\u00a0', ' ');
    const box = await line.boundingBox();
    if (!box) throw new Error(`${text} is not on screen`);
    const middle = content.indexOf(text) + text.length / 2;
    return { x: box.x + (box.width * middle) / content.length, y: box.y + box.height / 2 };
  }
}
