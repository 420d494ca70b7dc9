import * as vscode from 'vscode';
import { changedSpan } from '../corpus/changedSpan.ts';

/** What became of a `corpus-lens.json` by one change. */
export interface ConfigChange {
  readonly uri: vscode.Uri;
  /** Its text before; undefined when there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Why a file was left as it is. */
export class ConfigFileError extends Error {
  readonly reason: 'unreadable' | 'unwritable';

  constructor(reason: ConfigFileError['reason'], cause?: unknown) {
    super(`corpus-lens.json is ${reason}`, { cause });
    this.name = 'ConfigFileError';
    this.reason = reason;
  }
}

/**
 * Changes a `corpus-lens.json`, in the editor where it is open there, and saves it. The text is kept byte by byte but for the change.
 * @param make the new text of a text, empty where there is no file; undefined when that one cannot be read
 * @returns undefined when there was nothing to change
 * @throws ConfigFileError when the file cannot be read as a configuration, or not be written; then it is as it was
 */
export async function changeConfig(
  uri: vscode.Uri,
  make: (text: string) => string | undefined,
): Promise<ConfigChange | undefined> {
  const before = await read(uri);
  const after = make(before ?? '');
  if (after === undefined) throw new ConfigFileError('unreadable');
  if (after === (before ?? '')) return undefined;
  await write(uri, after);
  return { uri, before, after };
}

/**
 * Undoes a change: byte by byte where the file is as the change left it.
 * @param otherwise takes the change out of a text that has been edited since; undefined when that one cannot be read
 * @throws ConfigFileError as {@link changeConfig} does
 */
export async function undoChange(
  { uri, before, after }: ConfigChange,
  otherwise: (text: string) => string | undefined,
): Promise<void> {
  const now = await read(uri);
  if (now !== after) {
    await changeConfig(uri, otherwise);
  } else if (before !== undefined) await write(uri, before);
  else {
    try {
      await vscode.workspace.fs.delete(uri);
    } catch (error) {
      throw new ConfigFileError('unwritable', error);
    }
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === key && !document.isClosed,
  );
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw new ConfigFileError('unreadable', error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new ConfigFileError('unreadable', error);
  }
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  try {
    const open = openDocument(uri);
    if (!open) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return;
    }
    const { start, end, text: replacement } = changedSpan(open.getText(), text);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(open.positionAt(start), open.positionAt(end)), replacement);
    if (!(await vscode.workspace.applyEdit(edit)) || !(await open.save()))
      throw new Error('the editor refused');
  } catch (error) {
    throw new ConfigFileError('unwritable', error);
  }
}
