import assert from 'node:assert/strict';
import type { CodeServer } from '../../harness/codeServer.ts';
import { Reader } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const ARTICLE = '000_second_summit_february.txt';

describe('a reader with the packaged extension on the sample corpus', () => {
  let reader: Reader;
  let window: ReaderWindow;
  let server: CodeServer;

  before(async () => {
    reader = await Reader.create();
  });
  after(() => reader.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.screenshot('failed');
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    describe(`in ${theme}`, () => {
      before(async () => {
        ({ window, server } = await reader.open(theme));
        await window.openContainer();
        await window.openArticle(ARTICLE);
      });
      after(async () => {
        await window.close();
        server.stop();
      });

      it('sees the names marked and the people listed', async () => {
        await window.rows('People').filter({ hasText: 'Kim Jong Un' }).waitFor();
        assert.ok((await window.marks().count()) > 20);
        await window.screenshot(`${name}-marks`);
      });

      it('reads on a card what another article says', async () => {
        const card = await window.hover('Mr Kim warned');
        await card.getByText('Kim Jong Un').first().waitFor();
        await window.screenshot(`${name}-card`);
        assert.ok((await card.locator('a').count()) > 2);
      });
    });
  }

  describe('at work', () => {
    before(async () => {
      ({ window, server } = await reader.open(THEMES.light));
      await window.openContainer();
    });
    after(async () => {
      await window.close();
      server.stop();
    });
    beforeEach(() => window.openArticle(ARTICLE));

    it('follows a link of the card to the line in another article', async () => {
      const card = await window.hover('Mr Kim warned');
      const link = card.locator('a[data-href*="openTarget"]').first();
      await link.click();
      await window.page
        .getByRole('tab', { name: new RegExp(ARTICLE), selected: true })
        .waitFor({ state: 'detached' });
      assert.notEqual(await window.activeFile(), ARTICLE);
      assert.ok((await window.cursorLine()) > 1);
    });

    it('opens a person in the tree down to a mention, and lands on it', async () => {
      const person = window.rows('People').filter({ hasText: 'Stephen Biegun' });
      await person.click();
      await window.page.keyboard.press('ArrowRight');
      await window.page.keyboard.press('ArrowRight');
      await window.page.keyboard.press('ArrowRight');
      await window.page.keyboard.press('ArrowRight');
      await window.screenshot('light-people');
    });

    it('goes to the next mention of the name under the cursor', async () => {
      await window.clickOn('Mr Stephen Biegun');
      const before = await window.cursorLine();
      await window.page.keyboard.press('F7');
      await window.page.waitForFunction(() => true);
      assert.ok((await window.cursorLine()) > before);
    });
  });
});
