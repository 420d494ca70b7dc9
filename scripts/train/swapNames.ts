import type { GoldArticle, GoldMention } from './examples.ts';

/** Ends the ids of copies with other names. */
export const SWAPPED_MARK = '+names';

/** Given and family names of one part of the world. */
export interface NameStock {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** True where the family name is written first. */
  readonly familyFirst: boolean;
}

/**
 * A copy of an article in which every person has another name, drawn from one part of the world,
 * the same name for the same word throughout: the tagger learns where names stand rather than which
 * names there are.
 */
export function swapNames(
  article: GoldArticle,
  stocks: readonly NameStock[],
  random: () => number,
): GoldArticle {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const stock = pick(stocks);
  const renamed = new Map<string, string>();
  const people = article.mentions.filter((m) => m.type === 'person').sort((a, b) => a.start - b.start);
  for (const { start, end } of people) {
    const words = article.text.slice(start, end).split(' ');
    if (words.length < 2 || words.length > 3) continue;
    const [first, last] = [words[0]!, words.at(-1)!];
    const [head, tail] = stock.familyFirst ? [stock.family, stock.given] : [stock.given, stock.family];
    if (!renamed.has(first)) renamed.set(first, pick(head));
    if (!renamed.has(last)) renamed.set(last, pick(tail));
  }
  return replaceMentions(article, ({ type }, surface) => {
    if (type !== 'person') return surface;
    const words = surface.split(' ');
    return words.map((word) => renamed.get(word) ?? word).join(' ');
  });
}

function replaceMentions(
  article: GoldArticle,
  rename: (mention: GoldMention, surface: string) => string,
): GoldArticle {
  const mentions: GoldMention[] = [];
  let text = '';
  let copied = 0;
  for (const mention of [...article.mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < copied) continue;
    text += article.text.slice(copied, mention.start);
    const start = text.length;
    text += rename(mention, article.text.slice(mention.start, mention.end));
    copied = mention.end;
    mentions.push({ ...mention, start, end: text.length });
  }
  return { ...article, id: article.id + SWAPPED_MARK, text: text + article.text.slice(copied), mentions };
}
