import type { Lexicon } from '../model/lexicon.ts';
import type { TokenTable } from './tokenTable.ts';
import { Form, mix, SEED } from './wordForm.ts';

const LONGEST_PHRASE = 4;

/** In a phrase mark: the token's place in the phrase, and the phrase's lexicon classes above it. */
export const PHRASE_PLACE = 3;
export const PHRASE_SHIFT = 2;
export const PHRASE_FIRST = 1;
const PHRASE_INSIDE = 2;
export const PHRASE_LAST = 3;

/** Marks the longest gazetteer phrases of two to four capitalized tokens; 0 for tokens in none. */
export function markPhrases(table: TokenTable, lexicon: Lexicon): Int32Array {
  const marks = new Int32Array(table.count);
  for (let i = 0; i < table.count; i++) {
    if (!(table.form[i]! & Form.capital)) continue;
    let hash = mix(SEED, table.word[i]!);
    let length = 1;
    let classes = 0;
    for (let j = i + 1; j < Math.min(table.count, i + LONGEST_PHRASE); j++) {
      if (table.sentence[j] !== table.sentence[i]) break;
      hash = mix(hash, table.word[j]!);
      const found = lexicon.classesOf(hash);
      if (found === 0) continue;
      length = j - i + 1;
      classes = found;
    }
    for (let j = 0; length > 1 && j < length; j++) {
      marks[i + j] =
        (classes << PHRASE_SHIFT) | (j === 0 ? PHRASE_FIRST : j === length - 1 ? PHRASE_LAST : PHRASE_INSIDE);
    }
    i += length - 1;
  }
  return marks;
}

/** Where a gazetteer phrase of a class ends that starts at `i`; `i` where none starts. */
export function phraseEnd({ phrase }: { readonly phrase: Int32Array }, i: number, wordClass: number): number {
  const mark = phrase[i]!;
  if ((mark & PHRASE_PLACE) !== PHRASE_FIRST || !((mark >> PHRASE_SHIFT) & wordClass)) return i;
  let end = i + 1;
  while ((phrase[end]! & PHRASE_PLACE) > PHRASE_FIRST) end++;
  return end;
}
