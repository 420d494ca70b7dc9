import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the text files of a reader's folder: nothing that a test does may touch the originals. */
export function copyArticles(from: string, folder: string): void {
  for (const name of readdirSync(from)) {
    if (name.endsWith('.txt')) copyFileSync(join(from, name), join(folder, name));
  }
}
