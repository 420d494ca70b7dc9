import type { ArticleRecord } from '../corpus/articleRecord.ts';
import { asOfArticle } from '../corpus/asOf.ts';
import { cardFor, type CardQuery } from '../corpus/card.ts';
import type { CardData } from '../corpus/cardData.ts';
import type { CorpusIndex } from '../corpus/corpusIndex.ts';

/**
 * A card as it is told beside an article.
 * @param article the one being read, where there is one
 * @param isPast whether nothing is to be told that appeared after it
 */
export function tellCard(
  index: CorpusIndex,
  query: CardQuery,
  article: ArticleRecord | undefined,
  isPast: boolean,
): CardData | undefined {
  const asOf = article && asOfArticle(article);
  const card = cardFor(index, isPast ? { ...query, asOf } : query);
  return (
    card && {
      ...card,
      ...(article && asOf && { appeared: [article.facts.firstDay, article.facts.lastDay] as const }),
      ...(article && !asOf && isPast && { dayUnknown: true as const }),
    }
  );
}
