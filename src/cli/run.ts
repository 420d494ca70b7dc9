import { parseArgs } from 'node:util';
import { reasonOf } from '../base/errors.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { AnalysisPool } from '../indexing/analysis/analysisPool.ts';
import { analyze } from './analyze.ts';
import type { FolderJob } from './corpusFolder.ts';
import { exportCommand } from './exportCommand.ts';
import { importCommand } from './importCommand.ts';
import { indexCommand } from './indexCommand.ts';
import { mcp } from './mcp.ts';
import { card, outline, search } from './queryCommands.ts';
import { OutputClosed, type Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

const HELP = `Finds the people, places and dates in folders of news articles and works out who is who.

Usage:
  corpus-lens analyze [--published YYYY-MM-DD] [--config FILE] [--follow-links] PATH...
  corpus-lens index [--db FILE] [--json] DIR
  corpus-lens card [--db FILE] [--json] [--as-of DAY] NAME DIR
  corpus-lens outline [--db FILE] [--json] [--limit N] DIR
  corpus-lens search [--db FILE] [--json] [--limit N] QUERY DIR
  corpus-lens export [--db FILE] --format csv [--kind KINDS] DIR
  corpus-lens import [--db FILE] [--json] [--dry-run] [--skip-mistakes] LIST DIR
  corpus-lens lsp --stdio
  corpus-lens mcp [--db FILE] DIR
  corpus-lens --help | --version

analyze
  Prints one line of JSON for each article; entity ids are the same across all of them.
  PATH is an article, or a folder whose .txt files are read, subfolders too.

  --published DAY  publication date of the articles; overrides the configuration
  --config FILE    read this instead of the corpus-lens.json in the folder of each PATH
  --follow-links   also read what links lead to outside the folder; works with every command that takes a folder

index
  Builds the index of the articles in DIR, or brings it up to date, and prints counts and timing.

card, outline, search
  Bring the index up to date, then print who or what a name is, with passages about it; the top of the lists of articles, people, places and
  dates; or the sentences that contain all words of QUERY ("a phrase in quotes" literally).

  --db FILE   keep the index in FILE, so that next time only what has changed is read; otherwise it is made in memory
  --json      print data instead of text
  --as-of DAY leave out of a card articles published after that day or on an unknown day
  --limit N   print at most N lines of a list

export
  Prints the names of the corpus as CSV: kind, other names, who or where it is, how often and when it is mentioned, and corrections.

  --kind KINDS  of person, place and organization those to print, with commas between them; all by default

import
  Saves in the corpus-lens.json of DIR what in LIST differs from the corpus. LIST is CSV in the form of an export, of which it needs the
  column "name" and one more. A list with an error changes nothing.

  --dry-run        only print what would be saved
  --skip-mistakes  skip lines with errors

lsp
  Language server for editors over standard input and output.

mcp
  Model Context Protocol server for agents over standard input and output: who somebody is, mentions, lists, timeline and search, each
  answer with file and line.

Exit codes: 0 success (files that could not be read are listed on stderr), 2 invalid command line.
`;

interface FolderCommand {
  readonly takes: readonly string[];
  readonly run: (job: FolderJob, argument: string) => Promise<void>;
}

/** Commands on a folder's index; some take something else before the folder. */
const FOLDER_COMMANDS: ReadonlyMap<string, FolderCommand> = new Map([
  ['index', { takes: ['DIR'], run: indexCommand }],
  ['card', { takes: ['NAME', 'DIR'], run: card }],
  ['outline', { takes: ['DIR'], run: outline }],
  ['search', { takes: ['QUERY', 'DIR'], run: search }],
  ['export', { takes: ['DIR'], run: exportCommand }],
  ['import', { takes: ['LIST', 'DIR'], run: importCommand }],
  ['mcp', { takes: ['DIR'], run: mcp }],
]);

const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/**
 * Runs the command line.
 * @param args the arguments after the program's name
 * @param makePool where whole folders are analyzed
 * @returns the exit code: 0, 1 for an error of ours, 2 for a command line that cannot be carried
 *   out
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  makePool: () => AnalysisPool,
): Promise<number> {
  try {
    await dispatch(args, terminal, makePool);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok;
    terminal.warn(reasonOf(error));
    return UsageError.is(error) ? EXIT.usage : EXIT.failed;
  }
}

async function dispatch(
  args: readonly string[],
  terminal: Terminal,
  makePool: () => AnalysisPool,
): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) return terminal.out(HELP);
  if (values.version) return terminal.out(`${packageJson.version}\n`);
  const [command, ...given] = positionals;
  if (command === undefined) throw new UsageError('no command given; try "corpus-lens --help"');
  if (command === 'analyze') return analyze(given, values, terminal);
  if (command === 'lsp') return lsp(values);
  const known = FOLDER_COMMANDS.get(command);
  if (!known) throw new UsageError(`unknown command "${command}"; try "corpus-lens --help"`);
  if (given.length !== known.takes.length)
    throw new UsageError(`usage: corpus-lens ${command} ${known.takes.join(' ')}`);
  const [folder = '', argument = ''] = given.toReversed();
  return known.run({ folder, options: values, pool: makePool(), terminal }, argument);
}

/**
 * Starts the language server in this process; it ends with the client that uses it over standard
 * input and output.
 * @throws UsageError when the client is to be reached any other way
 */
async function lsp({ stdio }: { readonly stdio?: boolean | undefined }): Promise<void> {
  if (stdio !== true)
    throw new UsageError('lsp speaks over standard input and output: "corpus-lens lsp --stdio"');
  // The server is a bundle of its own beside this one: its worker threads run it too.
  await import(new URL('server.node.js', import.meta.url).href);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        published: { type: 'string' },
        config: { type: 'string' },
        db: { type: 'string' },
        json: { type: 'boolean' },
        'as-of': { type: 'string' },
        'follow-links': { type: 'boolean' },
        limit: { type: 'string' },
        format: { type: 'string' },
        kind: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'skip-mistakes': { type: 'boolean' },
        stdio: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence = 'bad arguments'] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}; try "corpus-lens --help"`);
  }
}
