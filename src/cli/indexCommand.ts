import { safeJson } from '../base/words/hiddenCharacters.ts';
import { withFolder, type FolderJob } from './corpusFolder.ts';

/**
 * Builds or refreshes the index of a folder and prints what it came to.
 * @throws UsageError when the folder or the index cannot be used
 */
export async function indexCommand(job: FolderJob): Promise<void> {
  const { options, terminal } = job;
  await withFolder(job, async (opened) => {
    const { report, counts, unread } = await opened.ask(({ report, index }) => ({
      report,
      counts: index.counts(),
      unread: index.notRead.list(),
    }));
    const megabytesPerSecond = report.bytes / 1e6 / Math.max(report.seconds, 0.001);
    const peak = process.resourceUsage().maxRSS * 1024;
    if (options.json) {
      const data = { ...report, ...counts, megabytesPerSecond, peakMemory: peak };
      await terminal.out(`${safeJson(data)}\n`);
      return;
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
  });
}
