import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEMORY_LIMITS } from '../src/protocol/memoryLimits.ts';
import { writeCorpus } from '../test/bench/corpus/writeCorpus.ts';
import type { Measured } from './measureScale.ts';

/**
 * Makes a corpus of so many articles, indexes it in a process of its own, and asks it in another.
 */
export function measureCorpus(articles: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-lens-scale-'));
  try {
    writeCorpus(join(folder, 'articles'), articles);
    const cold = measureIn('cold', folder);
    const warm = measureIn('warm', folder);
    const both = { ...warm, ...cold };
    console.error(`${articles.toLocaleString('en')} articles measured`);
    return both as Measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The power with which a cost grows from the smallest corpus to the largest: 1 is linear, 0 flat.
 * @param floor costs below this are noise
 */
export function powerOf(costs: readonly number[], sizes: readonly number[], floor: number): number {
  const [first, last] = [Math.max(costs[0]!, floor), Math.max(costs.at(-1)!, floor)];
  return Math.log(last / first) / Math.log(sizes.at(-1)! / sizes[0]!);
}

function measureIn(phase: 'cold' | 'warm', folder: string): Partial<Measured> {
  const script = fileURLToPath(new URL('measureScale.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [...MEMORY_LIMITS, script, phase, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`measuring ${phase} failed`);
  return JSON.parse(stdout) as Partial<Measured>;
}
