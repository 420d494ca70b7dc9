import * as vscode from 'vscode';
import { SAMPLE_FILES } from './sampleFiles.ts';

/**
 * The scheme of the sample corpus where the extension's folder cannot be listed (extensions served
 * over HTTP).
 */
const SCHEME = 'corpus-lens-sample';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/seeds' });
const LISTABLE: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

/**
 * Opens the sample corpus that comes with the extension as a folder; in a new window where one is
 * open already.
 */
export async function openSampleCorpus(extension: vscode.Uri): Promise<void> {
  const folder = LISTABLE.has(extension.scheme) ? vscode.Uri.joinPath(extension, 'seeds') : ROOT;
  const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/** Makes the sample corpus a folder of its own scheme, read from the extension's files. */
export function provideSampleFiles(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(SCHEME, new SampleFiles(extension), {
    isReadonly: true,
    isCaseSensitive: true,
  });
}

class SampleFiles implements vscode.FileSystemProvider {
  readonly #extension: vscode.Uri;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/' || uri.path === ROOT.path)
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path === '/') return [['seeds', vscode.FileType.Directory]];
    if (uri.path !== ROOT.path) throw vscode.FileSystemError.FileNotFound(uri);
    return SAMPLE_FILES.map((name) => [name, vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const name = SAMPLE_FILES.find((file) => uri.path === `${ROOT.path}/${file}`);
    if (name === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extension, 'seeds', name));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
