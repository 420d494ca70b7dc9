import { run } from '../../src/cli/run.ts';

/** What a command line came to. */
export interface CommandOutcome {
  readonly code: number;
  /** All that it printed. */
  readonly out: string;
  /** What it told people, a line each. */
  readonly warnings: readonly string[];
}

/** Runs a command line in this process. */
export async function corpusLens(...args: readonly string[]): Promise<CommandOutcome> {
  let out = '';
  const warnings: string[] = [];
  const code = await run(args, {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    warn: (message) => warnings.push(message),
  });
  return { code, out, warnings };
}
