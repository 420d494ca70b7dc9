import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/text/parseArticle.ts';
import { processorTime } from '../processorTime.ts';

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

function milliseconds(text: string): number {
  return processorTime(() => {
    parseArticle(text);
  });
}

describe('the cost of parsing', () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(`grows no faster than the text: ${name}`, () => {
      const small = make(25_000);
      const large = make(200_000);
      milliseconds(small);
      const one = Math.min(milliseconds(small), milliseconds(small), milliseconds(small));
      const eight = Math.min(milliseconds(large), milliseconds(large));
      // Eight times the text; a quadratic reader would need sixty-four times as long.
      assert.ok(eight < 30 * Math.max(one, 20), `${String(one)} ms, then ${String(eight)} ms`);
    });
  }
});
