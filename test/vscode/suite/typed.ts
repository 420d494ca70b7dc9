import { assert } from 'chai';
import * as vscode from 'vscode';
import { open } from './articles.ts';

/**
 * Runs with some more text typed at the end of articles, by their paths, and gives them their own
 * texts back.
 */
export async function withTyped<Result>(
  typed: Readonly<Record<string, string>>,
  run: (first: vscode.TextDocument, ...others: readonly vscode.TextDocument[]) => Promise<Result>,
): Promise<Result> {
  const articles: { readonly document: vscode.TextDocument; readonly text: string }[] = [];
  try {
    for (const [path, added] of Object.entries(typed)) {
      const document = await open(path);
      const text = document.getText();
      articles.push({ document, text });
      await rewritten(document, `${text}\n${added}\n`);
    }
    const [first, ...others] = articles.map(({ document }) => document);
    assert.isDefined(first);
    return await run(first, ...others);
  } finally {
    for (const { document, text } of articles) {
      await rewritten(document, text);
      // VS Code may have saved the other text by itself.
      await document.save();
    }
    // An edited article's tab would stay, and its text beat the file's in other tests.
    await vscode.window.tabGroups.close(
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => articles.some(({ document }) => isTabOf(input, document))),
    );
  }
}

async function rewritten(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

function isTabOf(input: unknown, { uri }: vscode.TextDocument): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}
