import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { pathToFileURL } from 'node:url';
import type { CorpusStatus } from '../../../src/protocol.ts';

export const SERVER = fileURLToPath(new URL('../../../src/server/main.node.ts', import.meta.url));

/** A server in a process of its own, and a client that has greeted it. */
export interface ServerProcess {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly statuses: CorpusStatus[];
  /** Resolves with its code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** Starts a server over a folder, as an editor does. */
export async function startServerProcess(folder: string): Promise<ServerProcess> {
  const server = spawn(
    process.execPath,
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      '--disable-warning=ExperimentalWarning',
      SERVER,
      '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | string | null>((done) =>
    server.once('exit', (code, signal) => {
      done(signal ?? code);
    }),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const statuses: CorpusStatus[] = [];
  connection.onNotification('corpus/status', (status: CorpusStatus) => void statuses.push(status));
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri, name: 'x' }],
  });
  await connection.sendNotification('initialized', {});
  return { server, connection, statuses, ended };
}
