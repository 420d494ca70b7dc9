import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardSays, hoverOn, open } from './articles.ts';
import { indexed, until } from './running.ts';

const SECOND = 'articles/002_treaty-debated.txt';

describe('an article held against the others', () => {
  before(indexed);

  it('tells cards as of its day once the switch is on, and says so', async () => {
    const document = await open(SECOND);
    await cardSays(document, 'Emmanuel Macron', '001_treaty-signed.txt');
    await vscode.commands.executeCommand('corpusLens.toggleAsOf');
    await cardSays(document, 'Emmanuel Macron', '*As of 24 Jan 2019: without 1 article of unknown day*');
    assert.notInclude(await hoverOn(document, 'Emmanuel Macron'), '001_treaty-signed.txt');
    await vscode.commands.executeCommand('corpusLens.toggleAsOf');
    await cardSays(document, 'Emmanuel Macron', '001_treaty-signed.txt');
  });

  it('has the switch in the card, with the place of the name', async () => {
    const document = await open(SECOND);
    const [, query] = /\[As of this article\]\(command:corpusLens\.toggleAsOf\?([^)]*)\)/.exec(
      await hoverOn(document, 'Emmanuel Macron'),
    )!;
    const [target] = JSON.parse(decodeURIComponent(query!)) as unknown[];
    await vscode.commands.executeCommand('corpusLens.toggleAsOf', target);
    await until('the cursor is at the name', () => {
      const { active } = vscode.window.activeTextEditor!.selection;
      return document.getText(document.getWordRangeAtPosition(active)) === 'Emmanuel';
    });
    await cardSays(document, 'Emmanuel Macron', 'Whole corpus');
  });

  it('says in the card and over the headline what it is the first to mention', async () => {
    const document = await open(SECOND);
    await cardSays(document, 'Berlin', '**New here**: no other article mentions it');
    assert.notInclude(await hoverOn(document, 'Angela Merkel'), 'no earlier article mentions it');
    const lenses = await until('the lens is there', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        99,
      );
      return found.find(({ command }) => command?.command === 'corpusLens.newHere');
    });
    assert.match(lenses.command!.title, /^\d+ new here$/);
  });

  it('lists what is new, and the text follows the list', async () => {
    const document = await open(SECOND);
    await vscode.commands.executeCommand('corpusLens.newHere');
    try {
      await until('a new name is selected', () => {
        const { selection } = vscode.window.activeTextEditor!;
        return !selection.isEmpty && document.getText(selection) === 'Berlin';
      });
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  });
});
