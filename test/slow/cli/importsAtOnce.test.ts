import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';

/** Names that each process imports. */
const NAMES = 40;

describe('imports by several processes at once', () => {
  let folder = '';
  let program = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'imports '));
    program = join(folder, 'program.cjs');
    const entry = fileURLToPath(new URL('../../support/processes/importer.ts', import.meta.url));
    buildSync({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      outfile: program,
      logLevel: 'error',
      mainFields: ['module', 'main'],
    });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Changes a file from a process of its own, a name after the other. @returns its exit code */
  function run(
    config: string,
    prefix: string,
    count = NAMES,
  ): { readonly ended: Promise<number | null>; kill(): void } {
    const child = spawn(process.execPath, [program, config, prefix, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return {
      ended: new Promise((done) => child.once('exit', done)),
      kill: () => child.kill('SIGKILL'),
    };
  }
  const namesIn = (config: string): readonly string[] => {
    const { config: read, problems } = parseCorpusConfig(readFileSync(config, 'utf8'));
    assert.deepEqual(problems, []);
    return read.corrections.flatMap(({ correction }) =>
      correction.type === 'name' ? [correction.name] : [],
    );
  };
  const expected = (...prefixes: readonly string[]): readonly string[] =>
    prefixes
      .flatMap((prefix) => Array.from({ length: NAMES }, (_, index) => `${prefix} ${index.toString()}`))
      .sort();

  it('lose nothing of what any of them writes, and leave nothing beside it', async () => {
    for (let round = 0; round < 3; round++) {
      const corpus = join(folder, `corpus ${round.toString()}`);
      mkdirSync(corpus);
      const config = join(corpus, 'corpus-lens.json');
      const codes = await Promise.all(['A', 'B', 'C', 'D'].map((prefix) => run(config, prefix).ended));
      assert.deepEqual(codes, [0, 0, 0, 0]);
      assert.deepEqual([...namesIn(config)].sort(), expected('A', 'B', 'C', 'D'));
      assert.deepEqual(readdirSync(corpus), ['corpus-lens.json']);
    }
  });

  it('go on when one of them is killed, wherever it is', async () => {
    const corpus = join(folder, 'killed');
    mkdirSync(corpus);
    const config = join(corpus, 'corpus-lens.json');
    for (let round = 0; round < 6; round++) {
      const [lasting, killed] = [run(config, 'L'), run(config, `K${round.toString()}`, 10_000)];
      setTimeout(
        () => {
          killed.kill();
        },
        100 + 37 * round,
      );
      assert.equal(await lasting.ended, 0);
      await killed.ended;
      const names = new Set(namesIn(config));
      assert.ok(expected('L').every((name) => names.has(name)));
    }
    assert.equal(await run(config, 'M').ended, 0);
    assert.deepEqual(
      readdirSync(corpus).filter((name) => name.endsWith('.lock')),
      [],
    );
  });

  it('take over a lock of a process that is gone, or of nobody', async () => {
    const corpus = join(folder, 'stale');
    mkdirSync(corpus);
    const config = join(corpus, 'corpus-lens.json');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.once('exit', done));
    const long = new Date(Date.now() - 3_600_000);
    for (const [lock, isOld] of [
      [`${String(gone.pid)} ${hostname()} x\n`, false],
      [`${String(process.pid)} ${hostname()} x\n`, true],
      ['', true],
      ['nobody knows', true],
    ] as const) {
      writeFileSync(`${config}.lock`, lock);
      if (isOld) utimesSync(`${config}.lock`, long, long);
      assert.equal(await run(config, 'A', 1).ended, 0);
      assert.deepEqual(readdirSync(corpus), ['corpus-lens.json']);
    }
  });
});
