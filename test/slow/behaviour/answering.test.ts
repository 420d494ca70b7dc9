import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { makeFolder, startServerProcess, type ServerProcess } from '../../support/serverProcess.ts';

const BUSY = new URL('../../support/processes/busyServer.ts', import.meta.url);
const STUCK = new URL('../../support/processes/stuckProcess.ts', import.meta.url);
const PROSE = `A day in Rome

ROME (AGENCY) - The mayor, Maria Rossi, said on Monday that the old bridge would be taken down in the spring.
`;
const CALM = { 'a.txt': PROSE, 'b.txt': PROSE.replace('spring', 'autumn') };
/** By which the test server's resolver, or its analysis, never ends. */
const ENDLESS = {
  resolver: { 'endless.txt': PROSE.replace('Maria', 'Anna') },
  analysis: { 'c.txt': `${PROSE}This article has no end.\n` },
};
const HOVERS = 20;
/** Milliseconds below which so many hovers make no difference. */
const NOISE = 400;

const folders: { remove(): void }[] = [];
const processes: ServerProcess[] = [];

/** A busy server, and the folder that it reads. */
async function startBusy(what: keyof typeof ENDLESS) {
  const folder = makeFolder(CALM);
  folders.push(folder);
  const process = await startServerProcess(folder.root, BUSY);
  processes.push(process);
  const { connection, until } = process;
  const hover = (): Promise<Hover | null> =>
    connection.sendRequest('textDocument/hover', {
      textDocument: { uri: folder.uri('a.txt') },
      position: { line: 2, character: 30 },
    });
  await until(({ state, corpora }) => state === 'idle' && corpora[0]?.articles === 2);
  const calm = await timeOf(hover);
  for (const [name, text] of Object.entries(ENDLESS[what])) {
    folder.write(name, text);
    await connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri(name), type: 1 }],
    });
  }
  const articles = what === 'resolver' ? 3 : 2;
  await until(({ state, corpora }) => state === 'indexing' && corpora[0]?.articles === articles);
  return { ...process, hover, calm };
}

/** Milliseconds that some hovers take, one after the other. */
async function timeOf(hover: () => Promise<Hover | null>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < HOVERS; i++) assert.ok(await hover());
  return performance.now() - start;
}

/** True until a process has ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the server while something never ends', () => {
  afterEach(() => {
    for (const { server } of processes.splice(0)) server.kill('SIGKILL');
    for (const folder of folders.splice(0)) folder.remove();
  });

  for (const what of ['resolver', 'analysis'] as const) {
    it(`answers hovers as quickly as before, and ends when told to: ${what}`, async () => {
      const { connection, hover, calm, ended } = await startBusy(what);
      const busy = await timeOf(hover);
      assert.ok(busy < 5 * Math.max(calm, NOISE), `${calm.toFixed(0)} -> ${busy.toFixed(0)} ms`);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    });

    it(`ends when nobody speaks to it any more: ${what}`, async () => {
      const { server, ended } = await startBusy(what);
      server.stdin!.end();
      assert.equal(await ended, 1);
    });
  }

  it('ends with the process that started it, also while its own event loop stands still', async () => {
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `const { spawn } = require('node:child_process');
         const child = spawn(process.execPath, ${JSON.stringify([fileURLToPath(STUCK)])}, { stdio: ['pipe', 'pipe', 'inherit'] });
         child.stdout.once('data', () => console.log(child.pid));`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said);
    try {
      assert.ok(isAlive(pid));
      parent.kill('SIGKILL');
      while (isAlive(pid)) await new Promise((done) => setTimeout(done, 50));
    } finally {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
  });
});
