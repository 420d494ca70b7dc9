import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STORY = 'Angela Merkel met Emmanuel Macron in Paris on Jan 22, 2019.\n';

const FILES: Readonly<Record<string, string | Buffer>> = {
  'empty.txt': '',
  'blank.txt': ' \n\t\n  \n',
  'one-line.txt': STORY.trim(),
  'long-line.txt': STORY.trim()
    .concat(' ')
    .repeat(5_000_000 / STORY.length),
  'fifty-megabytes.txt': Buffer.alloc(50_000_000, STORY),
  'utf16.txt': Buffer.from(`\ufeff${STORY}`, 'utf16le'),
  'windows-1252.txt': Buffer.from(
    `\u201cIt is done\u201d, said Angela Merkel in D\u00fcsseldorf.\n`.replaceAll(
      /[\u201c\u201d]/g,
      (quote) => (quote === '\u201c' ? '\u0093' : '\u0094'),
    ),
    'latin1',
  ),
  'carriage-returns.txt': `\ufeff\u{1f5de}\ufe0f Paris\r\n\r\n\u{1f91d} ${STORY.replace('\n', '\r\n')}`,
  'right-to-left.txt': `\u05e4\u05e8\u05d9\u05d6 \u2013 ${STORY}`,
  'nul-bytes.txt': `Angela\0 Merkel\0 met Emmanuel Macron in Paris.\n`,
  'binary.txt': Buffer.from(Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  'hostile.txt':
    `Constructor <img src=x onerror=alert(1)> of Paris\n\n` +
    `PARIS - Angela <img src=x> Merkel and [Emmanuel Macron](command:workbench.action.quit) met __proto__, ` +
    `Toni Constructor and %s in Paris. ${'Verylongword'.repeat(900)} said Angela Merkel.\n`,
};

/**
 * What a reader's folder may hold besides articles; the good article stands in the middle of it.
 */
export function writeBadInput(folder: string): void {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(articles, name), content);
  writeFileSync(join(articles, 'good.txt'), `Merkel in Paris\n\n${STORY}`);
  symlinkSync(join(articles, 'gone.txt'), join(articles, 'dangling.txt'));
  symlinkSync(articles, join(articles, 'circle'));
  writeFileSync(
    join(folder, 'corpus-lens.json'),
    '{ "articles": {\n  "articles/good.txt": { "published": 17 } \n',
  );
}
