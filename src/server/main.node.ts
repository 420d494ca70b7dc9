import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './createServer.ts';
import { NodeFiles } from './files.node.ts';
import { describe } from './serverContext.ts';

// The connection is chosen by the command line, as vscode-languageclient and other editors start servers: --stdio, --node-ipc, …
const connection = createConnection(ProposedFeatures.all);
// Whatever goes wrong in one place is logged, and the rest goes on.
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => {
    connection.console.error(`${event}: ${describe(error)}`);
  });
}
startServer(connection, {
  diskFiles: new NodeFiles(),
  breathe: () => new Promise((done) => setImmediate(done)),
});
