import type { Locator } from 'playwright-core';
import { pointAt, press } from './hand.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** A menu that the right mouse button opens. */
export class ContextMenu {
  readonly #menu: Locator;

  private constructor(menu: Locator) {
    this.#menu = menu;
  }

  /** Opens the menu of a row, or of the first place on screen where a text stands. */
  static async of(window: ReaderWindow, target: Locator | string): Promise<ContextMenu> {
    if (typeof target === 'string') await window.clickOn(target, 'right');
    else await press(target, 'right');
    const menu = window.page.locator('.monaco-menu').first();
    await menu.waitFor();
    return new ContextMenu(menu);
  }

  /** The labels of what can be chosen, in the order of the screen. */
  async labels(): Promise<readonly string[]> {
    const labels = await this.#items().locator('> a .action-label').allInnerTexts();
    return labels.filter((label) => label !== '');
  }

  /** Opens the menu behind one of the labels. */
  async open(label: string): Promise<ContextMenu> {
    const item = this.#item(label);
    await pointAt(item);
    const menu = item.locator('.monaco-menu');
    await menu.waitFor();
    return new ContextMenu(menu);
  }

  async choose(label: string): Promise<void> {
    await press(this.#item(label));
    await this.#menu.waitFor({ state: 'detached' });
  }

  /** Closes it without choosing anything. */
  async dismiss(): Promise<void> {
    await this.#menu.page().keyboard.press('Escape');
    await this.#menu.waitFor({ state: 'detached' });
  }

  #item(label: string): Locator {
    return this.#items().filter({ has: this.#menu.page().getByText(label, { exact: true }) });
  }

  /** Not those of menus behind them, which lie within them. */
  #items(): Locator {
    return this.#menu.locator('> .monaco-action-bar > .actions-container > .action-item');
  }
}
