import { WordClass } from '../model/lexicon.ts';
import type { TokenTable } from './tokenTable.ts';
import { Form, wordHash } from './wordForm.ts';
import { WordNumbers } from '../../base/numbers/wordNumbers.ts';

/**
 * What all occurrences of a word in an article say about it together, as bits (after Chieu and Ng
 * 2003).
 */
export const Seen = {
  lower: 1, // written in lower case
  capitalInside: 2, // capitalized where no sentence starts
  afterTitle: 4, // "Mr Kim"
  afterGivenName: 8, // "Steve Biegun"
  beforeFamilyName: 16,
  afterIn: 32, // "in Hanoi"
  afterThe: 64,
  beforeSpeech: 128, // "Biegun said"
  beforeOrganizationWord: 256,
  afterCapital: 512, // last in a row of capitalized words
  beforeCapital: 1024,
  possessive: 2048,
  afterComma: 4096,
  beforeComma: 8192,
  afterFrom: 16384, // "from Hanoi", "to Hanoi"
} as const;

/** The words of an article that are capitalized somewhere in it, and their features. */
export interface DocumentContext {
  /** Each token's word as a number below `words`; -1 for words that are never capitalized. */
  readonly number: Int32Array;
  readonly words: number;
  /** {@link Seen} bits by word number. */
  readonly seen: Int32Array;
}

const Cue = { in: 1, the: 2, speech: 4, possessive: 8, comma: 16, from: 32 } as const;

/** Words beside a name that show its kind. */
const CUE_WORDS: Readonly<Record<keyof typeof Cue, string>> = {
  in: 'in at near around across outside',
  from: 'from to',
  the: 'the',
  speech: 'said says told added tells noted says announced argued explained asked wrote tweeted stated',
  possessive: "'s '",
  comma: ',',
};

const cueNumbers = new WordNumbers();
const cueBits: number[] = [];
for (const cue of Object.keys(Cue) as (keyof typeof Cue)[])
  for (const word of CUE_WORDS[cue].split(' ')) cueBits[cueNumbers.add(wordHash(word))] = Cue[cue];

function cueOf(word: number): number {
  const number = cueNumbers.find(word);
  return number < 0 ? 0 : cueBits[number]!;
}

/** Reads the whole article once for what it says about each capitalized word. */
export function readContext(table: TokenTable): DocumentContext {
  const { word, form, count } = table;
  const numbers = new WordNumbers();
  for (let i = 0; i < count; i++) if (form[i]! & Form.capital) numbers.add(word[i]!);
  const number = new Int32Array(count);
  const seen = new Int32Array(numbers.size);
  for (let i = 0; i < count; i++) {
    const n = numbers.find(word[i]!);
    number[i] = n;
    if (n < 0) continue;
    if (form[i]! & Form.lower) seen[n]! |= Seen.lower;
    else if (form[i]! & Form.capital) seen[n]! |= seenAt(table, i);
  }
  return { number, words: numbers.size, seen };
}

function seenAt(table: TokenTable, i: number): number {
  const { word, form, classes, sentence, count } = table;
  let bits: number = form[i]! & Form.sentenceStart ? 0 : Seen.capitalInside;
  if (i > 0 && sentence[i - 1] === sentence[i]) {
    const before = i - 1;
    if (classes[before]! & WordClass.title) bits |= Seen.afterTitle;
    if (form[before]! & Form.capital) {
      bits |= Seen.afterCapital;
      if (classes[before]! & WordClass.givenName) bits |= Seen.afterGivenName;
    }
    const cue = cueOf(word[before]!);
    if (cue & Cue.in) bits |= Seen.afterIn;
    if (cue & Cue.from) bits |= Seen.afterFrom;
    if (cue & Cue.the) bits |= Seen.afterThe;
    if (cue & Cue.comma) bits |= Seen.afterComma;
  }
  if (i + 1 < count && sentence[i + 1] === sentence[i]) {
    const after = i + 1;
    if (form[after]! & Form.capital) {
      bits |= Seen.beforeCapital;
      if (classes[after]! & WordClass.familyName) bits |= Seen.beforeFamilyName;
      if (classes[after]! & WordClass.organizationWord) bits |= Seen.beforeOrganizationWord;
    }
    const cue = cueOf(word[after]!);
    if (cue & Cue.speech) bits |= Seen.beforeSpeech;
    if (cue & Cue.possessive) bits |= Seen.possessive;
    if (cue & Cue.comma) bits |= Seen.beforeComma;
  }
  return bits;
}
