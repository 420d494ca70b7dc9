import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from '../../harness/atExit.ts';
import { PROJECT } from '../../harness/project.ts';
import { run } from '../../harness/run.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const START = join(PROJECT, 'scripts', 'start.ts');

describe('npm start', () => {
  it('serves VS Code on the folder given, until it is interrupted', async () => {
    const scratch = temporaryFolder('scratch');
    const env = { ...process.env, BROWSER: 'none', INIT_CWD: PROJECT, TMPDIR: scratch.path };
    const child = spawn(process.execPath, [START, 'seeds'], { cwd: PROJECT, env });
    const kill = atExit(() => child.kill());
    try {
      const address = await addressIn(child.stdout);
      assert.match(new URL(address).searchParams.get('folder') ?? '', /seeds$/);

      assert.match(await pageAt(address), /workbench/);

      child.kill('SIGINT');
      await once(child, 'exit');
      await assert.rejects(fetch(address));
      assert.deepEqual(readdirSync(scratch.path), []);
    } finally {
      kill();
    }
  });

  it('says in one line that a folder does not exist', async () => {
    const { code, output } = await run(process.execPath, [START, 'no-such-folder']);
    assert.equal(code, 2);
    assert.equal(output, 'no-such-folder is not a folder\n');
  });
});

/** The first address that is printed. */
async function addressIn(stdout: NodeJS.ReadableStream): Promise<string> {
  let output = '';
  for await (const chunk of stdout) {
    output += String(chunk);
    const address = /http:\/\/\S+(?=\s)/.exec(output)?.[0];
    if (address) return address;
  }
  throw new Error(`no address in:\n${output}`);
}

/** Follows the redirect that trades the token for a cookie, as a browser does. */
async function pageAt(address: string): Promise<string> {
  const redirect = await fetch(address, { redirect: 'manual' });
  const cookie = redirect.headers.getSetCookie().map((value) => value.split(';')[0]);
  const location = new URL(redirect.headers.get('location') ?? '', address);
  const page = await fetch(location, { headers: { cookie: cookie.join('; ') } });
  assert.equal(page.status, 200);
  return page.text();
}
