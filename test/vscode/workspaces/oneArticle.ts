import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = `Bakers of Linz strike

LINZ (HARBOUR NEWS) - Eva Gruber, who speaks for the bakers, said in Linz on Monday that the strike was to last until Friday.

The mayor, Hans Moser, asked both sides to talk. Gruber answered that she had waited for that since March.
`;

/** Writes a single article, in the folders of its year, month and week. */
export function writeOneArticle(folder: string): void {
  const week = join(folder, '2019', '01', 'week3');
  mkdirSync(week, { recursive: true });
  writeFileSync(join(week, 'strike.txt'), TEXT);
}
