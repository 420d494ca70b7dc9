import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoverOn, open } from './articles.ts';
import { linkIn } from './offers.ts';
import { indexed, until } from './running.ts';
import { bytes, config, order, takeBack } from './settingRight.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const DEBATED = 'articles/002_treaty-debated.txt';
const FLOOD = 'articles/004_flood.txt';
const AGAIN = 'articles/005_flood_again.txt';

describe('what leads somewhere', () => {
  before(indexed);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeQuickOpen'));

  it('F7 at the only mention of an article goes on to the next article that has one', async () => {
    const document = await open(SIGNED);
    putCursor(document, 'Paris');
    await goes('corpusLens.goToNextMention', DEBATED, 'Paris');
    await goes('corpusLens.goToNextMention', DEBATED, 'PARIS');
  });

  it('F7 at the only mention of the corpus stays there', async () => {
    const document = await open(DEBATED);
    putCursor(document, 'Berlin');
    const editor = vscode.window.activeTextEditor!;
    const { selection } = editor;
    await marked(document, 'Berlin');
    await vscode.commands.executeCommand('corpusLens.goToNextMention');
    assert.strictEqual(vscode.window.activeTextEditor, editor);
    assert.isTrue(editor.selection.isEqual(selection));
  });

  it('All Mentions opens the one that is chosen, the newest article first', async () => {
    const document = await open(SIGNED);
    const { command, args } = linkIn(await hoverOn(document, 'Angela Merkel'), 'All mentions');
    await vscode.commands.executeCommand(command, ...args);
    await accepted(DEBATED, 'Angela Merkel');
  });

  it('the lens of people lists them, each with its first mention', async () => {
    const document = await open(FLOOD);
    await vscode.commands.executeCommand('corpusLens.namesInArticle', 'people', document.uri.toString());
    await until('a name is selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return ['Maria Rossi', 'James Cooper'].includes(selected());
    });
  });

  it('why a name is linked so is told beside the article', async () => {
    const document = await open(AGAIN);
    const { command, args } = linkIn(await hoverOn(document, 'Cooper said'), 'Why this link\\?');
    await vscode.commands.executeCommand(command, ...args);
    await until('the card is there', () =>
      vscode.window.tabGroups.all.some(
        ({ activeTab }) => activeTab?.input instanceof vscode.TabInputWebview && activeTab.isActive,
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('how far a correction reaches is not asked where every answer changes the same mention', async () => {
    const original = await bytes(config());
    try {
      const document = await open(DEBATED);
      await order(document, 'Berlin', { verb: 'notAName' });
      assert.match(await bytes(config()), /"quote": "Berlin",[^}]*"is": "not a name"/);
    } finally {
      await takeBack(original);
    }
  });
});

describe('near-copies side by side', () => {
  before(indexed);

  it('are texts that nobody can edit, paragraph beside paragraph', async () => {
    const [own, copy] = [await open(FLOOD), await open(AGAIN)];
    await vscode.commands.executeCommand('corpusLens.compareCopies', own.uri.toString(), copy.uri.toString());
    const { original, modified } = await until('the diff editor is open', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const [left, right] = [
      await vscode.workspace.openTextDocument(original),
      await vscode.workspace.openTextDocument(modified),
    ];
    assert.strictEqual(left.lineCount, right.lineCount);
    assert.strictEqual(left.languageId, 'news-article-comparison');
    for (const { uri } of [left, right])
      assert.notStrictEqual(vscode.workspace.fs.isWritableFileSystem(uri.scheme), true);
    const lineOf = (document: vscode.TextDocument): number =>
      document.positionAt(document.getText().indexOf('The flood in Graz destroyed')).line;
    assert.isAbove(lineOf(left), 0);
    assert.strictEqual(lineOf(left), lineOf(right));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

function putCursor(document: vscode.TextDocument, text: string): void {
  const at = document.positionAt(document.getText().indexOf(text));
  vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
}

/** Waits until the name at the cursor is marked: keys are pressed by a reader who sees that. */
async function marked(document: vscode.TextDocument, text: string): Promise<void> {
  const api = await indexed();
  await until(`${text} is marked`, async () =>
    (await api.marks(document.uri.toString())).some(
      ({ start, end }) => document.getText().slice(start, end) === text,
    ),
  );
}

/** Runs a command until it has led to a place: it does nothing before the names are marked. */
async function goes(command: string, path: string, text: string): Promise<void> {
  await until(`${command} leads to ${text}`, async () => {
    await vscode.commands.executeCommand(command);
    const { document, selection } = vscode.window.activeTextEditor!;
    const word = document.getText(document.getWordRangeAtPosition(selection.active));
    return document.uri.path.endsWith(path) && word === text;
  });
}

/** Takes what a list proposes first, until a name in an article is selected. */
async function accepted(path: string, text: string): Promise<void> {
  await until(`${text} is selected`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return vscode.window.activeTextEditor?.document.uri.path.endsWith(path) && selected() === text;
  });
}

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}
