import { assert } from 'chai';
import * as vscode from 'vscode';

describe('a corpus', () => {
  it('is opened', async () => {
    const files = await vscode.workspace.findFiles('**/*.txt');
    assert.strictEqual(files.length, 2);
  });
  it('fails', () => {
    assert.strictEqual(1, 2);
  });
});
