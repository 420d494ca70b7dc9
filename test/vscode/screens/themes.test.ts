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
      await window().marks().nth(20).waitFor();
      await window().screenshot(`${name}-marks`);
    });

    it('shows on a card what another article says', async () => {
      const card = await window().hover('Mr Kim warned');
      await card.getByText('Kim Jong Un').first().waitFor();
      await card.locator('blockquote a').first().waitFor();
      await window().screenshot(`${name}-card`);
    });

    // Both are alike in high contrast.
    if (name === 'high-contrast-light') return;
    comparing(name, window);
    settingRight(name, window);
  },
);
