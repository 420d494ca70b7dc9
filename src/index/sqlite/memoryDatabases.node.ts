import { readFile } from 'node:fs/promises';
import type { OpenMemory } from './database.ts';
import { hasSqlite, NodeDatabase } from './nodeDatabase.node.ts';

/**
 * How databases in memory are opened: by the SQLite that is built into Node, else, on an older
 * Node, by its WebAssembly build.
 * @param wasm the build's `sqlite3.wasm`, beside the program
 */
export async function memoryDatabases(
  wasm: URL = new URL('sqlite3.wasm', import.meta.url),
): Promise<OpenMemory> {
  if (hasSqlite()) return () => new NodeDatabase();
  const { startWasm } = await import('./wasmDatabase.ts');
  return (await startWasm(await readFile(wasm))).openMemory;
}
