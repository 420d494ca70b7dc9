import { MAX_FEATURES, NEAR, readSpelling } from './features.ts';
import { SUMS, type FeatureWeights } from '../model/featureWeights.ts';
import type { Spellings } from './spellings.ts';
import { Form } from './wordForm.ts';

/**
 * Places of a spelling: tokens before or after the one that is scored, each at a sentence's start
 * or not.
 */
const PLACES = (2 * NEAR + 1) * 2;

/**
 * What each spelling around a token adds to its score by itself: added up once for each spelling
 * and place, since a corpus has few spellings and repeats them often.
 */
export class SpellingScores {
  readonly spellings: Spellings;
  readonly #weights: FeatureWeights;
  /**
   * For each spelling (the first is none) and place: where its sums start in `#sums`; 0 if they are
   * not made yet.
   */
  readonly #starts: Int32Array;
  #sums = new Float64Array(SUMS * 1024);
  #end = SUMS;
  readonly #features = new Int32Array(MAX_FEATURES);

  constructor(spellings: Spellings, weights: FeatureWeights) {
    this.spellings = spellings;
    this.#weights = weights;
    this.#starts = new Int32Array((spellings.capacity + 1) * PLACES);
  }

  /**
   * Adds the sums of one spelling.
   * @param spelling -1 outside of the sentence
   * @param form the token's {@link Form} bits; of those that its spelling does not decide only the
   *   sentence's start matters here
   * @param offset its distance in tokens from the one that is scored; at most {@link NEAR}
   */
  add(spelling: number, form: number, offset: number, sums: Float64Array, at: number): void {
    const place = (offset + NEAR) * 2 + (form & Form.sentenceStart ? 1 : 0);
    const start = (spelling + 1) * PLACES + place;
    const from = this.#starts[start] || (this.#starts[start] = this.#make(spelling, form, offset));
    for (let k = 0; k < SUMS; k++) sums[at + k]! += this.#sums[from + k]!;
  }

  #make(spelling: number, form: number, offset: number): number {
    const from = this.#end;
    this.#end += SUMS;
    if (this.#end > this.#sums.length) {
      const larger = new Float64Array(this.#sums.length * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    const count = readSpelling(this.spellings, spelling, form, offset, this.#features, 0);
    this.#weights.add(this.#features, count, this.#sums, from);
    return from;
  }
}
