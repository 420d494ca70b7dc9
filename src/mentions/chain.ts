import { isLower, isUpper } from '../text/characters.ts';
import { TokenKind } from '../text/article.ts';
import type { Article } from '../text/article.ts';
import { PARTICLES } from './nameWords.ts';

/** How a word of a chain is tied to the word before it. */
export type Link = 'first' | 'space' | 'hyphen' | 'particle' | 'of' | 'ampersand';

/** One capitalized word of a chain, or the particles that lead to one. */
export interface ChainWord {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  readonly link: Link;
}

/** Words that stand together and may be one name, several, or none. */
export interface Chain {
  readonly words: readonly ChainWord[];
  /** True when nothing but punctuation stands before it in its sentence. */
  readonly opensSentence: boolean;
  readonly sentence: number;
}

/** A chain is cut after this many words, so that absurd input costs no more than its length. */
const LONGEST_CHAIN = 24;

/** Reads the chains of one sentence after another. */
export class ChainReader {
  readonly #text: string;
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
    this.#text = article.text;
  }

  /** @returns the chains of sentence `index`, in text order. */
  chainsOf(index: number): readonly Chain[] {
    const { firstToken } = this.#article.sentences;
    const end = firstToken[index + 1]!;
    const chains: Chain[] = [];
    let opens = true;
    let i = firstToken[index]!;
    while (i < end) {
      if (this.#beginsName(i, end)) {
        const words: ChainWord[] = [];
        i = this.#readChain(i, end, words);
        chains.push({ words, opensSentence: opens, sentence: index });
        opens = false;
      } else {
        if (this.#article.tokens.kinds[i] !== TokenKind.punctuation) opens = false;
        // A quotation's first word is written large as a sentence's is.
        else if ('"“‘:'.includes(this.#text[this.#start(i)]!) && !this.#isTight(i)) opens = true;
        i++;
      }
    }
    return chains;
  }

  #readChain(first: number, end: number, words: ChainWord[]): number {
    let i = first;
    let link: Link = 'first';
    for (;;) {
      const wordEnd = this.#wordEnd(i, end);
      words.push(this.#word(i, wordEnd, link));
      i = wordEnd;
      if (words.length >= LONGEST_CHAIN || i >= end) return i;
      const joined = this.#joint(i, end);
      if (!joined) return i;
      link = joined.link;
      i = joined.next;
    }
  }

  /** A word with the particles tied to it ("al-Bashir", "Jong-un", "ul-Haq"): index behind its last token. */
  #wordEnd(i: number, end: number): number {
    let last = i;
    // "al-", "el-": up to the capitalized word.
    while (this.#isLowerWord(last) && last + 2 < end && this.#isHyphen(last + 1)) last += 2;
    // "Jong-un", "Mei-ling": syllables in lower case belong to the name, "-based" and "-led" do not.
    while (last + 2 < end && this.#isHyphen(last + 1) && this.#isSyllable(last + 2)) last += 2;
    return last + 1;
  }

  /** @returns how the token at `i` ties a next word to the chain, or undefined where the chain ends. */
  #joint(i: number, end: number): { link: Link; next: number } | undefined {
    if (this.#isHyphen(i)) {
      return i + 1 < end && this.#beginsName(i + 1, end) && this.#isTight(i + 1)
        ? { link: 'hyphen', next: i + 1 }
        : undefined;
    }
    if (!this.#isSpaced(i)) {
      // "B.Mary", "J.R.Roe": initials without a space.
      const initial = this.#text[this.#end(i - 1) - 1] === '.' && this.#isTight(i) && this.#isCapitalized(i);
      return initial ? { link: 'space', next: i } : undefined;
    }
    if (this.#isCapitalized(i)) return { link: 'space', next: i };
    const surface = this.#surface(i);
    if (surface === '&' && i + 1 < end && this.#isCapitalized(i + 1) && this.#isSpaced(i + 1)) {
      return { link: 'ampersand', next: i + 1 };
    }
    if (surface === 'of' || surface === 'for') {
      const next = i + 1 < end && this.#surface(i + 1) === 'the' ? i + 2 : i + 1;
      return next < end && this.#isCapitalized(next) && this.#isSpaced(next)
        ? { link: 'of', next }
        : undefined;
    }
    let next = i;
    while (next < end && next < i + 3 && this.#isSpaced(next) && PARTICLES.has(this.#surface(next))) next++;
    if (next > i && next < end && this.#isSpaced(next) && this.#beginsName(next, end))
      return { link: 'particle', next };
    return this.#beginsName(i, end) ? { link: 'space', next: i } : undefined;
  }

  #word(first: number, end: number, link: Link): ChainWord {
    const start = this.#start(first);
    const stop = this.#end(end - 1);
    const surface = this.#text.slice(start, stop);
    return { token: first, start, end: stop, surface, lower: lowerForm(surface), link };
  }

  #beginsName(i: number, end: number): boolean {
    if (this.#isCapitalized(i)) return true;
    // "al-Bashir"
    return (
      i + 2 < end &&
      this.#isLowerWord(i) &&
      this.#isHyphen(i + 1) &&
      this.#isCapitalized(i + 2) &&
      PARTICLES.has(this.#surface(i))
    );
  }

  #isSyllable(i: number): boolean {
    if (!this.#isLowerWord(i) || !this.#isTight(i)) return false;
    const length = this.#end(i) - this.#start(i);
    return length <= 6 && !SUFFIXES.has(this.#surface(i));
  }

  #isCapitalized(i: number): boolean {
    return this.#article.tokens.kinds[i] === TokenKind.word && isUpper(this.#text.charCodeAt(this.#start(i)));
  }

  #isLowerWord(i: number): boolean {
    return this.#article.tokens.kinds[i] === TokenKind.word && isLower(this.#text.charCodeAt(this.#start(i)));
  }

  #isHyphen(i: number): boolean {
    const unit = this.#text.charCodeAt(this.#start(i));
    return (
      (unit === 45 || unit === 0x2010 || unit === 0x2011) &&
      this.#end(i) - this.#start(i) === 1 &&
      this.#isTight(i)
    );
  }

  /** True when nothing stands between the token and the one before. */
  #isTight(i: number): boolean {
    return i > 0 && this.#article.tokens.ends[i - 1] === this.#start(i);
  }

  /** True when one white space, or a line end of wrapped text, stands between the token and the one before. */
  #isSpaced(i: number): boolean {
    const gap = this.#start(i) - this.#end(i - 1);
    return gap >= 1 && gap <= 3;
  }

  #start(i: number): number {
    return this.#article.tokens.starts[i]!;
  }

  #end(i: number): number {
    return this.#article.tokens.ends[i]!;
  }

  #surface(i: number): string {
    return this.#text.slice(this.#start(i), Math.min(this.#end(i), this.#start(i) + 40));
  }
}

/** Words that are tied to a name by a hyphen and are no part of it. Source: the usual compounds of news English. */
const SUFFIXES: ReadonlySet<string> = new Set(
  (
    'based led born style bred backed owned run held made like type wide bound trained funded listed linked flagged sized educated ' +
    'speaking only free era day old year month week hour time age elect level hand side line per pro anti non ex co than then'
  ).split(' '),
);

/** @returns the form by which words are compared: lower case, straight apostrophes. */
export function lowerForm(surface: string): string {
  return surface.toLowerCase().replaceAll('’', "'");
}
