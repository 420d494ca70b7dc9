import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './createServer.ts';
import { NodeFiles } from './files.node.ts';

// The connection is chosen by the command line, as vscode-languageclient and other editors start servers: --stdio, --node-ipc, …
const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', (error) => {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
startServer(connection, {
  diskFiles: new NodeFiles(),
  breathe: () => new Promise((done) => setImmediate(done)),
});
