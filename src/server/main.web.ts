import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { openInMemory } from '../corpus/openedIndex.ts';
import { startWasm } from '../corpus/wasmDatabase.ts';
import { SameThreadPool } from '../indexing/sameThreadPool.ts';
import { startServer } from './createServer.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const breathe = breatheBy(new MessageChannel());
startServer(connection, {
  breathe,
  pool: new SameThreadPool(breathe),
  openIndex: async ({ options: { sqlite = '' } }) => ({
    ...openInMemory(await startWasm(Uint8Array.from(atob(sqlite), (unit) => unit.charCodeAt(0)))),
    message: 'The index is kept in memory.',
  }),
});

/** Timers are held back by browsers when they nest; messages are not. */
function breatheBy({ port1, port2 }: MessageChannel): () => Promise<void> {
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((done) => {
      waiting.push(done);
      port2.postMessage(null);
    });
}
