import assert from 'node:assert/strict';
import { ContextMenu } from './contextMenu.ts';
import { press } from './hand.ts';
import { inThemes } from './inThemes.ts';

inThemes(
  { title: 'questions on screen', themes: ['light'], article: '000_second_summit_february.txt' },
  (_, window, corrections) => {
    it('asks for the day of an article until a day is typed that exists', async () => {
      const { keyboard } = window().page;
      const row = window().rows('Articles').filter({ hasText: 'Second Trump-Kim summit' });
      await (await ContextMenu.of(window(), row)).choose('Set Publication Date…');
      const question = window().question();
      const box = question.getByRole('textbox').first();
      await question.getByText('Publication Date of “Second Trump-Kim summit').waitFor();
      for (const wrong of ['2019-02-30', '22 January']) {
        await box.fill(wrong);
        await question.getByText('Enter a valid date, for example 2019-01-31').waitFor();
        await keyboard.press('Enter');
        await question.getByText('Enter a valid date, for example 2019-01-31').waitFor();
      }
      corrections().assertUntouched();
      await box.fill('2019-01-22');
      await question.getByText('Year, month and day').waitFor();
      await keyboard.press('Enter');
      await corrections().say(/"000_second_summit_february\.txt": \{\s*"published": "2019-01-22"/);
      await window().message('was published on 2019-01-22').waitFor();
      await window().undo();
      await corrections().areUndone();
    });

    it('asks how far the choice among those whom a name may mean shall reach', async () => {
      const card = await window().hover('of Kim in');
      await press(card.getByText('✓ this one').first());
      const question = window().question();
      await question.getByText('The whole corpus', { exact: true }).waitFor();
      await window().answer('This mention');
      await corrections().say(/"quote": "Kim",[^}]*"refersTo": "/);
      await window().undo();
      await corrections().areUndone();
    });

    it('asks in which format the sentence of a card shall be copied', async () => {
      const { page } = window();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const card = await window().hover('Mr Kim warned');
      await window().scrollToEnd(card);
      await press(card.getByText('Copy as evidence…'));
      await window().answer('Markdown');
      await page.getByText('Copied with source').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      assert.match(
        copied,
        /^> On New Year's Day, Mr Kim warned .*\n>\n> — \*Second Trump-Kim summit [^]*`000_second_summit_february\.txt:15`\n$/,
      );
    });
  },
);
