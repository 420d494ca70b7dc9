import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../harness/browser.ts';
import { atRest, pointAt, press } from './hand.ts';

/** What pages do to a mouse that is too quick, as VS Code does. */
describe("a reader's hand", () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  /** A page that draws its only button, and then runs a script. */
  async function show(script: string): Promise<void> {
    await page.setContent('<main style="font-size: 30px"></main>');
    await page.evaluate(`{
      const main = document.querySelector('main');
      window.pressed = [];
      const draw = (label, listen = true) => {
        main.innerHTML = '<button>' + label + '</button>';
        if (listen) main.firstChild.onmouseup = () => window.pressed.push(label);
      };
      ${script}
    }`);
  }
  const pressed = (): Promise<string[]> => page.evaluate<string[]>('window.pressed');

  it('waits until the item of a menu listens, however busy the page is', async () => {
    await show(`
      draw('item', false);
      setTimeout(() => { main.firstChild.onmouseup = () => window.pressed.push('item'); }, 100);
      for (const end = performance.now() + 400; performance.now() < end; );
    `);
    await press(page.getByText('item'));
    assert.deepEqual(await pressed(), ['item']);
  });

  it('waits until a list is drawn anew no longer, and presses what stands there then', async () => {
    await show(`
      let left = 8;
      const timer = setInterval(() => {
        draw('row ' + left--);
        if (left === 0) clearInterval(timer);
      }, 40);
    `);
    await press(page.getByRole('button'));
    assert.deepEqual(await pressed(), ['row 1']);
  });

  it('waits until what moves has come to a stop', async () => {
    await show(`
      draw('toast');
      let left = 20;
      const slide = () => {
        main.style.marginTop = left * 10 + 'px';
        if (left-- > 0) setTimeout(slide, 20);
      };
      slide();
    `);
    await atRest(page.getByText('toast'));
    assert.equal(await page.evaluate(`document.querySelector('main').style.marginTop`), '0px');
  });

  it('moves the mouse over what was drawn under it', async () => {
    await show(`draw('item');`);
    await page.getByText('item').hover();
    await page.evaluate(`document.querySelector('button').onmousemove = ({ movementX, movementY }) => {
      if (movementX !== 0 || movementY !== 0) window.pressed.push('moved');
    }`);
    await pointAt(page.getByText('item'));
    assert.ok((await pressed()).length > 0);
  });
});
