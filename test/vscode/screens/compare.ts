import { press } from './hand.ts';
import type { ThemeName } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** Registers what a reader sees who holds the second summit's article against the others. */
export function comparing(name: ThemeName, window: () => ReaderWindow): void {
  it('says on the card of a date how it was worked out', async () => {
    const card = await window().hover('last Friday');
    await card.getByText('Friday 18 January 2019').first().waitFor();
    await window().screenshot(`${name}-date-card`, card);
  });

  it('shows everybody whom a name may mean', async () => {
    const card = await window().hover('of Kim in');
    await card.getByText('✓ this one').first().waitFor();
    await window().screenshot(`${name}-candidates-card`, card);
  });

  it('tells cards as of the article when asked to, by the link in the card', async () => {
    const before = await window().hover('Mr Kim warned');
    await window().scrollToEnd(before);
    await press(before.getByText('As of this article'));
    const card = window().cards().filter({ hasText: 'As of ' }).first();
    const back = card.getByText('Whole corpus');
    await back.waitFor();
    await window().screenshot(`${name}-as-of-card`, card);
    await press(back);
    await window().cards().getByText('As of this article').waitFor();
  });

  it('lists what is new in the article', async () => {
    await window().openLens('new here');
    const list = window().question();
    await list.getByText('New in This Article').waitFor();
    await list.locator('.monaco-list-row').nth(1).waitFor();
    await window().screenshot(`${name}-new-here`);
  });
}
