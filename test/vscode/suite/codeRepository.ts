import { assert } from 'chai';
import * as vscode from 'vscode';
import { inWorkspace, open } from './articles.ts';
import { extension, pause } from './running.ts';
import { notListed, topNode } from './tree.ts';

describe('a code repository with two text files', () => {
  it('is left alone: plain text, nothing running', async () => {
    const cmake = await open('CMakeLists.txt');
    const requirements = await open('requirements.txt');
    // Any text file wakes the extension, some time.
    const api = await extension().activate();
    await api.whenIndexed();
    await pause(3000);
    assert.notStrictEqual(cmake.languageId, 'news-article');
    assert.notStrictEqual(requirements.languageId, 'news-article');
    assert.isFalse(api.serverRunning());
  });

  it('keeps its switches as they are, whoever presses their keys', async () => {
    await open('requirements.txt');
    for (const command of ['toggleMarks', 'hideMarks', 'toggleAsOf', 'hideLater', 'followCursor'])
      await vscode.commands.executeCommand(`corpusLens.${command}`);
    for (const key of ['marks.enabled', 'cards.asOf', 'tree.follow'])
      assert.isUndefined(vscode.workspace.getConfiguration('corpusLens').inspect(key)?.globalValue, key);
  });

  it('is read where and as long as the reader wants it', async () => {
    const api = await extension().activate();
    const include = (globs: readonly string[] | undefined): Thenable<void> =>
      vscode.workspace
        .getConfiguration('corpusLens')
        .update('include', globs, vscode.ConfigurationTarget.Global);
    const text = 'Talks in Oslo\n\nOSLO (FJORD WIRE) - Erna Solberg welcomed Angela Merkel in Oslo.\n';
    await vscode.workspace.fs.writeFile(inWorkspace('notes/oslo.txt'), new TextEncoder().encode(text));
    for (let time = 0; time < 2; time++) {
      await include(['notes/**']);
      await topNode(api, 'people', 'Erna Solberg');
      await include(undefined);
      await notListed(api, 'people', 'Erna Solberg');
    }
  });
});
