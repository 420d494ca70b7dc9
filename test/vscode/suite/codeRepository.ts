import { assert } from 'chai';
import * as vscode from 'vscode';
import { open } from './articles.ts';
import { extension, pause } from './running.ts';

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
});
