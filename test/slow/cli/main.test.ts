import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';

const MAIN = join(import.meta.dirname, '../../../src/cli/main.node.ts');

describe('the corpus-lens process', () => {
  it('ends quietly when nobody reads its output any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'command line '));
    const article = 'Ingrid Halvorsen met Tomas Lindqvist in Norway. '.repeat(40);
    for (let i = 0; i < 60; i++) writeFileSync(join(folder, `${i}.txt`), article);
    const child = spawn(process.execPath, [MAIN, 'analyze', folder]);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
    assert.equal(errors, '');
    assert.equal(code, 0);
  });

  it('tells a wrong command line in one line on stderr, with exit code 2', async () => {
    const child = spawn(process.execPath, [MAIN, 'analyze', '/no/such\nfolder']);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 2);
    assert.equal(errors, 'corpus-lens: cannot read /no/such\\nfolder: no such file or folder\n');
  });
});
