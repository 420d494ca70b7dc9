import type { Connection } from 'vscode-languageserver';
import { reasonOf } from '../../base/errors.ts';
import { fromBase64 } from '../../base/base64.ts';
import type { FileContent, FileEntry, FileStat, FileSystem, ReadFailure } from '../../base/files.ts';
import { ReadDirectoryRequest, ReadFilesRequest, StatFilesRequest } from '../../protocol/fileRequests.ts';

/** Files that the client is asked to read or look at with one request. */
const AT_ONCE = 64;

/** Files that only the client can reach: virtual workspaces, the browser. */
export class ClientFiles implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async readDirectory(uri: string): Promise<readonly FileEntry[]> {
    return (await this.#connection.sendRequest(ReadDirectoryRequest, { uri })).entries;
  }

  async readFile(uri: string, limit: number): Promise<FileContent> {
    const [content] = await this.readFiles([uri], limit);
    if (!content) throw new Error('the client did not answer for it');
    if ('reason' in content) throw new Error(content.reason);
    return content;
  }

  readFiles(uris: readonly string[], limit: number): Promise<readonly (FileContent | ReadFailure)[]> {
    return inTurn(uris, async (some) => {
      try {
        const { files } = await this.#connection.sendRequest(ReadFilesRequest, { uris: some, limit });
        return some.map((_, index) => {
          const file = files[index] ?? { reason: 'the client did not answer for it' };
          return 'reason' in file
            ? file
            : { bytes: fromBase64(file.base64).subarray(0, limit), size: file.size };
        });
      } catch (error) {
        const reason = reasonOf(error);
        return some.map(() => ({ reason }));
      }
    });
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    return (await this.stats([uri]))[0];
  }

  stats(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]> {
    return inTurn(uris, async (some) => {
      try {
        const { stats } = await this.#connection.sendRequest(StatFilesRequest, { uris: some });
        return some.map((_, index) => stats[index] ?? undefined);
      } catch {
        return some.map(() => undefined);
      }
    });
  }
}

/** Asks for some after the other. */
async function inTurn<T>(
  uris: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let at = 0; at < uris.length; at += AT_ONCE)
    answers.push(...(await ask(uris.slice(at, at + AT_ONCE))));
  return answers;
}
