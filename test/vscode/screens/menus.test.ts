import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { ContextMenu } from './contextMenu.ts';
import { inThemes } from './inThemes.ts';

const ARTICLE = '000_second_summit_february.txt';
const VERBS = ['Not a Name', 'Change Kind…', 'Same as…'];

inThemes({ title: 'menus on screen', themes: ['light'], article: ARTICLE }, (_, window, corrections) => {
  it('has in the menu of the text what can be done with a name', async () => {
    const menu = await (await ContextMenu.of(window(), 'Choe Son Hui')).open('Corpus Lens');
    assert.deepEqual(await menu.labels(), [
      'Open Card Beside',
      'All Mentions',
      'Show in Sidebar',
      'What Is New in This Article',
      'Copy as Evidence…',
      'Correct…',
      'Go to Next Mention',
      'Go to Previous Mention',
      'Focus on This Name',
      'Hide Marks',
    ]);
    await menu.choose('Correct…');
    const question = window().question();
    for (const verb of ['Not a name', 'Change kind…', 'Rename Choe Son Hui…', 'Set publication date…'])
      await question.getByText(verb, { exact: true }).waitFor();
  });

  it('shows the name under the mouse in the sidebar', async () => {
    const menu = await (await ContextMenu.of(window(), 'Sentosa')).open('Corpus Lens');
    await menu.choose('Show in Sidebar');
    await window().rows('Places').and(window().page.locator('.selected')).getByText('Sentosa').waitFor();
  });

  it('has in the menu of a name what can be set right of it, and in that of a correction the way back', async () => {
    const row = window().person('Kim Hyok Chol');
    const menu = await ContextMenu.of(window(), row);
    assert.deepEqual(await menu.labels(), ['Open Card Beside', 'All Mentions', 'Correct']);
    const verbs = await menu.open('Correct');
    assert.deepEqual(await verbs.labels(), [...VERBS, 'Rename…']);
    await verbs.choose('Not a Name');
    const question = window().question();
    await question.getByText('“Kim Hyok Chol” is not a name').waitFor();
    await window().answer('The whole corpus');
    await row.waitFor({ state: 'detached' });
    await corrections().say(/"name": "Kim Hyok Chol", "is": "not a name"/);

    const view = window().view('Corrections');
    await window().fold('Corrections', false);
    const correction = window().rows('Corrections').filter({ hasText: 'Kim Hyok Chol' });
    const own = await ContextMenu.of(window(), correction);
    assert.deepEqual(await own.labels(), ['Undo This Correction']);
    await own.choose('Undo This Correction');
    await view.waitFor({ state: 'detached' });
    await row.waitFor();
  });

  it('has in the menu of a mention what can be set right of it alone', async () => {
    const { page } = window();
    const person = window().person('Donald Trump');
    await window().twist(person);
    const first = (level: string): Locator =>
      window()
        .rows('People')
        .and(page.locator(`[aria-level="${level}"]`))
        .first();
    const article = first('2');
    await window().twist(article);
    const menu = await ContextMenu.of(window(), first('3'));
    assert.deepEqual(await menu.labels(), ['Copy as Evidence…', 'Correct']);
    const verbs = await menu.open('Correct');
    assert.deepEqual(await verbs.labels(), [...VERBS, 'Someone Else Here…', 'Rename…']);
    await verbs.choose('Someone Else Here…');
    await window().question().getByText('is someone else here').waitFor();
    corrections().assertUntouched();
  });

  it('has in the menu of an article its day, and nothing that would do nothing', async () => {
    const row = window().rows('Articles').filter({ hasText: 'Second Trump-Kim summit' });
    const menu = await ContextMenu.of(window(), row);
    assert.deepEqual(await menu.labels(), ['Set Publication Date…']);
    await menu.dismiss();
  });
});
