import { plural } from '../../base/words/plural.ts';
import { shortDays } from '../../calendar/inWords.ts';
import type { CardData } from '../cards/cardData.ts';

/**
 * The day after which a card leaves out articles, and how many: "as of 21 Jan 2019, 3 later
 * articles and 1 of unknown day left out"; undefined if none.
 */
export function asOfInWords({ asOf, appeared }: CardData): string | undefined {
  if (!asOf) return undefined;
  const { day, later, undated } = asOf;
  const isOpen = appeared && appeared[0] !== appeared[1];
  const left = [
    ...(later > 0 ? [`${plural(later, 'article')} that ${later === 1 ? 'is' : 'are'} or may be later`] : []),
    ...(undated > 0
      ? [`${later > 0 ? undated.toLocaleString('en') : plural(undated, 'article')} of unknown day`]
      : []),
  ];
  const outside = left.length === 0 ? 'nothing is left out' : `without ${left.join(' and ')}`;
  return `as of ${shortDays([day, day])}${isOpen ? ', the first day on which this article may have appeared' : ''}: ${outside}`;
}
