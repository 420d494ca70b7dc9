import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { safeJson } from '../base/words/hiddenCharacters.ts';
import { inLines } from '../base/words/oneLine.ts';
import { plural } from '../base/words/plural.ts';
import { CONFIG_FILE } from '../corrections/corpusConfig.ts';
import type { Reach } from '../corrections/correctionData.ts';
import { inWords } from '../corrections/corrections.ts';
import { addCorrections } from '../corrections/editCorrections.ts';
import { importReach, planImport, type ImportPlan } from '../queries/nameLists/planImport.ts';
import { decodeList, LIST_LIMIT } from '../queries/nameLists/readNameList.ts';
import { reasonOf } from './articleFiles.ts';
import { changeConfig } from './changeConfig.ts';
import { withFolder, type FolderIndex, type FolderJob, type IndexOptions } from './corpusFolder.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Milliseconds for which the mentions that a list changes are counted. */
const COUNTING = 10_000;
/** The most mistakes that are listed one by one. */
const MOST_MISTAKES = 100;

/**
 * Writes what differs from a list of names into the `corpus-lens.json` of a folder, and prints it.
 * @throws UsageError when the list or the folder cannot be used; then nothing is written
 */
export async function importCommand(job: FolderJob, list: string): Promise<void> {
  const { folder, options, terminal } = job;
  const text = readList(list);
  await withFolder(job, async (opened) => {
    const plan = await opened.ask((asked) => planImport(text, { ...asked, kept: asked.corrections }));
    warnOfMistakes(list, plan, terminal);
    const { mistakes, proposed } = plan;
    if (mistakes.length > 0 && options['skip-mistakes'] !== true)
      throw new UsageError(
        `${plural(mistakes.length, 'line')} of ${list} cannot be used; nothing was written (--skip-mistakes leaves them out)`,
      );
    if (options['dry-run'] !== true && proposed.length > 0) await write(folder, plan);
    await terminal.out(await opened.ask((asked) => report(plan, asked, options)));
  });
}

function readList(list: string): string {
  let decoded: ReturnType<typeof decodeList>;
  try {
    const { size } = statSync(list);
    decoded = decodeList(size > LIST_LIMIT ? new Uint8Array() : readFileSync(list), size);
  } catch (error) {
    throw new UsageError(`cannot read ${list}: ${reasonOf(error)}`);
  }
  if ('problem' in decoded) throw new UsageError(`cannot read ${list}: ${decoded.problem}`);
  return decoded.text;
}

function warnOfMistakes(list: string, { mistakes }: ImportPlan, terminal: Terminal): void {
  for (const { line, message } of mistakes.slice(0, MOST_MISTAKES))
    terminal.warn(`${list}:${String(line)}: ${message}`);
  const more = mistakes.length - MOST_MISTAKES;
  if (more > 0) terminal.warn(`${list}: ${plural(more, 'more mistake')}`);
}

/** What others have written since the plan was made stays. */
async function write(folder: string, { proposed }: ImportPlan): Promise<void> {
  const corrections = proposed.map(({ correction }) => correction);
  await changeConfig(join(resolve(folder), CONFIG_FILE), (text) => addCorrections(text, corrections));
}

function report(
  { proposed, mistakes, rows }: ImportPlan,
  { index, root, articleAt }: FolderIndex,
  options: IndexOptions,
): string {
  const isDry = options['dry-run'] === true;
  const asked = proposed.map(({ correction }) => correction);
  const until = performance.now() + COUNTING;
  const reaches = importReach(asked, { index, root, articleAt, until });
  if (options.json === true) {
    const corrections = proposed.map((one, at) => ({ ...one, reach: reaches[at] }));
    return `${safeJson({ rows, mistakes, corrections, written: !isDry })}\n`;
  }
  const lines = proposed.map(({ correction, line, instead }, at) =>
    [
      `line ${String(line)}: ${inWords(correction)}`,
      ...('article' in correction ? [`in ${correction.article}`] : []),
      ...instead.map((other) => `instead of: ${inWords(other)}`),
      ...(reaches[at] ? [reachInWords(reaches[at])] : []),
    ].join('; '),
  );
  const sum = `${plural(proposed.length, 'correction')} ${isDry ? 'would be written' : 'written'} from ${plural(rows, 'row')}`;
  return `${inLines([...lines, sum])}\n`;
}

function reachInWords({ mentions, articles, more }: Reach): string {
  return `${plural(mentions, 'mention')} in ${plural(articles, 'article')}${more ? ' and more' : ''}`;
}
