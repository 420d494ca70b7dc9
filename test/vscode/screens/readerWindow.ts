import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { INSTALLS, PROJECT } from '../../harness/project.ts';

/** Committed pictures are renewed on request only: two runs never give the same bytes. */
const SCREENS = process.env['UPDATE_SCREENS'] ? join(PROJECT, 'test', 'screens') : join(INSTALLS, 'screens');
/** Milliseconds: a busy machine is no failure. */
const PATIENCE = 120_000;
/** How often a reader looks for a name, and points at it, before giving up. */
const TRIES = 6;
/** Milliseconds for which the focus stays where it is; the editor waits for 250 at least before it asks for lenses that have changed. */
const RESTLESS = 60;
/** What takes the keys that are typed into the text. */
const TYPING = '.editor-instance :is(.native-edit-context, textarea.inputarea)';
/** Pixels around what a picture shows. */
const MARGIN = 60;

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

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

  /** Opens an article by its name, at its beginning, and waits until names in it are marked and its lenses stand over the headline. */
  async openArticle(name: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#pick('ControlOrMeta+P', name, name);
    await this.page.getByRole('tab', { name: new RegExp(name), selected: true }).waitFor();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.marks().first().waitFor();
    await this.lenses().getByText('new here').waitFor();
  }

  /** The lenses over the headline on screen. */
  lenses(): Locator {
    return this.page.locator('.codelens-decoration').filter({ visible: true });
  }

  /** The box in which VS Code asks and lists. */
  question(): Locator {
    return this.page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** The newest message in the corner that holds some words. */
  message(words: string): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: words, visible: true }).first();
  }

  /** Opens what a lens over the headline leads to. */
  async openLens(label: string): Promise<void> {
    await this.lenses().getByText(label).click();
    await this.#pointNowhere();
  }

  /** Puts the cursor on `text` and opens the menu of the light bulb that comes. */
  async openLightBulb(text: string): Promise<Locator> {
    await this.clickOn(text);
    await this.page.locator('.lightBulbWidget').filter({ visible: true }).click();
    const menu = this.page.locator('.action-widget').filter({ visible: true });
    await menu.waitFor();
    return menu;
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** The marks of the text on screen. */
  marks(): Locator {
    return this.page.locator('.editor-instance .view-overlays [class*="ced-"]');
  }

  /** The cards on screen. */
  cards(): Locator {
    return this.page.locator('.monaco-hover-content').filter({ visible: true });
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

  /** Opens a view that is closed. */
  async unfold(view: string): Promise<void> {
    await this.view(view).locator('.pane-header[aria-expanded="false"]').click();
    await this.view(view).locator('.pane-header[aria-expanded="true"]').waitFor();
    await this.#pointNowhere();
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
    const card = this.cards().first();
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

  /** Scrolls a card to its end with the wheel, as its editor expects it: links stand there. */
  async scrollToEnd(card: Locator): Promise<void> {
    const box = await card.boundingBox();
    if (!box) throw new Error('no card is on screen');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, 5_000);
  }

  /** Puts the cursor into the first place on screen where `text` stands; with the right button it opens the menu there too. */
  async clickOn(text: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y, { button });
  }

  /** Waits for something while the focus goes from the sidebar to the text and back: whenever it leaves the text, the editor gives up what it was about to ask. */
  async goingToAndFro(wait: () => Promise<void>): Promise<void> {
    const places = JSON.stringify([TYPING, '.sidebar .monaco-list']);
    const timer: number = await this.page.evaluate(
      `setInterval(() => ${places}.forEach((one) => document.querySelector(one)?.focus()), ${RESTLESS.toString()})`,
    );
    try {
      await wait();
    } finally {
      await this.page.evaluate(`clearInterval(${timer.toString()})`);
    }
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

  /** @param parts what is to be in the picture, with some of what is around it; the whole window where nothing is given */
  async screenshot(name: string, ...parts: readonly Locator[]): Promise<void> {
    const clip = await this.#around(parts);
    await this.page.screenshot({
      path: join(SCREENS, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
      ...(clip && { clip }),
    });
  }

  /** Keeps what the screen showed when a test failed: `.vscode-test/failed.png`. */
  async keepFailure(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state === 'failed') await this.page.screenshot({ path: join(INSTALLS, 'failed.png') });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #around(parts: readonly Locator[]): Promise<Box | undefined> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const found = await Promise.all(parts.map((part) => part.boundingBox()));
    const boxes = found.filter((box) => box !== null);
    if (boxes.length === 0) return undefined;
    const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - MARGIN);
    const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - MARGIN);
    const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN);
    const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN);
    return { x, y, width: right - x, height: bottom - y };
  }

  /** Chooses from the list that a key brings up. Brings it up again where it went: it does when something else takes the focus, such as what came before. */
  async #pick(key: string, typed: string, label: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press(key);
      try {
        await this.question()
          .locator('input')
          .fill(typed, { timeout: PATIENCE / TRIES });
        break;
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    for (let tries = 1; ; tries++) {
      await row.click();
      try {
        // What a command asks comes in the same box.
        await row.waitFor({ state: 'hidden', timeout: PATIENCE / TRIES });
        break;
      } catch (error) {
        // Rows that were drawn anew under the mouse were not clicked.
        if (tries === TRIES) throw error;
      }
    }
    await this.#pointNowhere();
  }

  /** At the empty middle of the status bar, where nothing pops up and no list drops down. */
  async #pointNowhere(): Promise<void> {
    await this.page.mouse.move(700, 890);
  }

  /**
   * The middle of `text` on screen, in pixels. The editor's font gives every character the same width. Looks again where the editor draws the
   * line anew at that moment.
   */
  async #placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const line = this.page
      .locator('.editor-instance .view-line > span')
      .filter({ hasText: text, visible: true })
      .first();
    for (let tries = 1; tries <= TRIES; tries++) {
      // The editor writes spaces as no-break spaces.
      const content = ((await line.textContent()) ?? '').replaceAll('\u00a0', ' ');
      const box = await line.boundingBox();
      const start = content.indexOf(text);
      if (!box || start < 0) continue;
      const middle = start + text.length / 2;
      return { x: box.x + (box.width * middle) / content.length, y: box.y + box.height / 2 };
    }
    throw new Error(`${text} is not on screen`);
  }
}
