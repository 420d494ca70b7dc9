import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFiles } from '../base/files.node.ts';
import { WorkerPool } from '../indexing/analysis/workerPool.node.ts';
import { WorkerResolver } from '../indexing/resolver/workerResolver.node.ts';
import { startServer } from './createServer.ts';
import { nodeIndexes } from './corpora/nodeIndexes.node.ts';
import { watchForOrphan } from './orphanWatch.node.ts';
import { describe } from './context/describe.ts';

/**
 * Serves the client that started this process.
 * @param workerEntry the module that worker threads run
 */
export function serveProcess(workerEntry: URL): void {
  // The connection is chosen by the command line, as vscode-languageclient and other editors start
  // servers: --stdio, --node-ipc, …
  const connection = createConnection(ProposedFeatures.all);
  const failed = (what: string, error: unknown): void =>
    connection.console.error(`${what}: ${describe(error)}`);
  // Whatever goes wrong in one place is logged, and the rest goes on.
  for (const event of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(event, (error: unknown) => failed(event, error));
  watchForOrphan();
  startServer(connection, {
    diskFiles: new NodeFiles(),
    openIndex: nodeIndexes(),
    breathe: () => new Promise((done) => setImmediate(done)),
    pool: new WorkerPool(workerEntry, { failed }),
    resolver: () => new WorkerResolver(workerEntry),
  });
}
