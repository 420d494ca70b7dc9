import * as vscode from 'vscode';
import { reverted } from './articles.ts';
import { extension } from './running.ts';
import { bytes, config, takeBack } from './settingRight.ts';

let original: string | undefined;

/**
 * What every test of the small corpus finds and leaves, whatever it does: no question, no text
 * typed, no setting, no correction of its own.
 */
async function clear(): Promise<void> {
  original ??= await bytes(config());
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isUntitled) await reverted(document);
  await takeBack(original);
  // What was written from outside reaches the server by itself only after a while.
  if (extension().isActive) await extension().exports.readConfig(config().toString());
  await forgetSettings();
}

/** Takes back what was set in the reader's own settings. */
async function forgetSettings(): Promise<void> {
  const { contributes } = extension().packageJSON as {
    readonly contributes: {
      readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    };
  };
  const settings = vscode.workspace.getConfiguration();
  for (const key of Object.keys(contributes.configuration.properties))
    if (settings.inspect(key)?.globalValue !== undefined)
      await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
}

beforeEach(clear);
afterEach(clear);
