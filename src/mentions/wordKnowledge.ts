import type { ChainWord } from './chain.ts';
import { lowerForm } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { NO_ACRONYMS, ORGANIZATION_ENDS, PLACE_ENDS } from './nameWords.ts';
import { NAME_SUFFIXES, TITLE_MODIFIERS, titleKind } from './titles.ts';

/** Longest known phrase that is looked for, in words. */
const LONGEST_PHRASE = 6;

/** What the gazetteer and the article together tell about the words of chains. */
export class WordKnowledge {
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly evidence: Evidence;

  constructor(text: string, gazetteer: Gazetteer, evidence: Evidence) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.evidence = evidence;
  }

  /** @returns the {@link Known} flags of a word, or of words that make a known phrase. */
  flagsOf(words: readonly ChainWord[]): number {
    if (words.length === 1) return this.#gazetteer.flags(words[0]!.lower);
    if (words.length > LONGEST_PHRASE || this.#gazetteer.longestFrom(firstPart(words[0]!.lower)) < 2)
      return 0;
    return this.#gazetteer.flags(this.joined(words[0]!, words.at(-1)!));
  }

  flags({ lower }: ChainWord): number {
    return this.#gazetteer.flags(lower);
  }

  /** @returns the text from one word to another as the gazetteer holds it: lower case, single spaces. */
  joined(first: ChainWord, last: ChainWord): string {
    return lowerForm(this.#text.slice(first.start, last.end)).replace(/\s+/g, ' ');
  }

  /** True when a known phrase reads from one word to the other. */
  isPlacePhrase(first: ChainWord, last: ChainWord): boolean {
    return (this.#gazetteer.flags(this.joined(first, last)) & Known.place) > 0;
  }

  /** @returns how many words from `i` on make the longest known phrase of a kind; 0 for none. */
  phraseFrom(words: readonly ChainWord[], i: number, wanted: number): number {
    for (let length = Math.min(LONGEST_PHRASE, words.length - i); length > 0; length--) {
      if (this.flagsOf(words.slice(i, i + length)) & wanted) return length;
    }
    return 0;
  }

  /** @returns how many words up to `to` (exclusive) make a known phrase of a kind; 0 for none. */
  phraseUpTo(words: readonly ChainWord[], to: number, wanted: number): number {
    for (let length = Math.min(LONGEST_PHRASE, to); length > 0; length--) {
      if (this.flagsOf(words.slice(to - length, to)) & wanted) return length;
    }
    return 0;
  }

  /** True for a people's name or language that is no place and no given name: "Iraqi". */
  isDemonym(word: ChainWord): boolean {
    const flags = this.flags(word);
    return (flags & Known.demonym) > 0 && !(flags & (Known.givenName | Known.place));
  }

  isCommon(word: ChainWord): boolean {
    return (this.flags(word) & Known.common) > 0;
  }

  isGiven(word: ChainWord): boolean {
    return (this.flags(word) & Known.givenName) > 0;
  }

  /** True for words that may be a part of a person's name: known names, and words that the language lacks. */
  isNamePart(word: ChainWord): boolean {
    const flags = this.flags(word);
    const name = (flags & (Known.givenName | Known.familyName | Known.person)) > 0;
    return name || !(flags & Known.common) || NAME_SUFFIXES.has(word.lower);
  }

  /** True for titles and what stands inside them: "Deputy", "Prime", "Executive". */
  isTitleWord(word: ChainWord): boolean {
    if (this.flags(word) & (Known.place | Known.organization)) return false;
    const title = plain(word);
    return TITLE_MODIFIERS.has(title) || titleKind(title) !== undefined || this.isCommon(word);
  }

  endsOrganization({ lower, surface }: ChainWord): boolean {
    if (NO_ACRONYMS.has(surface)) return false;
    const word = lower.endsWith('.') ? lower.slice(0, -1) : lower;
    if (PLACE_ENDS.has(word)) return false;
    return ORGANIZATION_ENDS.has(word) || (this.#gazetteer.flags(word) & Known.organizationWord) > 0;
  }

  endsPlace(word: ChainWord): boolean {
    return PLACE_ENDS.has(word.lower) || (this.flags(word) & Known.placeWord) > 0;
  }
}

/** @returns the word in lower case without periods, as titles are listed. */
export function plain({ lower }: ChainWord): string {
  return lower.replaceAll('.', '');
}

function firstPart(lower: string): string {
  const hyphen = lower.indexOf('-');
  return hyphen < 0 ? lower : lower.slice(0, hyphen);
}
