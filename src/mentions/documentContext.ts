import { WordClass } from './lexicon.ts';
import { Form, type TokenTable } from './tokenTable.ts';

/** What all occurrences of a word in an article say about it together, as bits (after Chieu and Ng 2003). */
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
} as const;
/** How many bits {@link Seen} has. */
export const SEEN_BITS = 14;

/** Words around a name that tell of it, as hashes of words in lower case. */
export interface CueWords {
  readonly in: ReadonlySet<number>;
  readonly the: number;
  readonly speech: ReadonlySet<number>;
  readonly possessive: ReadonlySet<number>;
  readonly comma: number;
}

/** @returns {@link Seen} bits by word hash, for all words that stand capitalized somewhere in the article */
export function readContext(table: TokenTable, cues: CueWords): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  const { word, form, classes, count } = table;
  for (let i = 0; i < count; i++) if (form[i]! & Form.capital) seen.set(word[i]!, seen.get(word[i]!) ?? 0);
  for (let i = 0; i < count; i++) {
    const before = seen.get(word[i]!);
    if (before === undefined) continue;
    const shape = form[i]!;
    let bits = before;
    if (shape & Form.lower) bits |= Seen.lower;
    else if (shape & Form.capital) {
      if (!(shape & Form.sentenceStart)) bits |= Seen.capitalInside;
      if (i > 0 && table.sentence[i - 1] === table.sentence[i]) {
        const previous = i - 1;
        if (classes[previous]! & WordClass.title) bits |= Seen.afterTitle;
        if (form[previous]! & Form.capital) {
          bits |= Seen.afterCapital;
          if (classes[previous]! & WordClass.givenName) bits |= Seen.afterGivenName;
        }
        if (cues.in.has(word[previous]!)) bits |= Seen.afterIn;
        if (word[previous] === cues.the) bits |= Seen.afterThe;
        if (word[previous] === cues.comma) bits |= Seen.afterComma;
      }
      if (i + 1 < count && table.sentence[i + 1] === table.sentence[i]) {
        const next = i + 1;
        if (form[next]! & Form.capital) {
          bits |= Seen.beforeCapital;
          if (classes[next]! & WordClass.familyName) bits |= Seen.beforeFamilyName;
          if (classes[next]! & WordClass.organizationWord) bits |= Seen.beforeOrganizationWord;
        }
        if (cues.speech.has(word[next]!)) bits |= Seen.beforeSpeech;
        if (cues.possessive.has(word[next]!)) bits |= Seen.possessive;
        if (word[next] === cues.comma) bits |= Seen.beforeComma;
      }
    }
    if (bits !== before) seen.set(word[i]!, bits);
  }
  return seen;
}
