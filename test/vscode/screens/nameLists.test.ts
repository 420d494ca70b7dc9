import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { press } from './hand.ts';
import { inThemes } from './inThemes.ts';
import { Reader } from './reader.ts';

inThemes(
  { title: 'lists of names on screen', themes: ['light'], article: '000_second_summit_february.txt' },
  (_, window, corrections) => {
    let folder: string;
    const path = (name: string): string => join(folder, name);
    before(async () => {
      ({ folder } = await Reader.only());
    });

    /** Types a file's path into the dialog that asks for one. */
    async function chooseFile(title: string, name: string): Promise<void> {
      const dialog = window().question();
      const box = dialog.getByRole('textbox').first();
      await dialog.getByText(title, { exact: true }).waitFor();
      await dialog.getByText('.vscode', { exact: true }).waitFor();
      await box.fill(path(name));
      await window().page.keyboard.press('Enter');
    }

    async function importFrom(name: string): Promise<void> {
      await window().command('Import Names from CSV');
      await chooseFile('Import Names from CSV', name);
    }

    it('are written into the file whose path is typed, and read from it', async () => {
      const { keyboard } = window().page;
      await window().command('Export Names as CSV');
      const question = window().question();
      await press(question.getByText('Places', { exact: true }));
      await keyboard.press('Enter');
      await chooseFile('Export Names as CSV', 'people.csv');
      await window().message('names to people.csv').waitFor();
      const [head = '', first = '', ...rows] = readFileSync(path('people.csv'), 'utf8').split('\r\n');
      assert.match(head, /^\uFEFFname,kind,aliases,/);
      assert.match(first, /^Donald Trump,person,Trump,/);
      assert.ok(!rows.some((row) => /,(?:place|organization),/.test(row)));

      await importFrom('people.csv');
      await window().message('people.csv contains nothing new.').waitFor();
      corrections().assertUntouched();
    });

    it('with a mistake change nothing when the reader says no, and what can be used when he says yes', async () => {
      const { page } = window();
      writeFileSync(path('mistakes.csv'), 'name,kind\nSweden,somewhere\nAdrian Foss,place\n');
      await importFrom('mistakes.csv');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByText('1 line of mistakes.csv cannot be used').waitFor();
      await dialog.getByText('Line 2: kind must be').waitFor();
      await press(dialog.getByRole('button', { name: 'Cancel' }));
      await dialog.waitFor({ state: 'detached' });
      corrections().assertUntouched();

      await importFrom('mistakes.csv');
      await press(dialog.getByRole('button', { name: 'Continue Without Them' }));
      const question = window().question();
      await question.locator('.monaco-list-row').getByText('“Adrian Foss” is a place').waitFor();
      corrections().assertUntouched();
      await page.keyboard.press('Enter');
      await corrections().say(/\{ "name": "Adrian Foss", "is": "place" \}/);
      await window().undo();
      await corrections().areUndone();
    });

    it('have their mistakes listed in an editor when the reader wants to see them', async () => {
      const { page } = window();
      writeFileSync(path('mistakes.csv'), 'name,kind\nSweden,somewhere\n');
      await importFrom('mistakes.csv');
      await press(page.locator('.monaco-dialog-box').getByRole('button', { name: 'Show Problems' }));
      await page.locator('.view-line').getByText('1 line of mistakes.csv cannot be used').waitFor();
      await window().command('View: Revert and Close Editor');
      corrections().assertUntouched();
    });
  },
);
