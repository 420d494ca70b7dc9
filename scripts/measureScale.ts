// Measures an index once, in a process of its own, and prints the figures as JSON.
//   node scripts/measureScale.ts cold|warm FOLDER
import { appendFileSync, globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizeUri } from '../src/base/uris.ts';
import { openFolder, type IndexedFolder } from '../src/cli/corpusFolder.ts';
import { cardFor } from '../src/corpus/card.ts';
import { childrenOf } from '../src/corpus/outline.ts';
import { WorkerPool } from '../src/indexing/workerPool.node.ts';

/** What is measured of a corpus. */
export interface Measured {
  readonly articles: number;
  readonly bytes: number;
  readonly coldSeconds: number;
  readonly coldCpuSeconds: number;
  readonly coldMegabytes: number;
  readonly indexMegabytes: number;
  /** From opening the index to the first page of the tree. */
  readonly warmSeconds: number;
  readonly warmMegabytes: number;
  readonly updateMilliseconds: number;
  readonly cardMilliseconds: number;
  readonly treeMilliseconds: number;
  /** How it was measured, in words. */
  readonly mode: string;
}

const WORKER = new URL('../src/server/main.node.ts', import.meta.url);
const [phase, folder = ''] = process.argv.slice(2);
const [articles, db] = [join(folder, 'articles'), join(folder, 'index.db')];

if (phase === 'cold') await cold();
else if (phase === 'warm') await warm();

async function cold(): Promise<void> {
  const pool = new WorkerPool(WORKER);
  const opened = await open(pool);
  const { user, system } = process.cpuUsage();
  const { seconds, bytes, articles: count } = opened.report;
  opened.close();
  const threads = pool.width.toString();
  print({
    articles: count,
    bytes,
    coldSeconds: seconds,
    coldCpuSeconds: (user + system) / 1e6,
    coldMegabytes: peak(),
    indexMegabytes: statSync(db).size / 1e6,
    mode: `${threads} of ${availableParallelism().toString()} cores analyze, SQLite on disk`,
  });
}

async function warm(): Promise<void> {
  const start = performance.now();
  const opened = await open(new WorkerPool(WORKER));
  const { index, report } = opened;
  const page = { view: 'people', offset: 0, limit: 200 } as const;
  childrenOf(index, page);
  const warmSeconds = (performance.now() - start) / 1000;
  if (report.read > 0) throw new Error(`${report.read.toString()} files were read again`);
  const hub = index.entities({ kind: 'person', offset: 0, limit: 1 }).items[0]!;
  const share = hub.articles / report.articles;
  if (share < 0.05) throw new Error('nobody is in a tenth of the articles');
  const treeMilliseconds = median(() => childrenOf(index, page));
  const cardMilliseconds = median(() => cardFor(index, { entity: hub.id }));
  const warmMegabytes = peak();
  const updateMilliseconds = await update(opened);
  opened.close();
  print({ warmSeconds, warmMegabytes, treeMilliseconds, cardMilliseconds, updateMilliseconds });
}

/** Milliseconds from a file's change to an index that has it, the median of some files. */
async function update(opened: IndexedFolder): Promise<number> {
  const files = globSync('*/*.txt', { cwd: articles }).slice(0, 12);
  const costs: number[] = [];
  for (const [index, file] of files.entries()) {
    const path = join(articles, file);
    appendFileSync(path, `\nA late line says that Maria Rossi came to Rome, number ${index.toString()}.\n`);
    const start = performance.now();
    await opened.update(normalizeUri(pathToFileURL(path).href));
    costs.push(performance.now() - start);
  }
  // The first ones start a thread, load the model and bring the resolver up to date.
  return middle(costs.slice(2));
}

function open(pool: WorkerPool): Promise<IndexedFolder> {
  return openFolder(articles, db, pool, {
    out: () => Promise.resolve(),
    warn: (message) => {
      throw new Error(message);
    },
  });
}

function median(run: () => unknown): number {
  return middle(
    Array.from({ length: 21 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function middle(costs: readonly number[]): number {
  return [...costs].sort((a, b) => a - b)[costs.length >> 1]!;
}

/** The most memory that the process has had, in MB. */
function peak(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

function print(figures: Partial<Measured>): void {
  process.stdout.write(JSON.stringify(figures));
}
