// Measures an index once, in a process of its own, and prints the figures as JSON.
//   node scripts/measureScale.ts cold|warm FOLDER
import { appendFileSync, globSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { normalizeUri } from '../src/base/uris.ts';
import { openFolder, type FolderIndex } from '../src/cli/corpusFolder.ts';
import { card } from '../src/queries/cards/card.ts';
import { loadRoleReader } from '../src/queries/cards/roleReader.ts';
import { childrenOf } from '../src/queries/outline/outline.ts';
import { WorkerPool } from '../src/indexing/analysis/workerPool.node.ts';
import { cpuTimes } from './cpuTime.ts';

/** What is measured of a corpus. */
export interface Measured {
  readonly articles: number;
  readonly bytes: number;
  readonly coldSeconds: number;
  readonly coldCpuSeconds: number;
  /** Processor time of the thread that writes, as a share of that of all threads. */
  readonly coldWritingShare: number;
  readonly coldMegabytes: number;
  readonly indexMegabytes: number;
  /** From opening the index to the first page of the tree. */
  readonly warmSeconds: number;
  /** Of the thread that opens it. */
  readonly warmCpuSeconds: number;
  readonly warmMegabytes: number;
  readonly updateMilliseconds: number;
  /** Of all threads. */
  readonly updateCpuMilliseconds: number;
  readonly cardMilliseconds: number;
  readonly cardCpuMilliseconds: number;
  readonly treeMilliseconds: number;
  readonly treeCpuMilliseconds: number;
  /** How it was measured, in words. */
  readonly mode: string;
}

const WORKER = new URL('../src/server/main.node.ts', import.meta.url);
/** Changes of files that count for nothing. */
const FIRST = 2;
const [phase, folder = ''] = process.argv.slice(2);
const [articles, db] = [join(folder, 'articles'), join(folder, 'index.db')];

if (phase === 'cold') await cold();
else if (phase === 'warm') await warm();

async function cold(): Promise<void> {
  const pool = new WorkerPool(WORKER);
  const opened = await open(pool);
  const [all, own] = [sum(process.cpuUsage()), sum(process.threadCpuUsage())];
  const { seconds, bytes, articles: count } = opened.report;
  opened.close();
  const threads = pool.width.toString();
  print({
    articles: count,
    bytes,
    coldSeconds: seconds,
    coldCpuSeconds: all / 1e6,
    coldWritingShare: own / all,
    coldMegabytes: peak(),
    indexMegabytes: statSync(db).size / 1e6,
    mode: `${threads} of ${availableParallelism().toString()} cores analyze, SQLite on disk`,
  });
}

async function warm(): Promise<void> {
  await loadRoleReader();
  const [start, startCpu] = [performance.now(), sum(process.threadCpuUsage())];
  const opened = await open(new WorkerPool(WORKER));
  const { index, report } = opened;
  const page = { view: 'people', offset: 0, limit: 200 } as const;
  childrenOf(index, page);
  const warmSeconds = (performance.now() - start) / 1000;
  const warmCpuSeconds = (sum(process.threadCpuUsage()) - startCpu) / 1e6;
  if (report.read > 0) throw new Error(`${report.read.toString()} files were read again`);
  const hub = index.entities({ kind: 'person', offset: 0, limit: 1 }).items[0]!;
  const share = hub.articles / report.articles;
  if (share < 0.05) throw new Error('nobody is in a tenth of the articles');
  const [listPeople, makeCard] = [
    (): unknown => childrenOf(index, page),
    (): unknown => card(index, { entity: hub.id }),
  ];
  const [treeMilliseconds, cardMilliseconds] = [median(listPeople), median(makeCard)];
  const warmMegabytes = peak();
  const [treeCpuMilliseconds = NaN, cardCpuMilliseconds = NaN] = cpuTimes([listPeople, makeCard], 3);
  const updates = await update(opened);
  opened.close();
  print({
    warmSeconds,
    warmCpuSeconds,
    warmMegabytes,
    treeMilliseconds,
    treeCpuMilliseconds,
    cardMilliseconds,
    cardCpuMilliseconds,
    ...updates,
  });
}

/**
 * From a file's change to an index that has it: the median of some files by the clock, the mean in
 * processor time.
 */
async function update(
  opened: FolderIndex,
): Promise<Pick<Measured, 'updateMilliseconds' | 'updateCpuMilliseconds'>> {
  const files = globSync('*/*.txt', { cwd: articles }).slice(0, 22);
  const costs: number[] = [];
  let startCpu = 0;
  for (const [index, file] of files.entries()) {
    const path = join(articles, file);
    appendFileSync(path, `\nA late line says that Maria Rossi came to Rome, number ${index.toString()}.\n`);
    // The first ones start a thread, load the model and bring the resolver up to date.
    if (index === FIRST) startCpu = sum(process.cpuUsage());
    const start = performance.now();
    await opened.update(normalizeUri(pathToFileURL(path).href));
    costs.push(performance.now() - start);
  }
  const updateCpuMilliseconds = (sum(process.cpuUsage()) - startCpu) / 1000 / (costs.length - FIRST);
  return { updateMilliseconds: middle(costs.slice(FIRST)), updateCpuMilliseconds };
}

async function open(pool: WorkerPool): Promise<FolderIndex> {
  const folder = await openFolder(articles, { db }, pool, {
    out: () => Promise.resolve(),
    warn: (message) => {
      throw new Error(message);
    },
  });
  return folder.ask((opened) => ({ ...opened, close: () => folder.close() }));
}

/** Microseconds of processor time. */
function sum({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
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
