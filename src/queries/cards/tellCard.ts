import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { asOfArticle } from '../../index/record/asOf.ts';
import { cardFor, type CardQuery } from './card.ts';
import type { CardData } from './cardData.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ExpectedNames } from './expectedNames.ts';

/** How a card is told. */
export interface Telling {
  /** The article being read, where there is one. */
  readonly article: ArticleRecord | undefined;
  /** Whether nothing is to be told that appeared after it. */
  readonly isPast: boolean;
  /** Names that the reader has set right and that are yet to be counted. */
  readonly expected: ExpectedNames | undefined;
}

/** A card as it is told beside an article. */
export function tellCard(
  index: CorpusIndex,
  query: CardQuery,
  { article, isPast, expected }: Telling,
): CardData | undefined {
  const asOf = article && asOfArticle(article);
  const from = 'entity' in query && article ? { ...query, here: article } : query;
  const card = cardFor(index, isPast ? { ...from, asOf } : from);
  return (
    card && {
      ...card,
      ...(article && { article: article.id }),
      title: titleOf(index, card, expected),
      ...(article && asOf && { appeared: [article.facts.firstDay, article.facts.lastDay] as const }),
      ...(article && !asOf && isPast && { dayUnknown: true as const }),
    }
  );
}

/** The title of a card; of an entity whose name was set right just now, that name. */
function titleOf(
  index: CorpusIndex,
  { entity, title }: CardData,
  expected: ExpectedNames | undefined,
): string {
  // Of a surname that may be several people's the title is the surname.
  return (index.entity(entity)?.name === title && expected?.nameOf(entity)) || title;
}
