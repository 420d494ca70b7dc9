import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { fromBase64 } from '../base/base64.ts';
import type { OpenMemory } from '../corpus/database.ts';
import { openInMemory } from '../corpus/openedIndex.ts';
import { startWasm } from '../corpus/wasmDatabase.ts';
import { SameThreadPool } from '../indexing/sameThreadPool.ts';
import { handModel } from '../mentions/shippedModel.web.ts';
import type { ServerParts } from '../protocol.ts';
import { startServer } from './createServer.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const breathe = breatheBy(new MessageChannel());
let sqlite: Promise<OpenMemory> | undefined;
startServer(connection, {
  breathe,
  pool: new SameThreadPool(breathe),
  openIndex: async ({ options: { parts = { sqlite: '', model: '' } } }) => {
    // Started once: where an index is opened anew nothing else gets its turn between the old one and the new.
    sqlite ??= startSqlite(parts);
    return { ...openInMemory(await sqlite), message: 'The index is kept in memory.' };
  },
});

function startSqlite({ sqlite, model }: ServerParts): Promise<OpenMemory> {
  handModel(fromBase64(model));
  return startWasm(fromBase64(sqlite));
}

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
