import { inThemes } from './inThemes.ts';

inThemes(
  {
    title: 'reading like code on screen',
    themes: ['light', 'dark', 'high-contrast-dark'],
    article: '001_kim_leaves_beijing.txt',
    set: { 'corpusLens.inlayHints.dates': true, 'corpusLens.inlayHints.names': true },
  },
  (name, window) => {
    it('has a lens over the headline, and what short names and dates stand for after them', async () => {
      const { page } = window();
      await page.locator('.codelens-decoration').getByText('people').waitFor();
      const hint = page.locator('.view-line').getByText('⟨Kim Jong Un⟩');
      await hint.nth(1).waitFor();
      await window().screenshot(`${name}-lens-and-hints`);
    });

    it('tells who speaks of whom', async () => {
      const { page } = window();
      await window().clickOn('Donald Trump');
      await window().command('Peek Call Hierarchy');
      await page.locator('.call-hierarchy .monaco-list-row').filter({ hasText: 'Zhou Wenlan' }).waitFor();
      await window().screenshot(`${name}-call-hierarchy`);
    });
  },
);
