import { readFileSync } from 'node:fs';
import { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { OpenMemory } from '../../src/index/sqlite/database.ts';
import { NodeDatabase } from '../../src/index/sqlite/nodeDatabase.node.ts';
import { inMemory } from '../../src/index/tables/schema.ts';
import { startWasm } from '../../src/index/sqlite/wasmDatabase.ts';

/** SQLite's WebAssembly build. */
export const WASM_BYTES = readFileSync(
  new URL('../../node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm', import.meta.url),
);

export const openNode: OpenMemory = () => new NodeDatabase();

/** Both builds of SQLite that the index works on. */
export const DRIVERS: ReadonlyMap<string, OpenMemory> = new Map([
  ['node:sqlite', openNode],
  ['sqlite-wasm', (await startWasm(WASM_BYTES)).openMemory],
]);

/** An empty index that lives in memory. */
export function emptyIndex(open: OpenMemory = openNode): CorpusIndex {
  return new CorpusIndex(inMemory(open));
}
