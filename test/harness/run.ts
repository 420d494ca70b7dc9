import { spawn } from 'node:child_process';
import { atExit } from './atExit.ts';

/** What a command printed and how it ended. */
export interface Outcome {
  readonly code: number;
  /** Standard output and standard error, in the order of arrival. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Also passes the output through as it comes. */
  readonly echo?: boolean;
}

/** Runs a command to its end. Throws only when it can't be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = atExit(() => child.kill());
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        chunks.push(chunk);
        if (options.echo) process.stdout.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      kill();
      resolve({ code: code ?? 1, output: chunks.join('') });
    });
  });
}

/** Runs a command and throws, with its last lines, when it fails. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-15).join('\n');
    throw new Error(`${command} ${args.join(' ')} failed (${code.toString()}):\n${tail}`);
  }
  return output;
}
