import { foldName } from '../base/words/foldName.ts';
import { TokenKind } from '../text/article.ts';
import type { Tokens } from '../text/article.ts';
import { tokenize } from '../text/tokenize.ts';

/** The words of a text as names are compared, with the UTF-16 offsets of each. */
export interface NameWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Ignored between the parts of a name: "Al-Hassan" is "Al Hassan". */
const JOINING = /^[-‐‑'’"“”‘`]+$/u;

/**
 * Cuts a text into the words by which names are found in it: without case, accents, hyphens and
 * quotation marks, and with other punctuation as words. Linear in the text.
 */
export function nameWords(text: string, tokens: Tokens = tokenize(text)): NameWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const [start, end] = [tokens.starts[i]!, tokens.ends[i]!];
    const written = text.slice(start, end);
    const isWord = tokens.kinds[i] === TokenKind.word || tokens.kinds[i] === TokenKind.number;
    const word = isWord ? foldName(written) || written : written;
    if (!isWord && JOINING.test(word)) continue;
    words.push(word);
    starts.push(start);
    ends.push(end);
  }
  return { words, starts, ends };
}

/**
 * The key under which a name is looked up: equal for names that differ in case, accents, hyphens
 * and a possessive only.
 */
export function nameKey(name: string): string {
  return foldName(name) || name.trim();
}
