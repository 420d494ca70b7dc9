import type { ChainWord } from './chain.ts';
import { lowerForm } from './chain.ts';
import { Known } from './gazetteer.ts';
import type { WordKnowledge } from './wordKnowledge.ts';

/** Prefixes that are tied to names by a hyphen. Source: the usual compounds of news English. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'anti pro non ex pre post mid sub trans pan sino anglo franco un inter intra self neo co re'.split(' '),
);

/**
 * Splits a chain at hyphens between two names ("US-North Korea", "Trump-Kim") and behind prefixes ("pro-Beijing"), and joins the
 * words at hyphens inside one name ("Al-Hassan", "Guinea-Bissau").
 */
export function resolveHyphens(
  text: string,
  words: readonly ChainWord[],
  knowledge: WordKnowledge,
): readonly (readonly ChainWord[])[] {
  const parts: ChainWord[][] = [[]];
  words.forEach((word, i) => {
    const part = parts.at(-1)!;
    const left = part.at(-1);
    if (word.link !== 'hyphen' || !left) {
      part.push(word);
    } else if (PREFIXES.has(left.lower) || isBorder(part, words, i, knowledge)) {
      parts.push([{ ...word, link: 'first' }]);
    } else {
      const surface = text.slice(left.start, word.end);
      part[part.length - 1] = { ...left, end: word.end, surface, lower: lowerForm(surface) };
    }
  });
  return parts;
}

/** True when the hyphen before word `i` stands between two names. */
function isBorder(
  part: readonly ChainWord[],
  words: readonly ChainWord[],
  i: number,
  knowledge: WordKnowledge,
): boolean {
  const left = part.at(-1)!;
  const right = words[i]!;
  if (knowledge.isPlacePhrase(left, right)) return false;
  const before = standsAlone(left, knowledge) || knowledge.phraseUpTo(part, part.length, Known.place) > 0;
  return before && (standsAlone(right, knowledge) || knowledge.phraseFrom(words, i, Known.place) > 0);
}

function standsAlone(word: ChainWord, knowledge: WordKnowledge): boolean {
  const { surface, lower } = word;
  const acronym = surface.length >= 2 && surface.length <= 5 && surface === surface.toUpperCase();
  const known = (knowledge.flags(word) & (Known.place | Known.demonym)) > 0;
  return known || acronym || knowledge.evidence.nameWord(lower) >= 2;
}
