import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { fromBase64 } from '../base/base64.ts';
import { openInMemory } from '../corpus/openedIndex.ts';
import { startWasm } from '../corpus/wasmDatabase.ts';
import { SameThreadPool } from '../indexing/sameThreadPool.ts';
import { handModel } from '../mentions/shippedModel.web.ts';
import { startServer } from './createServer.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const breathe = breatheBy(new MessageChannel());
startServer(connection, {
  breathe,
  pool: new SameThreadPool(breathe),
  openIndex: async ({ options: { parts = { sqlite: '', model: '' } } }) => {
    handModel(fromBase64(parts.model));
    return {
      ...openInMemory(await startWasm(fromBase64(parts.sqlite))),
      message: 'The index is kept in memory.',
    };
  },
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
