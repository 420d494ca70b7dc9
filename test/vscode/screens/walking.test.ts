import assert from 'node:assert/strict';
import { press } from './hand.ts';
import { inThemes } from './inThemes.ts';
import { placeOf } from './links.ts';

const ARTICLE = '000_second_summit_february.txt';

inThemes(
  {
    title: 'a reader of the sample corpus',
    themes: ['light'],
    article: ARTICLE,
    // The list of people has the whole sidebar.
    folded: ['Articles', 'Places', 'Dates'],
  },
  (_, window) => {
    it('follows a link of a card to its line in another article', async () => {
      const card = await window().hover('Mr Kim warned');
      const link = card.locator('blockquote a').first();
      const { file, line } = await placeOf(link);
      assert.notEqual(file, ARTICLE);
      await press(link);
      await window().waitForPlace(file, line);
      await window().screenshot('light-passage');
    });

    it('opens a person down to the mentions, and lands on the one chosen', async () => {
      const biegun = window().person('Stephen Biegun');
      await window().twist(biegun);
      const articles = window().rows('People').and(window().page.locator('[aria-level="2"]'));
      await window().twist(articles.filter({ hasText: 'US envoy says Trump' }));
      const mentions = window().rows('People').and(window().page.locator('[aria-level="3"]'));
      await mentions.first().waitFor();
      await window().screenshot('light-people');
      const last = mentions.last();
      const line = Number(/line (\d+)$/.exec((await last.getAttribute('aria-label')) ?? '')?.[1]);
      await press(last);
      await window().waitForPlace('004_biegun_at_stanford.txt', line);
    });

    it('goes to the next mention of the name under the cursor, and back', async () => {
      await window().clickOn('Stephen Biegun');
      await window().waitForPlace(ARTICLE, 9);
      await window().page.keyboard.press('F7');
      await window().waitForPlace(ARTICLE, 19);
      await window().page.keyboard.press('Shift+F7');
      await window().waitForPlace(ARTICLE, 9);
    });

    it('lists the people of this article only, and all again', async () => {
      const elsewhere = window().person('Ri Yong Ho');
      await elsewhere.waitFor();
      await window().command('Show Only This Article');
      await elsewhere.waitFor({ state: 'detached' });
      await window().person('Choe Son Hui').waitFor();
      await window().screenshot('light-this-article');
      await window().command('Show Whole Corpus');
      await elsewhere.waitFor();
    });

    it('filters the lists while typing', async () => {
      await window().command('Filter Lists');
      await window().page.getByPlaceholder('Part of a name or headline').fill('biegun');
      await window().person('Donald Trump').waitFor({ state: 'detached' });
      await window().person('Stephen Biegun').waitFor();
      await window().screenshot('light-filter');
      await window().page.keyboard.press('Enter');
      await window().command('Clear Filter');
      await window().person('Donald Trump').waitFor();
    });

    it('turns the marks off and on', async () => {
      await window().command('Hide Marks');
      await window().marks().first().waitFor({ state: 'detached' });
      await window().command('Show Marks');
      await window().marks().first().waitFor();
    });
  },
);
