import { mustRun } from './run.ts';

/** Runs npm quietly in a folder. Throws with its last lines when it fails. */
export async function npm(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await mustRun('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env });
}
