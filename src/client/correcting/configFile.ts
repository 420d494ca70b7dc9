import * as vscode from 'vscode';
import { changedSpan } from '../../corrections/changedSpan.ts';
import { CONFIG_LOCK } from '../../corrections/corpusConfig.ts';
import { takeBack } from '../../corrections/takeBack.ts';

/** A `corpus-lens.json` before and after one change. */
export interface ConfigChange {
  readonly uri: vscode.Uri;
  /** Its text before; undefined when there was no file. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Times that a change is made again because the file was written meanwhile. */
const TRIES = 10;
/** How often a lock is looked at, and milliseconds between. */
const [LOOKS, PAUSE] = [40, 50];

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
 * Changes a `corpus-lens.json`, in the editor if it is open there, and saves it. All other text
 * stays as it is, byte by byte.
 * @param make the new text of a text, empty where there is no file; undefined when that one cannot
 *   be read
 * @returns undefined when there was nothing to change
 * @throws ConfigFileError when the file cannot be read as a configuration, or cannot be written;
 *   then it stays as it was
 */
export async function changeConfig(
  uri: vscode.Uri,
  make: (text: string) => string | undefined,
): Promise<ConfigChange | undefined> {
  for (let left = TRIES; ; left--) {
    await whenUnlocked(uri);
    const before = await read(uri);
    const after = make(before ?? '');
    if (after === undefined) throw new ConfigFileError('unreadable');
    if (after === (before ?? '')) return undefined;
    // Another program may have written it meanwhile: then the change is made again.
    if (left > 0 && (await read(uri)) !== before) continue;
    await write(uri, before, after);
    return { uri, before, after };
  }
}

/**
 * Undoes a change: byte by byte where the file is as the change left it, else without touching what
 * was edited since.
 * @throws ConfigFileError as {@link changeConfig} does
 */
export async function undoChange({ uri, before, after }: ConfigChange): Promise<void> {
  const now = await read(uri);
  if (now !== after) {
    await changeConfig(uri, (text) => takeBack({ before: before ?? '', after }, text));
  } else if (before !== undefined) await write(uri, now, before);
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

/**
 * Commands in other processes hold the lock for some milliseconds; nothing waits for one that
 * stays.
 */
async function whenUnlocked(uri: vscode.Uri): Promise<void> {
  const lock = uri.with({ path: uri.path + CONFIG_LOCK });
  for (let left = LOOKS; left > 0; left--) {
    try {
      await vscode.workspace.fs.stat(lock);
    } catch {
      return;
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/**
 * The text of the file; that of the editor where it is not saved. Another program may have written
 * what an editor does not show yet.
 */
async function read(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty === true) return open.getText();
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

async function write(uri: vscode.Uri, before: string | undefined, text: string): Promise<void> {
  try {
    const open = openDocument(uri);
    if (!open || open.getText() !== withoutMark(before ?? '')) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return;
    }
    const { start, end, text: replacement } = changedSpan(open.getText(), withoutMark(text));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(open.positionAt(start), open.positionAt(end)), replacement);
    if (!(await vscode.workspace.applyEdit(edit)) || !(await open.save()))
      throw new Error('the editor refused');
  } catch (error) {
    throw new ConfigFileError('unwritable', error);
  }
}

/** Editors do not count a byte order mark as text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
