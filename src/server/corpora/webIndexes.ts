import { fromBase64 } from '../../base/base64.ts';
import { openBrowserStorage, openIndex, type BrowserStorage } from '../../index/keeping/browserStorage.ts';
import { indexKey, onlyInMemory, orInMemory, type IndexHandle } from '../../index/keeping/indexHandle.ts';
import { DatabaseError } from '../../index/sqlite/databaseError.ts';
import { startWasm, type WasmLoader, type WasmSqlite } from '../../index/sqlite/wasmDatabase.ts';
import { handModel } from '../../mentions/model/shippedModel.web.ts';
import type { ServerParts } from '../../protocol/serverOptions.ts';
import type { IndexRequest } from './keptIndexes.ts';
import { keptIndexes } from './keptIndexes.ts';

/** The folder of the browser's file system for the indexes, each in its own folder. */
const FOLDER = 'corpus-lens';

/** What is there once SQLite is started. */
interface Started {
  readonly wasm: WasmSqlite;
  /** Where the index of the window's folders is kept, or why it is not. */
  readonly storage: BrowserStorage | DatabaseError | undefined;
}

/**
 * Opens indexes in the browser's own file system.
 * @param load SQLite's loader for another host than this one, for tests
 */
export function webIndexes(load?: WasmLoader): (request: IndexRequest) => Promise<IndexHandle> {
  // Started once: when an index is opened again, nothing else runs between the old one and the new.
  let started: Promise<Started> | undefined;
  const start = (request: IndexRequest): Promise<Started> => (started ??= startAll(request, load));
  return keptIndexes({
    async open(request, options) {
      const { wasm, storage } = await start(request);
      if (!storage || storage instanceof DatabaseError) return onlyInMemory(wasm.openMemory, storage);
      return orInMemory(() => openIndex(storage, wasm.openMemory, options), wasm.openMemory);
    },
    inMemory: async (request, why) => onlyInMemory((await start(request)).wasm.openMemory, why),
  });
}

async function startAll({ options: { parts }, folders }: IndexRequest, load?: WasmLoader): Promise<Started> {
  const { sqlite, model }: ServerParts = parts ?? { sqlite: '', model: '' };
  handModel(fromBase64(model));
  const wasm = await startWasm(fromBase64(sqlite), load);
  if (folders.length === 0) return { wasm, storage: undefined };
  try {
    return { wasm, storage: await openBrowserStorage(wasm, `${FOLDER}/${indexKey(folders)}`) };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { wasm, storage: error };
  }
}
