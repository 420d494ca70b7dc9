import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeCorpus } from './corpus.ts';

const OTHER = `Aachen remembers

AACHEN (LAKE POST) - Lena Fischer opened an exhibition in Aachen on Friday, March 1, 2019.

Fischer said that Aachen had a long memory.
`;

/**
 * Writes the small corpus and, beside its folder, another one that names one of its places.
 * @returns the path of a workspace of both
 */
export function writeTwoRoots(folder: string): string {
  writeCorpus(folder);
  const second = join(dirname(folder), 'second');
  mkdirSync(join(second, 'articles'), { recursive: true });
  writeFileSync(join(second, 'articles', '001_exhibition.txt'), OTHER);
  const workspace = join(dirname(folder), 'two.code-workspace');
  const folders = [{ path: basename(folder) }, { path: 'second' }];
  writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}
