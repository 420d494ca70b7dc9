import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'corpus-lens.json':
    '{ "articles": { "articles/002_treaty-debated.txt": { "published": "2019-01-24" } } }\n',
  'articles/001_treaty-signed.txt': `Merkel and Macron sign treaty in Aachen

AACHEN (HARBOUR NEWS) - Angela Merkel and Emmanuel Macron signed a treaty of friendship in Aachen on Tuesday, Jan 22, 2019.

Merkel said that the two countries would work more closely. Macron left for Paris in the evening.
`,
  'articles/002_treaty-debated.txt': `Paris debates the Aachen treaty

PARIS (RIVER POST) - Emmanuel Macron defended the treaty in Paris on Jan 24, 2019.

Angela Merkel had signed it two days earlier. A debate in Berlin is to follow in February.
`,
  'articles/004_flood.txt': `Flood in Graz

GRAZ (HARBOUR NEWS) - Maria Rossi, the mayor, walked along the river in Graz on Friday (Feb 2, 2019).

"James Cooper warned us in time," said Mrs Rossi. The flood in Graz destroyed 120 houses along the river.
`,
  'articles/005_flood_again.txt': `River falls in Graz

GRAZ, Feb 4, 2019 (RIVER POST) - James Cooper, an engineer, measured the river again on Monday.

"Maria Rossi listened," Cooper said. The flood in Graz destroyed 140 houses along the river.
`,
};

/** Writes a small corpus whose people, places and dates no reader could miss. */
export function writeCorpus(folder: string): void {
  mkdirSync(join(folder, 'articles'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
}
