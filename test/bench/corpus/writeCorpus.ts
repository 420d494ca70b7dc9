import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MadeCorpus, STANDARD_PLAN } from './generateCorpus.ts';

/** Writes a made-up corpus of so many articles into a folder. @returns its size in bytes */
export function writeCorpus(folder: string, articles: number): number {
  const corpus = new MadeCorpus({ ...STANDARD_PLAN, articles });
  let bytes = 0;
  let last = '';
  for (const { path, text } of corpus.articles()) {
    const file = join(folder, path);
    if (dirname(file) !== last) mkdirSync((last = dirname(file)), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
