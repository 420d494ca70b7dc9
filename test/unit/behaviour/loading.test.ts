import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** Runs in a process of its own, where nothing has been loaded yet. */
const SCRIPT = `
import { registerHooks } from 'node:module';
const loaded = { start: 0, card: 0 };
let when = 'start';
registerHooks({
  load(url, context, next) {
    if (url.includes('/node_modules/compromise/')) loaded[when]++;
    return next(url, context);
  },
});
for (const entry of ['server/createServer', 'cli/run', 'indexing/analysis/analysisWorker.node', 'indexing/resolver/resolverWorker.node'])
  await import('./src/' + entry + '.ts');
when = 'card';
await (await import('./src/queries/cards/roleReader.ts')).loadRoleReader();
console.log(JSON.stringify(loaded));
`;

describe('the parser of roles', () => {
  it('is loaded by what a card needs, not by starting the server, the command line or a worker', () => {
    const root = new URL('../../../', pathToFileURL(import.meta.filename));
    const args = ['--input-type=module', '--eval', SCRIPT];
    const { start, card } = JSON.parse(
      execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }),
    ) as { start: number; card: number };
    assert.equal(start, 0);
    assert.ok(card > 0);
  });
});
