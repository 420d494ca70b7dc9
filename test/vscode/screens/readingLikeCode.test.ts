import assert from 'node:assert/strict';
import type { CodeServer } from '../../harness/codeServer.ts';
import { Reader } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-dark': 'Default High Contrast',
};
const HINTS = { 'corpusLens.inlayHints.dates': true, 'corpusLens.inlayHints.names': true };

describe('reading like code on screen', () => {
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
        ({ window, server } = await reader.open(theme, HINTS));
        await window.openContainer();
        await window.person('Stephen Biegun').waitFor();
        await window.openArticle('001_kim_leaves_beijing.txt');
      });
      afterEach(function () {
        return window.keepFailure(this.currentTest);
      });
      after(async () => {
        await window.close();
        server.stop();
      });

      it('has a lens over the headline, and what short names and dates stand for after them', async () => {
        await window.page.locator('.codelens-decoration').getByText('people').waitFor();
        const hint = window.page.locator('.view-line').getByText('⟨Kim Jong Un⟩');
        await hint.first().waitFor();
        assert.ok((await hint.count()) > 1);
        await window.screenshot(`${name}-lens-and-hints`);
      });

      it('tells who speaks of whom', async () => {
        await window.clickOn('Donald Trump');
        await window.command('Peek Call Hierarchy');
        const callers = window.page
          .locator('.call-hierarchy .monaco-list-row')
          .filter({ hasText: 'Zhou Wenlan' });
        await callers.waitFor();
        await window.screenshot(`${name}-call-hierarchy`);
        await window.page.keyboard.press('Escape');
      });
    });
  }
});
