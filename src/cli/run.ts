import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { analyze } from './analyze.ts';
import { lsp } from './lsp.ts';
import { OutputClosed, type Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

const HELP = `Finds the people, places and dates in folders of news articles and works out who is who.

Usage:
  corpus-lens analyze [--published YYYY-MM-DD] [--config FILE] PATH...
  corpus-lens lsp --stdio
  corpus-lens --help | --version

analyze
  Prints one line of JSON for each article; entity ids are the same across all of them.
  PATH is an article, or a folder whose .txt files are read, subfolders too.

  --published DAY  the day the articles appeared; beats the configuration
  --config FILE    read this instead of the corpus-lens.json that stands in the folder of each PATH

lsp
  Serves an editor over standard input and output by the Language Server Protocol.

Exit codes: 0 done (files that could not be read are named on stderr), 2 a command line that cannot be carried out.
`;

const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/**
 * Runs the command line.
 * @param args the arguments after the program's name
 * @returns the exit code: 0, 1 for an error of ours, 2 for a command line that cannot be carried out
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await dispatch(args, terminal);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok;
    terminal.warn(error instanceof Error ? error.message : String(error));
    return UsageError.is(error) ? EXIT.usage : EXIT.failed;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) return terminal.out(HELP);
  if (values.version) return terminal.out(`${packageJson.version}\n`);
  const [command, ...paths] = positionals;
  switch (command) {
    case undefined:
      throw new UsageError('no command given; try "corpus-lens --help"');
    case 'analyze':
      return analyze(paths, values, terminal);
    case 'lsp':
      return lsp(values);
    default:
      throw new UsageError(`unknown command "${command}"; try "corpus-lens --help"`);
  }
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
        stdio: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence = 'bad arguments'] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}; try "corpus-lens --help"`);
  }
}
