import assert from 'node:assert/strict';
import { comparing } from './compare.ts';
import { inThemes } from './inThemes.ts';
import { settingRight } from './setItRight.ts';

inThemes(
  {
    title: 'the sample corpus on screen',
    themes: ['light', 'dark', 'high-contrast-dark', 'high-contrast-light'],
    article: '000_second_summit_february.txt',
  },
  (name, window) => {
    it('has its names marked and its people listed', async () => {
      await window().person('Kim Jong Un').waitFor();
      assert.ok((await window().marks().count()) > 20);
      await window().screenshot(`${name}-marks`);
    });

    it('shows on a card what another article says', async () => {
      const card = await window().hover('Mr Kim warned');
      await card.getByText('Kim Jong Un').first().waitFor();
      assert.ok((await card.locator('blockquote a').count()) > 0);
      await window().screenshot(`${name}-card`);
    });

    // Both are alike in high contrast.
    if (name === 'high-contrast-light') return;
    comparing(name, window);
    settingRight(name, window);
  },
);
