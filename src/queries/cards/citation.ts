import { visibly } from '../../base/words/hiddenCharacters.ts';
import type { Target } from '../../base/target.ts';

/** How an article is called where it is cited: the path from the corpus's root, or its URI. */
export type FileOf = (uri: string) => string;

/** A place as text that others can follow: `a.txt:3`, lines counted from 1, on one line. */
export function cite({ uri, range }: Target, fileOf: FileOf): string {
  return `${visibly(fileOf(uri))}:${String(range.start.line + 1)}`;
}
