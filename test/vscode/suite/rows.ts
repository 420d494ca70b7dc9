import { assert } from 'chai';
import * as vscode from 'vscode';
import { indexed, until } from './running.ts';
import { level } from './tree.ts';

/** What the key of a list runs (package.json). */
const openFocused = (): Thenable<unknown> =>
  vscode.commands.executeCommand('corpusLens.openCard', { row: 'focused' });

async function goToFirst(): Promise<void> {
  await vscode.commands.executeCommand('corpusLens.people.focus');
  await vscode.commands.executeCommand('list.focusFirst');
}

/** The titles of the cards that are shown beside the text. */
function cards(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('corpusLens.card'),
    )
    .map(({ label }) => label);
}

describe('a row of a list', () => {
  before(indexed);

  it('gives its card to the keyboard, selected or not, and opens nothing else', async () => {
    const [first, second] = await level(await indexed(), { view: 'people' });
    const shown = (label: string): boolean => cards().includes(label);
    const editor = vscode.window.activeTextEditor?.document.uri.toString();
    // A list takes the focus once it has rows.
    await until('the first row has given its card', async () => {
      await goToFirst();
      await openFocused();
      return shown(first!.label);
    });
    await vscode.commands.executeCommand('corpusLens.people.focus');
    await vscode.commands.executeCommand('list.focusDown');
    await openFocused();
    await until('the second row has given its card', () => shown(second!.label));
    // Enter selects, and shows what is below.
    await goToFirst();
    await vscode.commands.executeCommand('list.select');
    await openFocused();
    await until('a selected row has given its card', () => shown(first!.label));
    assert.lengthOf(cards(), 1);
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), editor);
  });
});
