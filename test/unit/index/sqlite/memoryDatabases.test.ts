import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoryDatabases } from '../../../../src/index/sqlite/memoryDatabases.node.ts';
import { NodeDatabase } from '../../../../src/index/sqlite/nodeDatabase.node.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/package.json'));
const WASM = pathToFileURL(join(PACKAGE, 'dist', 'sqlite3.wasm'));

/** Runs with a Node that has no SQLite built in. */
async function withoutSqlite<Result>(run: () => Promise<Result>): Promise<Result> {
  const builtIn = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule')!;
  Object.defineProperty(process, 'getBuiltinModule', { ...builtIn, value: () => undefined });
  try {
    return await run();
  } finally {
    Object.defineProperty(process, 'getBuiltinModule', builtIn);
  }
}

describe('databases in memory', () => {
  it('are those of Node where it has SQLite', async () => {
    assert.ok((await memoryDatabases(WASM))() instanceof NodeDatabase);
  });

  it('are those of the WebAssembly build on an older Node, which cannot keep a file', async () => {
    await withoutSqlite(async () => {
      const database = (await memoryDatabases(WASM))();
      assert.ok(!(database instanceof NodeDatabase));
      database.exec('CREATE TABLE t (x); INSERT INTO t VALUES (7)');
      assert.deepEqual(database.prepare('SELECT x FROM t').get(), [7]);
      database.close();
      assert.throws(() => new NodeDatabase('/nowhere/x.sqlite'), /Node 22\.13 or newer/);
    });
  });
});
