import { safeJson } from '../base/words/hiddenCharacters.ts';
import type { AnalysisPool } from '../indexing/analysis/analysisPool.ts';
import type { IndexOptions } from './indexOptions.ts';
import { openFolder } from './corpusFolder.ts';
import type { Terminal } from './terminal.ts';

/**
 * Builds or refreshes the index of a folder and prints what it came to.
 * @throws UsageError when the folder or the index cannot be used
 */
export async function indexCommand(
  folder: string,
  options: IndexOptions,
  pool: AnalysisPool,
  terminal: Terminal,
): Promise<void> {
  const opened = await openFolder(folder, options, pool, terminal);
  try {
    const { report, counts, unread } = await opened.ask(({ report, index }) => ({
      report,
      counts: index.counts(),
      unread: index.notRead.list(),
    }));
    const megabytesPerSecond = report.bytes / 1e6 / Math.max(report.seconds, 0.001);
    const peak = process.resourceUsage().maxRSS * 1024;
    if (options.json) {
      const data = { ...report, ...counts, megabytesPerSecond, peakMemory: peak };
      return await terminal.out(`${safeJson(data)}\n`);
    }
    const n = (value: number): string => value.toLocaleString('en');
    await terminal.out(
      [
        `articles    ${n(report.articles)} (${n(report.read)} read now, ${n(report.unread)} files not read)`,
        `people      ${n(counts.people)}`,
        `places      ${n(counts.places)}`,
        `dates       ${n(counts.dates)}`,
        `read        ${n(report.bytes)} bytes in ${report.seconds.toFixed(2)} s, ${megabytesPerSecond.toFixed(2)} MB/s`,
        `memory      ${(peak / 1e6).toFixed(0)} MB at most`,
        '',
      ].join('\n'),
    );
    for (const { uri, reason } of unread) terminal.warn(`not read: ${uri}: ${reason}`);
  } finally {
    opened.close();
  }
}
