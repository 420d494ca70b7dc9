import type { Connection } from 'vscode-languageserver';
import type { FileEntry, FileStat, FileSystem } from '../base/files.ts';
import {
  ReadDirectoryRequest,
  ReadFileRequest,
  StatRequest,
  type FileParams,
  type ReadDirectoryResult,
  type ReadFileResult,
  type StatResult,
} from '../protocol.ts';

/** Files that only the client can reach: virtual workspaces, the browser. */
export class ClientFiles implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async readDirectory(uri: string): Promise<readonly FileEntry[]> {
    return (await this.#ask<ReadDirectoryResult>(ReadDirectoryRequest, uri)).entries;
  }

  async readFile(uri: string, limit: number): Promise<{ readonly bytes: Uint8Array; readonly size: number }> {
    const { base64, size } = await this.#ask<ReadFileResult>(ReadFileRequest, uri, limit);
    const binary = atob(base64);
    const bytes = new Uint8Array(Math.min(binary.length, limit));
    for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
    return { bytes, size };
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    const { type, size, mtime } = await this.#ask<StatResult>(StatRequest, uri);
    return type === 'missing' ? undefined : { type, size, mtime };
  }

  #ask<Result>(method: string, uri: string, limit?: number): Promise<Result> {
    const params: FileParams = limit === undefined ? { uri } : { uri, limit };
    return this.#connection.sendRequest<Result>(method, params);
  }
}
