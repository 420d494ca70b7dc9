import assert from 'node:assert/strict';
import type { CodeServer } from '../../harness/codeServer.ts';
import { Reader } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('the sample corpus on screen', () => {
  let reader: Reader;
  before(async () => {
    reader = await Reader.create();
  });
  after(() => reader.close());

  for (const [name, theme] of Object.entries(THEMES)) {
    describe(`in ${theme}`, () => {
      let window: ReaderWindow;
      let server: CodeServer;
      before(async () => {
        ({ window, server } = await reader.open(theme));
        await window.openContainer();
        await window.openArticle('000_second_summit_february.txt');
      });
      afterEach(function () {
        return window.keepFailure(this.currentTest);
      });
      after(async () => {
        await window.close();
        server.stop();
      });

      it('has its names marked and its people listed', async () => {
        await window.person('Kim Jong Un').waitFor();
        assert.ok((await window.marks().count()) > 20);
        await window.screenshot(`${name}-marks`);
      });

      it('shows on a card what another article says', async () => {
        const card = await window.hover('Mr Kim warned');
        await card.getByText('Kim Jong Un').first().waitFor();
        assert.ok((await card.locator('blockquote a').count()) > 0);
        await window.screenshot(`${name}-card`);
      });
    });
  }
});
