import type { CardData } from '../cards/cardData.ts';
import { plural } from '../../base/words/plural.ts';

/**
 * How often and when a card's subject is mentioned: "80 mentions in 18 articles, 17 independent,
 * 2019-01-10 to 2019-03-17".
 */
export function figuresInWords({
  mentions,
  articles,
  independent,
  firstDay,
  lastDay,
}: CardData['corpus']): string {
  const days = [...new Set([firstDay, lastDay])].filter((day) => day !== undefined);
  return [
    `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`,
    ...(independent < articles ? [`${String(independent)} independent`] : []),
    ...(days.length > 0 ? [days.join(' to ')] : []),
  ].join(', ');
}
