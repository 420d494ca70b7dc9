import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { SameThreadPool } from '../indexing/analysis/sameThreadPool.ts';
import { startServer } from './createServer.ts';
import { webIndexes } from './corpora/webIndexes.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const breathe = breatheBy(new MessageChannel());
startServer(connection, { breathe, pool: new SameThreadPool(breathe), openIndex: webIndexes() });

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
