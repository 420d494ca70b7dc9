import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { INSTALLS, PROJECT } from '../../harness/project.ts';
import { atRest, PATIENCE, press } from './hand.ts';

/** Committed pictures are renewed on request only: two runs never give the same bytes. */
const SCREENS = process.env['UPDATE_SCREENS'] ? join(PROJECT, 'test', 'screens') : join(INSTALLS, 'screens');
/** Milliseconds for VS Code to start. */
const START = 120_000;
/**
 * Milliseconds for which the focus stays where it is; the editor waits for 250 at least before it
 * asks for lenses that have changed.
 */
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

  /**
   * Opens VS Code in a browser that knows nothing of earlier windows, and the extension's container
   * in it.
   */
  static async open(browser: Browser, address: string): Promise<ReaderWindow> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address, { timeout: START });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: START });
    const window = new ReaderWindow(page);
    await press(page.locator('.activitybar').getByRole('tab', { name: /Corpus Lens/ }));
    await window.view('People').waitFor();
    return window;
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

  /** Chooses one of the answers to what VS Code asks. */
  async answer(label: string): Promise<void> {
    const answer = this.question().getByText(label, { exact: true });
    await press(answer);
    await answer.waitFor({ state: 'hidden' });
  }

  /** Takes the last correction back in the message about it. */
  async undo(): Promise<void> {
    await press(this.message('Undo').getByRole('button', { name: 'Undo' }));
  }

  /** Opens what a lens over the headline leads to. */
  async openLens(label: string): Promise<void> {
    await press(this.lenses().getByText(label));
    await this.pointNowhere();
  }

  /** Puts the cursor on `text` and opens the menu of the light bulb that comes. */
  async openLightBulb(text: string): Promise<Locator> {
    await this.clickOn(text);
    await press(this.page.locator('.lightBulbWidget').filter({ visible: true }));
    const menu = this.page.locator('.action-widget').filter({ visible: true });
    await menu.waitFor();
    return menu;
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
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

  /**
   * Closes a view, which leaves its room to the others, or opens it; nothing where it is so
   * already.
   */
  async fold(view: string, closed = true): Promise<void> {
    const header = this.view(view).locator('.pane-header');
    const folded = header.and(this.page.locator(`[aria-expanded="${String(!closed)}"]`));
    // A view that is only just shown is open or closed as VS Code remembers it.
    await atRest(header);
    if (!(await folded.isVisible())) await press(header);
    await folded.waitFor();
  }

  /** Opens or closes a row of a tree. */
  async twist(row: Locator): Promise<void> {
    const wasOpen = (await row.getAttribute('aria-expanded')) === 'true';
    await press(row.locator('.monaco-tl-twistie'));
    await row.and(this.page.locator(`[aria-expanded="${String(!wasOpen)}"]`)).waitFor();
    await this.pointNowhere();
  }

  /** Points at the first place on screen where `text` stands and waits for the card. */
  async hover(text: string): Promise<Locator> {
    const card = this.cards().first();
    await this.pointNowhere();
    await card.waitFor({ state: 'detached' });
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.move(x - 2, y);
    await this.page.mouse.move(x, y);
    await card.waitFor();
    return card;
  }

  /** Scrolls a card to its end with the wheel, as its editor expects it: links stand there. */
  async scrollToEnd(card: Locator): Promise<void> {
    await this.#turnWheel(card, 5_000);
  }

  /**
   * Puts the cursor into the first place on screen where `text` stands; with the right button it
   * opens the menu there too.
   */
  async clickOn(text: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y, { button });
  }

  /**
   * Waits for something while the focus goes from the sidebar to the text and back: whenever it
   * leaves the text, the editor gives up what it was about to ask.
   */
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

  /** Waits until a file is in the active editor with the cursor on a line (from 1). */
  async waitForPlace(file: string, line: number): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(file), selected: true }).waitFor();
    await this.page
      .locator('[id="status.editor.selection"]', { hasText: `Ln ${line.toString()},` })
      .waitFor();
  }

  /**
   * @param parts what is to be in the picture, with some of what is around it; the whole window
   *   where nothing is given
   */
  async screenshot(name: string, ...parts: readonly Locator[]): Promise<void> {
    const clip = await this.#around(parts);
    await this.page.screenshot({
      path: join(SCREENS, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
      ...(clip && { clip }),
    });
  }

  /** Keeps what the screen shows when a test has failed: `.vscode-test/failed.png`. */
  async keepPicture(): Promise<void> {
    await this.page.screenshot({ path: join(INSTALLS, 'failed.png') });
  }

  get isClosed(): boolean {
    return this.page.isClosed();
  }

  /**
   * Closes it as a reader does: VS Code says goodbye to its server, which would wait long for a
   * window that is only gone.
   */
  async close(): Promise<void> {
    if (!this.isClosed) await this.page.goto('about:blank');
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

  /** At the empty middle of the status bar, where nothing pops up and no list drops down. */
  async pointNowhere(): Promise<void> {
    await this.page.mouse.move(700, 890);
  }

  /** Turns the wheel with the mouse in the middle of something; pixels downwards. */
  async #turnWheel(over: Locator, pixels: number): Promise<void> {
    const box = await over.boundingBox();
    if (!box) throw new Error(`not on screen: ${over.toString()}`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, pixels);
  }

  /** Types into the box that a key has brought up, and chooses what it then proposes first. */
  async pick(typed: string, label: string): Promise<void> {
    await this.question().locator('input').fill(typed);
    const proposed = this.question().locator('.monaco-list-row.focused').filter({ hasText: label });
    await atRest(proposed);
    await this.page.keyboard.press('Enter');
    // What a command asks comes in the same box.
    await proposed.waitFor({ state: 'hidden' });
    await this.pointNowhere();
  }

  /**
   * The middle of `text` on screen, in pixels. The editor's font gives every character the same
   * width.
   */
  async #placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const line = this.page
      .locator('.editor-instance .view-line > span')
      .filter({ hasText: text, visible: true })
      .first();
    await atRest(line);
    // The editor writes spaces as no-break spaces.
    const content = ((await line.textContent()) ?? '').replaceAll('\u00a0', ' ');
    const box = await line.boundingBox();
    const start = content.indexOf(text);
    if (!box || start < 0) throw new Error(`${text} is not on screen`);
    const middle = start + text.length / 2;
    return { x: box.x + (box.width * middle) / content.length, y: box.y + box.height / 2 };
  }
}
