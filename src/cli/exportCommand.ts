import { tableText } from '../queries/nameLists/csv.ts';
import { nameRows } from '../queries/nameLists/nameRows.ts';
import { NAME_KINDS, type NameKind } from '../mentions/names/mention.ts';
import { withFolder, type FolderJob } from './corpusFolder.ts';
import { UsageError } from './usageError.ts';

/** Rows that are printed at a time. */
const AT_A_TIME = 500;

/**
 * Prints the names of a folder's articles as CSV, without a byte order mark: other programs read it
 * from a pipe.
 * @throws UsageError before anything is printed, when the command line cannot be carried out
 */
export async function exportCommand(job: FolderJob): Promise<void> {
  const { format, kind } = job.options;
  if (format !== 'csv')
    throw new UsageError(`--format must be csv${format === undefined ? '' : `, not "${format}"`}`);
  const kinds = kindsIn(kind);
  await withFolder(job, async (opened) => {
    // All of it before the first line is printed: what is printed cannot be taken back.
    const rows = await opened.ask(({ index, corrections }) => [
      ...nameRows(
        index,
        { kinds },
        corrections.map(({ correction }) => correction),
      ),
    ]);
    for (let at = 0; at < rows.length; at += AT_A_TIME)
      await job.terminal.out(tableText(rows.slice(at, at + AT_A_TIME)));
  });
}

function kindsIn(given: string | undefined): readonly NameKind[] {
  if (given === undefined) return NAME_KINDS;
  const wanted = given.split(',').map((kind) => kind.trim());
  const unknown = wanted.find((kind) => !NAME_KINDS.some((one) => one === kind));
  if (unknown !== undefined)
    throw new UsageError(`--kind must be person, place or organization, not "${unknown}"`);
  return NAME_KINDS.filter((kind) => wanted.includes(kind));
}
