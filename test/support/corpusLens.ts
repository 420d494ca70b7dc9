import { SameThreadPool } from '../../src/indexing/analysis/sameThreadPool.ts';
import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

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
  const terminal: Terminal = {
    out: (text) => {
      out += text;
      return Promise.resolve();
    },
    warn: (message) => warnings.push(message),
  };
  const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));
  const code = await run(args, terminal, () => new SameThreadPool(breathe));
  return { code, out, warnings };
}
