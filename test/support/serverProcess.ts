import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { CorpusStatus } from '../../src/protocol/statusMessages.ts';

/** The product's server. */
export const SERVER = new URL('../../src/server/main.node.ts', import.meta.url);
/** A folder of the disk that is gone after the test. */
export interface Folder {
  readonly uri: (name: string) => string;
  write(name: string, text: string): void;
  remove(): void;
}

/** A window's folder with articles in it. */
export function makeFolder(articles: Readonly<Record<string, string>>): Folder & { readonly root: string } {
  const folder = mkdtempSync(join(tmpdir(), 'corpus '));
  mkdirSync(join(folder, 'articles'));
  const pathOf = (name: string): string => join(folder, 'articles', name);
  const write = (name: string, text: string): void => {
    writeFileSync(pathOf(name), text);
  };
  for (const [name, text] of Object.entries(articles)) write(name, text);
  return {
    root: pathToFileURL(folder).href,
    uri: (name) => pathToFileURL(pathOf(name)).href,
    write,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server in a process of its own, and a client that has greeted it. */
export interface ServerProcess {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Waits until its status is so. */
  readonly until: (check: (status: CorpusStatus) => boolean) => Promise<void>;
  /** Resolves with its code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/**
 * Starts a server over a folder as an editor does.
 * @param root URI of the window's folder
 */
export async function startServerProcess(root: string, module = SERVER): Promise<ServerProcess> {
  const server = spawn(process.execPath, [fileURLToPath(module), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | string | null>((done) =>
    server.once('exit', (code, signal) => {
      done(signal ?? code);
    }),
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: root, name: 'x' }],
  });
  await connection.sendNotification('initialized', {});
  const until = async (check: (status: CorpusStatus) => boolean): Promise<void> => {
    while (!check(await connection.sendRequest<CorpusStatus>('corpus/statusNow')))
      await new Promise((done) => setTimeout(done, 10));
  };
  return { server, connection, until, ended };
}
