import { LABEL_COUNT } from './labels.ts';

/** How many numbers hold the scores of all labels: three labels a number, so that one addition adds three weights. A third of `LABEL_COUNT`. */
export const SUMS = 7;
/** A number's first label counts ones, its second these, its third their squares. */
const SECOND = 2 ** 17;
const THIRD = SECOND ** 2;

/** Slots of the feature table for each feature. */
const TABLE_ROOM = 1.4;
/** Size of the filter: most features that the model does not hold fall through it. */
const FILTER_BITS_PER_FEATURE = 16;

/** Features for whose sums there is room at first. */
const FIRST_ROOM = 4096;

/**
 * The weights of features, found by the features' hashes. Weights of three labels are kept as one whole number, exact as long as fewer than
 * 2^16 / 128 features are added up. They are put together when a feature is met for the first time, one behind the other: what is met often
 * stands close together in memory.
 */
export class FeatureWeights {
  /** Pairs of a feature's hash and where its sums start in `#sums`, or -1 minus its row in `#weights` where they are not made yet; 0 in free slots. */
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #filter: Int32Array;
  readonly #filterMask: number;
  /** {@link LABEL_COUNT} weights a feature. */
  readonly #weights: Int8Array;
  /** {@link SUMS} numbers a feature that was met; the first are nobody's. */
  #sums = new Float64Array(SUMS * FIRST_ROOM);
  #end = SUMS;

  /**
   * @param features distinct hashes
   * @param weights {@link LABEL_COUNT} a feature
   */
  constructor(features: Int32Array, weights: Int8Array) {
    const size = powerOfTwo(features.length * TABLE_ROOM);
    this.#mask = size - 1;
    this.#table = new Int32Array(size * 2);
    const filterBits = powerOfTwo(features.length * FILTER_BITS_PER_FEATURE);
    this.#filterMask = filterBits - 1;
    this.#filter = new Int32Array(filterBits >> 5);
    this.#weights = weights;
    for (let row = 0; row < features.length; row++) {
      const hash = features[row]!;
      let slot = hash & this.#mask;
      while (this.#table[slot * 2 + 1]) slot = (slot + 1) & this.#mask;
      this.#table[slot * 2] = hash;
      this.#table[slot * 2 + 1] = -1 - row;
      this.#filter[(hash & this.#filterMask) >> 5]! |= 1 << hash;
    }
  }

  /** Adds the weights of `count` features to the {@link SUMS} numbers from `at` on. Reorders `features`. */
  add(features: Int32Array, count: number, sums: Float64Array, at: number): void {
    const known = this.#find(features, this.#sift(features, count));
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

  /** Moves the features that the filter lets pass to the front. No branches: whether one passes is anybody's guess. */
  #sift(features: Int32Array, count: number): number {
    const filter = this.#filter;
    const mask = this.#filterMask;
    let passed = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      features[passed] = hash;
      passed += (filter[(hash & mask) >> 5]! >> hash) & 1;
    }
    return passed;
  }

  /** Packs the weights of a row. @returns where they start */
  #makeSums(row: number): number {
    const start = this.#end;
    this.#end += SUMS;
    if (this.#end > this.#sums.length) {
      const grown = new Float64Array(this.#sums.length * 2);
      grown.set(this.#sums);
      this.#sums = grown;
    }
    for (let k = 0; k < SUMS; k++) {
      const first = row * LABEL_COUNT + k * 3;
      this.#sums[start + k] =
        this.#weights[first]! + this.#weights[first + 1]! * SECOND + this.#weights[first + 2]! * THIRD;
    }
    return start;
  }

  /** Puts where their weights start in the place of the features that the model holds. */
  #find(features: Int32Array, count: number): number {
    const table = this.#table;
    const last = this.#mask * 2;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      let slot = (hash << 1) & last;
      while (table[slot] !== hash && table[slot + 1]) slot = (slot + 2) & last;
      const start = table[slot + 1]!;
      features[found] = start < 0 ? (table[slot + 1] = this.#makeSums(-1 - start)) : start;
      if (start !== 0) found++;
    }
    return found;
  }
}

/** Takes {@link SUMS} numbers from `at` on apart into the {@link LABEL_COUNT} scores that they hold, times `step`. */
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

function powerOfTwo(least: number): number {
  let size = 32;
  while (size < least) size *= 2;
  return size;
}
