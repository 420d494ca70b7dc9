import type { GoldArticle } from './examples.ts';

/** Share of headlines, and of people's names elsewhere, that a copy writes in capitals. */
const HEADLINES = 0.3;
const NAMES = 0.05;

/**
 * A copy of an article with its headline or some of its people in capitals, as headlines, captions
 * and photo credits write them.
 */
export function shoutNames(article: GoldArticle, random: () => number): GoldArticle {
  const headline = /\S.*/.exec(article.text);
  let text = article.text;
  const shout = (start: number, end: number): void => {
    const loud = text.slice(start, end).toUpperCase();
    if (loud.length === end - start) text = text.slice(0, start) + loud + text.slice(end);
  };
  if (headline && random() < HEADLINES) shout(headline.index, headline.index + headline[0].length);
  for (const { type, start, end } of article.mentions)
    if (type === 'person' && random() < NAMES) shout(start, end);
  return { ...article, text };
}
