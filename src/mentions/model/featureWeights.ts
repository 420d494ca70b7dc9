import { HashFilter } from '../../base/numbers/hashFilter.ts';
import { LABEL_COUNT } from './labels.ts';
import { SortedHashes } from '../../base/numbers/sortedHashes.ts';

/**
 * The number of numbers for the scores of all labels: three labels a number, so that one addition
 * adds three weights. A third of `LABEL_COUNT`.
 */
export const SUMS = 7;
/** A number's first label counts ones, its second these, its third their squares. */
const SECOND = 2 ** 17;
const THIRD = SECOND ** 2;

/** Size of the filter, which rules out most features that the model does not have. */
const FILTER_BITS_PER_FEATURE = 8;

/** How many features that were met lately are found without a search. */
const MET = 16_384;

/** Features for whose sums there is room at first. */
const FIRST_ROOM = 4096;

/**
 * The weights of features, found by the features' hashes. Weights of three labels are kept as one
 * whole number, exact as long as fewer than 2^16 / 128 features are added up. They are appended
 * when a feature is found for the first time, so that frequent ones are close together in memory.
 */
export class FeatureWeights {
  readonly #features: SortedHashes;
  readonly #filter: HashFilter;
  /** {@link LABEL_COUNT} weights a feature. */
  readonly #weights: Int8Array;
  /** Where each feature's sums start in `#sums`; 0 where they are not made yet. */
  readonly #starts: Int32Array;
  /**
   * Pairs of the hash of a feature that was met lately, in the slot of its lowest bits, and where
   * its sums start.
   */
  readonly #met = new Int32Array(MET * 2);
  #missed = new Int32Array(0);
  /** {@link SUMS} numbers for each feature found so far; the first belong to none. */
  #sums = new Float64Array(SUMS * FIRST_ROOM);
  #end = SUMS;

  /**
   * @param features distinct hashes, ascending
   * @param weights {@link LABEL_COUNT} a feature
   */
  constructor(features: Int32Array, weights: Int8Array) {
    this.#features = new SortedHashes(features);
    this.#weights = weights;
    this.#starts = new Int32Array(features.length);
    this.#filter = new HashFilter(features.length * FILTER_BITS_PER_FEATURE);
    for (const hash of features) this.#filter.add(hash);
    // Free slots have 0, which is a hash of the first one.
    this.#met[0] = 1;
  }

  /**
   * Adds the weights of `count` features to the {@link SUMS} numbers from `at` on. Reorders
   * `features`.
   */
  add(features: Int32Array, count: number, sums: Float64Array, at: number): void {
    const known = this.#find(features, count);
    const weights = this.#sums;
    let a = sums[at]!;
    let b = sums[at + 1]!;
    let c = sums[at + 2]!;
    let d = sums[at + 3]!;
    let e = sums[at + 4]!;
    let f = sums[at + 5]!;
    let g = sums[at + 6]!;
    for (let i = 0; i < known; i++) {
      const from = features[i]!;
      a += weights[from]!;
      b += weights[from + 1]!;
      c += weights[from + 2]!;
      d += weights[from + 3]!;
      e += weights[from + 4]!;
      f += weights[from + 5]!;
      g += weights[from + 6]!;
    }
    sums[at] = a;
    sums[at + 1] = b;
    sums[at + 2] = c;
    sums[at + 3] = d;
    sums[at + 4] = e;
    sums[at + 5] = f;
    sums[at + 6] = g;
  }

  /**
   * Replaces the features that the model has by where their weights start. Does not branch on the
   * content of the cache, which no processor could predict.
   * @returns how many those are
   */
  #find(features: Int32Array, count: number): number {
    if (this.#missed.length < count) this.#missed = new Int32Array(count);
    const met = this.#met;
    const missed = this.#missed;
    const last = met.length - 2;
    let found = 0;
    let misses = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      const slot = (hash << 1) & last;
      const difference = met[slot]! ^ hash;
      const differs = (difference | -difference) >>> 31;
      features[found] = met[slot + 1]!;
      found += 1 - differs;
      missed[misses] = hash;
      misses += differs;
    }
    for (let m = 0; m < misses; m++) {
      const start = this.#meet(missed[m]!);
      features[found] = start;
      if (start !== 0) found++;
    }
    return found;
  }

  /** @returns where the weights of a feature start; 0 if the model does not have it */
  #meet(hash: number): number {
    if (!this.#filter.mayHold(hash)) return 0;
    const row = this.#features.find(hash);
    if (row < 0) return 0;
    const start = this.#starts[row] || (this.#starts[row] = this.#makeSums(row));
    const slot = (hash << 1) & (this.#met.length - 2);
    this.#met[slot] = hash;
    this.#met[slot + 1] = start;
    return start;
  }

  /** Packs the weights of a row. @returns where they start */
  #makeSums(row: number): number {
    const start = this.#end;
    this.#end += SUMS;
    if (this.#end > this.#sums.length) {
      const larger = new Float64Array(this.#sums.length * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    for (let k = 0; k < SUMS; k++) {
      const first = row * LABEL_COUNT + k * 3;
      this.#sums[start + k] =
        this.#weights[first]! + this.#weights[first + 1]! * SECOND + this.#weights[first + 2]! * THIRD;
    }
    return start;
  }
}

/**
 * Splits {@link SUMS} numbers from `at` on into the {@link LABEL_COUNT} scores in them, times
 * `step`.
 */
export function readSums(
  sums: Float64Array,
  at: number,
  step: number,
  out: Float64Array,
  outAt: number,
): void {
  for (let k = 0; k < SUMS; k++) {
    const sum = sums[at + k]!;
    const third = Math.floor(sum / THIRD + 0.5);
    const rest = sum - third * THIRD;
    const second = Math.floor(rest / SECOND + 0.5);
    const label = outAt + k * 3;
    out[label] = (rest - second * SECOND) * step;
    out[label + 1] = second * step;
    out[label + 2] = third * step;
  }
}
