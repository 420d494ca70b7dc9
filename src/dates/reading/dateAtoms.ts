import { TokenKind } from '../../text/article.ts';
import type { Article } from '../../text/article.ts';
import { LONGEST_WORD, S, WORDS } from './dateWords.ts';

/** Most readings that one word of the lexicon has. */
export const READINGS = 3;
/** What is between an atom and the one before it. */
export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/**
 * The text as the rules see it: words, runs of digits and single marks, as parallel arrays. Tokens
 * that glue several of these together ("18/01/2019", "mid-2017", "12th", "1990s") come apart here,
 * so that rules do not depend on where a tokenizer cuts.
 */
export interface Atoms {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** {@link READINGS} symbols per atom, 0 where there is none. */
  readonly symbols: Uint8Array;
  readonly values: Int32Array;
  /** A {@link Gap} for each atom: what is before it. */
  readonly gaps: Uint8Array;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
/**
 * Letters of the lexicon are ASCII; any other non-mark character is taken as a letter, so that
 * "Märzen" stays one word.
 */
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x2000) || c >= 0x2c00;

/**
 * For each first letter of a word of the lexicon, in lower case, the lengths of such words as bits.
 */
const LENGTHS = new Int32Array(128);
for (const word of WORDS.keys())
  if (word.charCodeAt(0) < LENGTHS.length) LENGTHS[word.charCodeAt(0)]! |= 1 << word.length;

/**
 * False for most words that are not in the lexicon, by the first letter and the length, so that the
 * word need not be cut out.
 */
function mayBeWord(first: number, length: number): boolean {
  if (first >= LENGTHS.length) return true;
  const letter = first >= 65 && first <= 90 ? first + 32 : first;
  return ((LENGTHS[letter]! >> length) & 1) === 1;
}

class AtomWriter {
  readonly text: string;
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  symbols: Uint8Array;
  values: Int32Array;
  gaps: Uint8Array;
  #end = 0;

  constructor(text: string, capacity: number) {
    this.text = text;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.symbols = new Uint8Array(capacity * READINGS);
    this.values = new Int32Array(capacity);
    this.gaps = new Uint8Array(capacity);
  }

  #grow(): void {
    const copy = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const size = this.starts.length * 2 + 16;
    this.starts = copy(this.starts, new Int32Array(size));
    this.ends = copy(this.ends, new Int32Array(size));
    this.values = copy(this.values, new Int32Array(size));
    this.gaps = copy(this.gaps, new Uint8Array(size));
    this.symbols = copy(this.symbols, new Uint8Array(size * READINGS));
  }

  #gap(start: number): number {
    let lines = 0;
    for (let i = this.#end; i < start; i++) if (this.text.charCodeAt(i) === 10) lines++;
    if (lines > 0) return lines > 1 ? Gap.paragraph : Gap.line;
    return start > this.#end ? Gap.space : Gap.none;
  }

  #open(start: number, end: number): number {
    if (this.count === this.starts.length) this.#grow();
    const i = this.count++;
    this.starts[i] = start;
    this.ends[i] = end;
    this.gaps[i] = this.#gap(start);
    this.#end = end;
    return i;
  }

  word(start: number, end: number): void {
    const i = this.#open(start, end);
    if (end - start > LONGEST_WORD || !mayBeWord(this.text.charCodeAt(start), end - start)) return;
    const word = WORDS.get(this.text.slice(start, end).toLowerCase());
    if (!word) return;
    this.values[i] = word.value;
    for (let k = 0; k < word.symbols.length; k++) this.symbols[i * READINGS + k] = word.symbols[k]!;
  }

  other(start: number, end: number): void {
    this.#open(start, end);
  }

  number(start: number, end: number): void {
    const i = this.#open(start, end);
    const digits = end - start;
    if (digits > 4) return;
    let value = 0;
    for (let k = start; k < end; k++) value = value * 10 + this.text.charCodeAt(k) - 48;
    this.values[i] = value;
    const symbol =
      digits <= 2 ? S.NUM : digits === 3 ? S.NUM3 : value >= 1000 && value < 2200 ? S.YEAR : S.OTHER;
    this.symbols[i * READINGS] = symbol;
  }
}

/**
 * The end of a numeral that is no date, given the end of its first digits: thousands ("10,000"),
 * decimals ("2.5"), times ("10:30"). Returns `from` where the digits are alone.
 */
function endOfNumeral(text: string, from: number): number {
  const mark = text.charCodeAt(from);
  if ((mark !== COMMA && mark !== DOT && mark !== COLON) || !isDigit(text.charCodeAt(from + 1))) return from;
  let end = from + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  if (mark === COMMA) return end - from === 4 ? endOfNumeral(text, end) : from;
  if (mark === COLON) return end - from <= 3 ? endOfNumeral(text, end) : from;
  // "18.01.2019" is a date: only one dot makes a decimal.
  return text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1)) ? from : end;
}
const COMMA = 44;
const DOT = 46;
const COLON = 58;

/** Cuts an article's tokens into atoms, in one pass. */
export function cutAtoms(article: Article): Atoms {
  const { text, tokens } = article;
  const writer = new AtomWriter(text, tokens.count + (tokens.count >> 3) + 16);
  for (let t = 0; t < tokens.count; t++) {
    if (tokens.kinds[t] === TokenKind.symbol && tokens.ends[t]! - tokens.starts[t]! > 3) {
      writer.other(tokens.starts[t]!, tokens.ends[t]!);
      continue;
    }
    let end = tokens.ends[t]!;
    let i = tokens.starts[t]!;
    while (i < end) {
      const c = text.charCodeAt(i);
      let j = i + 1;
      if (isDigit(c)) {
        while (j < end && isDigit(text.charCodeAt(j))) j++;
        const whole = text.charCodeAt(i - 1) === DOT ? j : endOfNumeral(text, j);
        if (whole > j) {
          writer.other(i, whole);
          // A tokenizer may have cut inside the numeral.
          while (t + 1 < tokens.count && tokens.starts[t + 1]! < whole) t++;
          if (whole < tokens.ends[t]!) {
            end = tokens.ends[t]!;
          }
          j = whole;
        } else {
          writer.number(i, j);
        }
      } else if (isLetter(c)) {
        while (j < end && isLetter(text.charCodeAt(j))) j++;
        writer.word(i, j);
      } else {
        writer.word(i, j);
      }
      i = j;
    }
  }
  return writer;
}
