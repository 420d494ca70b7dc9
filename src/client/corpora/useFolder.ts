import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../corrections/corpusConfig.ts';
import type { Corpora } from './corpora.ts';
import { fileName } from '../base/format.ts';

const EMPTY_CONFIG_TEXT = '{\n  "articles": {}\n}\n';

/**
 * "Use this folder as a corpus": writes an empty `corpus-lens.json` into it, once the reader has
 * agreed. Never overwrites one; where no file can be written the folder is remembered for this
 * workspace.
 */
export async function useFolder(corpora: Corpora, argument: unknown): Promise<void> {
  const folder = argument instanceof vscode.Uri ? argument : await pickFolder();
  if (!folder) return;
  const config = vscode.Uri.joinPath(folder, CONFIG_FILE);
  if (!(await exists(config))) {
    if (!(await agreed(folder))) return;
    try {
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(EMPTY_CONFIG_TEXT));
    } catch {
      await corpora.choose(folder);
      return;
    }
  }
  await corpora.search();
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  if (folders.length === 1) return folders[0]!.uri;
  const placeHolder = vscode.l10n.t('Select the folder to use as a corpus');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}

async function agreed(folder: vscode.Uri): Promise<boolean> {
  const name = fileName(folder);
  const yes = vscode.l10n.t('Use This Folder');
  const detail = vscode.l10n.t(
    'Corpus Lens reads every text file in it as an article. It adds one small file, {0}, and never changes the articles.',
    CONFIG_FILE,
  );
  const question = vscode.l10n.t('Use “{0}” as a corpus?', name);
  return (await vscode.window.showInformationMessage(question, { modal: true, detail }, yes)) === yes;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
