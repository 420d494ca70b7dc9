import type { Target } from '../../base/target.ts';
import { oneLine } from '../../base/words/oneLine.ts';
import { plural } from '../../base/words/plural.ts';
import type { CardData } from '../cards/cardData.ts';
import { cite, type FileOf } from '../cards/citation.ts';
import { asOfInWords } from './asOfInWords.ts';

import { placeInWords } from './placeInWords.ts';

/**
 * A card as plain text, for the command line and for agents: a fact a line, and what an article
 * says with its file and line.
 * @param fileOf how an article's URI is written
 */
export function cardText(card: CardData, fileOf: FileOf): string {
  const { answer, where, aliases, roles = [], passages, morePassages, oftenWith } = card;
  const cited = (words: string, target: Target | undefined): string =>
    target ? `${oneLine(words)} (${cite(target, fileOf)})` : oneLine(words);
  const listed = (label: string, items: readonly string[]): string =>
    items.length === 0 ? '' : oneLine(`${label}: ${items.join(', ')}`);
  const lines = [
    cited(`${card.title} (${card.kind})${answer ? `: ${answer.text}` : ''}`, answer?.target),
    where ? placeInWords(where) : '',
    asOfInWords(card) ?? '',
    figuresInWords(card.corpus),
    listed(
      'also called',
      aliases.map(({ surface, variant }) => (variant ? `${surface} (variant spelling)` : surface)),
    ),
    ...roles.map(({ text, published, target }) => cited(`called ${text}, ${published}`, target)),
    listed(
      'often with',
      oftenWith.map(({ name }) => name),
    ),
    ...passages.map(({ text, headline, published, target }) => {
      const said = [`“${text}”`, headline, ...(published === undefined ? [] : [published])].map(oneLine);
      return [...said, cite(target, fileOf)].join(' · ');
    }),
    morePassages > 0 ? `and ${plural(morePassages, 'more passage')}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * How often and when a card's subject is mentioned: "80 mentions in 18 articles, 17 independent,
 * 2019-01-10 to 2019-03-17".
 */
function figuresInWords({ mentions, articles, independent, firstDay, lastDay }: CardData['corpus']): string {
  const days = [...new Set([firstDay, lastDay])].filter((day) => day !== undefined);
  return [
    `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`,
    ...(independent < articles ? [`${String(independent)} independent`] : []),
    ...(days.length > 0 ? [days.join(' to ')] : []),
  ].join(', ');
}
