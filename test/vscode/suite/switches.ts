import { assert } from 'chai';
import * as vscode from 'vscode';
import { indexed } from './running.ts';

const isOn = (key: string): unknown => vscode.workspace.getConfiguration('corpusLens').get(key);

describe('switches', () => {
  before(indexed);
  afterEach(async () => {
    const configuration = vscode.workspace.getConfiguration('corpusLens');
    for (const key of ['marks.enabled', 'cards.asOf'])
      await configuration.update(key, undefined, vscode.ConfigurationTarget.Global);
  });

  for (const [key, on, off] of [
    ['marks.enabled', 'showMarks', 'hideMarks'],
    ['cards.asOf', 'hideLater', 'showLater'],
  ] as const) {
    it(`${on} and ${off} do what they say, however often`, async () => {
      for (const [command, now] of [
        [off, false],
        [off, false],
        [on, true],
        [on, true],
      ] as const) {
        await vscode.commands.executeCommand(`corpusLens.${command}`);
        assert.strictEqual(isOn(key), now);
      }
    });
  }
});

describe('the index report', () => {
  before(indexed);

  it('is shown as it is now, can only be read, and is closed without a question', async () => {
    for (let time = 0; time < 2; time++) {
      await vscode.commands.executeCommand('corpusLens.showIndexReport');
      const { document } = vscode.window.activeTextEditor!;
      assert.match(document.getText(), /^Corpus Lens: the index/);
      assert.isFalse(document.isUntitled);
      await vscode.commands.executeCommand('default:type', { text: 'mine' });
      assert.isFalse(document.isDirty);
    }
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const reports = tabs.filter(({ label }) => label.includes('Index Report'));
    assert.strictEqual(reports.length, 1);
    assert.isTrue(await vscode.window.tabGroups.close(reports));
  });
});
