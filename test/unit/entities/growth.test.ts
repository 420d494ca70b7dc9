import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { processorTime } from '../processorTime.ts';

/** Texts that are one name, or hold little else, by size in words. */
const HARD: Readonly<Record<string, (n: number) => string>> = {
  'one name of initials': (n) => 'A. '.repeat(n),
  'one name of words': (n) => 'Kim '.repeat(n),
  'names of two words': (n) => 'Kim Li met. '.repeat(n >> 1),
  'names, each with a title': (n) => 'Mr Kim, '.repeat(n >> 1),
};

function milliseconds(text: string): number {
  return processorTime(() => {
    analyzeArticle(text);
  });
}

describe('the cost of an analysis', () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(`grows no faster than the text: ${name}`, () => {
      const [small, large] = [make(2_500), make(20_000)];
      milliseconds(small);
      const one = Math.min(milliseconds(small), milliseconds(small), milliseconds(small));
      const eight = Math.min(milliseconds(large), milliseconds(large));
      // Eight times the text; a quadratic analysis would need sixty-four times as long.
      assert.ok(eight < 30 * Math.max(one, 20), `${String(one)} ms, then ${String(eight)} ms`);
    });
  }
});
