import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/base/files.ts';
import { readFiles, statFiles } from '../../src/base/files.ts';
import { ReadDirectoryRequest, ReadFilesRequest, StatFilesRequest } from '../../src/protocol/fileRequests.ts';

/** What a client was asked for. */
export interface Asked {
  /** How many files it was asked to read, request by request. */
  readonly reads: number[];
  /** The most files that were being read at one time. */
  most: number;
}

/** Makes a client answer the server's requests for files. */
export function answerWith(connection: ProtocolConnection, files: FileSystem): Asked {
  const asked: Asked = { reads: [], most: 0 };
  let now = 0;
  connection.onRequest(ReadDirectoryRequest, async ({ uri }) => ({
    entries: await files.readDirectory(uri),
  }));
  connection.onRequest(ReadFilesRequest, async ({ uris, limit }) => {
    asked.reads.push(uris.length);
    asked.most = Math.max(asked.most, (now += uris.length));
    const contents = await readFiles(files, uris, limit);
    now -= uris.length;
    return {
      files: contents.map((content) =>
        'reason' in content
          ? content
          : { base64: Buffer.from(content.bytes).toString('base64'), size: content.size },
      ),
    };
  });
  connection.onRequest(StatFilesRequest, async ({ uris }) => ({
    stats: (await statFiles(files, uris)).map((stat) => stat ?? null),
  }));
  return asked;
}
