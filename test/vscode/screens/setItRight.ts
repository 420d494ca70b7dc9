import assert from 'node:assert/strict';
import type { ThemeName } from './reader.ts';
import type { ReaderWindow } from './readerWindow.ts';

/** Registers what a reader sees who finds something wrong and sets it right. */
export function settingRight(name: ThemeName, window: () => ReaderWindow): void {
  it('offers in the light bulb what can be set right', async () => {
    const menu = await window().openLightBulb('Choe Son Hui');
    for (const verb of ['is not a name', 'Same as…', 'Someone else here…', 'Rename', 'Is a place'])
      await menu.getByText(verb).waitFor();
    await window().screenshot(`${name}-light-bulb`, menu);
  });

  it('shows what a new name would change before it is given', async () => {
    const { page } = window();
    await window().clickOn('Choe Son Hui');
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('Choe Son-hui');
    await page.keyboard.press('Enter');
    const question = window().question();
    await question.getByText('is called “Choe Son-hui”').waitFor();
    await question.getByText(/^\d+ mentions in \d articles$/).waitFor();
    await window().screenshot(`${name}-rename-preview`, question);
  });

  it('asks how far a correction shall reach, smallest first, and lists it then until it is undone', async () => {
    const counted = await window().lenses().getByText('new here').innerText();
    await window().clickOn('Sentosa');
    await window().command('Not a Name');
    const question = window().question();
    await question.getByText('The whole corpus').waitFor();
    const [mention = NaN, article = NaN, corpus = NaN] = await Promise.all(
      ['This mention', 'This article', 'The whole corpus'].map(
        async (label) => (await question.getByText(label, { exact: true }).boundingBox())?.y,
      ),
    );
    assert.ok(mention < article && article < corpus);
    await window().screenshot(`${name}-reach`, question);
    await window().answer('The whole corpus');
    const undo = window().page.locator('.notification-toast').getByRole('button', { name: 'Undo' });
    await window().goingToAndFro(() => undo.waitFor());
    const view = window().view('Corrections');
    await window().fold('Corrections', false);
    await window().rows('Corrections').filter({ hasText: 'Sentosa' }).waitFor();
    await window().lenses().getByText(counted).waitFor({ state: 'detached' });
    await window().screenshot(`${name}-corrections`);
    // The message with its button is gone by itself after a while.
    await window().command('Undo Last Correction');
    await view.waitFor({ state: 'detached' });
  });
}
