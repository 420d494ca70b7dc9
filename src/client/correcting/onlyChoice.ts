import type { CorrectionChoice } from '../../corrections/correctionData.ts';

/**
 * The choice that needs no question: the smallest, if all of them change the same mentions. A
 * single one that changes more than the mention that the reader sees is shown first.
 * @param choices the smallest first, each within the next
 */
export function onlyChoice(choices: readonly CorrectionChoice[]): CorrectionChoice | undefined {
  const [first] = choices;
  if (!first) return undefined;
  const { mentions, articles } = first.reach;
  const isSame = choices.every(
    ({ reach }) => !reach.more && reach.mentions === mentions && reach.articles === articles,
  );
  return isSame && (choices.length > 1 || mentions <= 1) ? first : undefined;
}
