import { analyzeArticle } from '../../../src/entities/analyzeArticle.ts';
import { assertGrowsWithText } from '../growth.ts';

/** Texts that are one name, or hold little else, by size in words. */
const HARD: Readonly<Record<string, (n: number) => string>> = {
  'one name of initials': (n) => 'A. '.repeat(n),
  'one name of words': (n) => 'Kim '.repeat(n),
  'names of two words': (n) => 'Kim Li met. '.repeat(n >> 1),
  'names, each with a title': (n) => 'Mr Kim, '.repeat(n >> 1),
};

describe('the cost of an analysis', () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(`grows no faster than the text: ${name}`, () => {
      assertGrowsWithText(analyzeArticle, make, 2_500);
    });
  }
});
