import assert from 'node:assert/strict';
import { onlyChoice } from '../../../../src/client/correcting/onlyChoice.ts';
import type { CorrectionChoice } from '../../../../src/corrections/correctionData.ts';

function choices(
  ...figures: readonly (readonly [mentions: number, articles: number, more?: boolean])[]
): CorrectionChoice[] {
  const scopes = ['mention', 'article', 'corpus'] as const;
  return figures.map(([mentions, articles, more = false], at) => ({
    scope: scopes[at + 3 - figures.length]!,
    corrections: [],
    reach: { mentions, articles, more, samples: [] },
  }));
}

describe('how far a correction reaches', () => {
  const cases: readonly (readonly [what: string, choices: CorrectionChoice[], taken: string | undefined])[] =
    [
      ['a name that stands once in the corpus', choices([1, 1], [1, 1], [1, 1]), 'mention'],
      ['a name of one article, the mention left out', choices([3, 1], [3, 1]), 'article'],
      ['a name that stands once and means one alone', choices([1, 1]), 'corpus'],
      ['a name of several articles', choices([1, 1], [2, 1], [9, 4]), undefined],
      ['a name that stands twice in its one article', choices([1, 1], [2, 1], [2, 1]), undefined],
      ['as many mentions, in more articles', choices([2, 1], [2, 2]), undefined],
      ['counting that came to no end', choices([1, 1], [1, 1, true]), undefined],
      ['one answer that changes what the reader does not see', choices([12, 3]), undefined],
      ['no answer', [], undefined],
    ];
  for (const [what, given, taken] of cases)
    it(`${taken === undefined ? 'is asked or confirmed' : 'is not asked'}: ${what}`, () => {
      assert.equal(onlyChoice(given)?.scope, taken);
    });
});
