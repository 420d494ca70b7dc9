import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './atExit.ts';

/** A fresh folder (its real path) that is removed by `remove`, or when the process ends. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `corpus-lens-${name}-`)));
  const remove = atExit(() => {
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return { path, remove };
}
