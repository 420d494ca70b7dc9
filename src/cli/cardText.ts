import { asOfInWords } from '../queries/words/asOfInWords.ts';
import type { CardData, Passage } from '../queries/cards/cardData.ts';
import { cite, type FileOf } from '../queries/cards/citation.ts';
import { figuresInWords } from '../queries/words/figuresInWords.ts';
import { oneLine } from '../base/words/oneLine.ts';
import { placeInWords } from '../queries/words/placeInWords.ts';
import { plural } from '../base/words/plural.ts';

/**
 * A card as plain text.
 * @param fileOf how an article's URI is written
 */
export function cardText(card: CardData, fileOf: FileOf): string {
  const { roles = [], title, kind, answer, where, aliases, corpus, passages, morePassages, oftenWith } = card;
  const lines: (string | false)[] = [
    `${title} (${kind})${answer ? `: ${answer.text}` : ''}`,
    where !== undefined && placeInWords(where),
    asOfInWords(card) ?? false,
    figuresInWords(corpus),
    aliases.length > 0 && `also called: ${aliases.map(({ surface }) => surface).join(', ')}`,
    roles.length > 0 &&
      `roles over time: ${roles.map(({ text, published }) => `${text} (${published})`).join(', ')}`,
    oftenWith.length > 0 && `often with: ${oftenWith.map(({ name }) => name).join(', ')}`,
  ];
  const shown = lines.filter((line) => line !== false).map(oneLine);
  const said = passages.map((passage) => passageText(passage, fileOf));
  const more = morePassages > 0 ? [`and ${plural(morePassages, 'more passage')}`] : [];
  return `${[...shown, ...said, ...more].join('\n')}\n`;
}

function passageText({ text, headline, published, target }: Passage, fileOf: FileOf): string {
  const source = published === undefined ? headline : `${headline}, ${published}`;
  return `\n  ${oneLine(text)}\n  ${oneLine(source)} (${cite(target, fileOf)})`;
}
