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

/**
 * The weights of features, found by the features' hashes. Weights of three labels are kept as one whole number, exact as long as fewer than
 * 2^16 / 128 features are added up.
 */
export class FeatureWeights {
  /** Pairs of a feature's hash and where its weights start, plus one. */
  readonly #table: Int32Array;
  readonly #mask: number;
  readonly #filter: Int32Array;
  readonly #filterMask: number;
  /** {@link SUMS} numbers a feature. */
  readonly #weights: Float64Array;

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
    this.#weights = new Float64Array(features.length * SUMS);
    for (let row = 0; row < features.length; row++) {
      const hash = features[row]!;
      for (let k = 0; k < SUMS; k++) {
        const first = row * LABEL_COUNT + k * 3;
        this.#weights[row * SUMS + k] =
          weights[first]! + weights[first + 1]! * SECOND + weights[first + 2]! * THIRD;
      }
      let slot = hash & this.#mask;
      while (this.#table[slot * 2 + 1]) slot = (slot + 1) & this.#mask;
      this.#table[slot * 2] = hash;
      this.#table[slot * 2 + 1] = row * SUMS + 1;
      this.#filter[(hash & this.#filterMask) >> 5]! |= 1 << hash;
    }
  }

  /** Adds the weights of `count` features to the {@link SUMS} numbers from `at` on. Reorders `features`. */
  add(features: Int32Array, count: number, sums: Float64Array, at: number): void {
    const known = this.#find(features, this.#sift(features, count));
    const weights = this.#weights;
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

  /** Puts where their weights start in the place of the features that the model holds. */
  #find(features: Int32Array, count: number): number {
    const table = this.#table;
    const last = this.#mask * 2;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f]!;
      let slot = (hash << 1) & last;
      while (table[slot] !== hash && table[slot + 1]) slot = (slot + 2) & last;
      features[found] = table[slot + 1]! - 1;
      if (table[slot] === hash && table[slot + 1]) found++;
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
