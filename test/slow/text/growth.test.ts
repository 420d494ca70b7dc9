import { parseArticle } from '../../../src/text/parseArticle.ts';
import { assertGrowsWithText } from '../../support/growth.ts';

/** Inputs that make careless readers quadratic, by size in units. */
const HARD: Record<string, (n: number) => string> = {
  'one line of words': (n) => 'word '.repeat(n),
  'one word': (n) => 'x'.repeat(n * 5),
  'titles without names': (n) => 'Mr '.repeat(n),
  'straight quotation marks': (n) => '"'.repeat(n),
  'curly quotation marks that nothing closes': (n) => '“a '.repeat(n),
  'single quotation marks that nothing closes': (n) => '‘a '.repeat(n),
  "plurals' possessives": (n) => "'a s' b ".repeat(n),
  'letters and periods': (n) => 'a.'.repeat(n),
  'opening brackets': (n) => '('.repeat(n),
  'capitals and commas': (n) => 'AB, '.repeat(n),
  'short lines': (n) => 'ab cd\n'.repeat(n),
  'blank lines': (n) => '\n'.repeat(n * 5),
  'wrapped lines': (n) => `${'ab '.repeat(24)}\n`.repeat(n >> 4),
  'beginnings of addresses': (n) => 'http://'.repeat(n),
  'at signs': (n) => 'a@'.repeat(n),
  emoji: (n) => '😀'.repeat(n),
};

describe('the cost of parsing', () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(`grows no faster than the text: ${name}`, () => {
      assertGrowsWithText(parseArticle, make, 25_000);
    });
  }
});
