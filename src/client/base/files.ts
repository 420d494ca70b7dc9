import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileEntry, FileStat, FileSystem } from '../../base/files.ts';
import { readFiles, statFiles } from '../../base/files.ts';
import { ReadDirectoryRequest, ReadFilesRequest, StatFilesRequest } from '../../protocol/fileRequests.ts';

/** Reads whatever the editor can reach: disk, remote, virtual workspaces. */
export const editorFiles: FileSystem = {
  async readDirectory(uri: string): Promise<readonly FileEntry[]> {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return entries.map(([name, type]) => ({
      name,
      type: entryType(type),
      ...(type & vscode.FileType.SymbolicLink ? { link: true } : {}),
    }));
  },
  async readFile(uri: string, limit: number): Promise<{ bytes: Uint8Array; size: number }> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { bytes: bytes.subarray(0, limit), size: bytes.length };
  },
  async stat(uri: string): Promise<FileStat | undefined> {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
      return { type: entryType(type), size, mtime };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
};

/** Answers the server's `corpus/fs/*` requests. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(ReadDirectoryRequest, async ({ uri }) => ({
      entries: await editorFiles.readDirectory(uri),
    })),
    client.onRequest(ReadFilesRequest, async ({ uris, limit }) => {
      const contents = await readFiles(editorFiles, uris, limit);
      return {
        files: contents.map((content) =>
          'reason' in content ? content : { base64: toBase64(content.bytes), size: content.size },
        ),
      };
    }),
    client.onRequest(StatFilesRequest, async ({ uris }) => {
      const stats = await statFiles(editorFiles, uris);
      return { stats: stats.map((stat) => stat ?? null) };
    }),
  );
}

/** A link counts as its target; a link without a target is neither file nor folder. */
function entryType(type: vscode.FileType): FileEntry['type'] {
  if (type & vscode.FileType.Directory) return 'directory';
  if (type & vscode.FileType.File) return 'file';
  return 'other';
}

/** Encodes bytes as base64 text. */
export function toBase64(bytes: Uint8Array): string {
  const chunk = 0x8000; // `fromCharCode` takes its arguments from the stack
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}
