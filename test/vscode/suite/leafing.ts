import { assert } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../src/client/base/language.ts';
import { indexed, pause, until } from './running.ts';

/**
 * Milliseconds between two clicks of a reader who looks for something: less than an article takes
 * to open.
 */
const BRISK = 40;
/** How often the reader goes through all articles. */
const ROUNDS = 3;
/** Milliseconds for which nothing may happen once the reader has stopped. */
const REST = 4_000;

describe('leafing through the articles', () => {
  it('leaves everything at rest, with the last article marked and corrected by the light bulb', async () => {
    await indexed();
    const uris = await vscode.workspace.findFiles('**/*.txt');
    assert.isNotEmpty(uris);
    const opened: Promise<unknown>[] = [];
    for (const uri of Array.from({ length: ROUNDS }, () => uris).flat()) {
      opened.push(Promise.resolve(vscode.commands.executeCommand('vscode.open', uri, { preview: true })));
      await pause(BRISK);
    }
    await Promise.allSettled(opened);
    const last = uris.at(-1)!;
    const { document } = await until('the last article is on screen as one', () => {
      const { activeTextEditor: editor } = vscode.window;
      return editor?.document.uri.toString() === last.toString() && isArticle(editor.document) && editor;
    });
    await until('nothing happens any more', isAtRest);
    const api = await indexed();
    const [mark] = await api.marks(last.toString());
    assert.isDefined(mark);
    const at = new vscode.Range(document.positionAt(mark.start), document.positionAt(mark.end));
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      last,
      at,
    );
    assert.isNotEmpty(actions);
  });
});

function isArticle({ languageId }: vscode.TextDocument): boolean {
  return languageId === LANGUAGE_ID;
}

/**
 * Watches for some time.
 * @returns true when no document is opened or closed, and no problems are published
 */
async function isAtRest(): Promise<boolean> {
  let happened = 0;
  const count = (): number => ++happened;
  const { workspace, languages } = vscode;
  const listeners = [
    workspace.onDidOpenTextDocument(count),
    workspace.onDidCloseTextDocument(count),
    languages.onDidChangeDiagnostics(count),
  ];
  await pause(REST);
  for (const listener of listeners) listener.dispose();
  return happened === 0;
}
