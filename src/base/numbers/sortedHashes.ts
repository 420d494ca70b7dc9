/** At most so many bits of a hash choose its bucket. */
const MOST_BUCKET_BITS = 18;

/**
 * The place of each of many hashes in their order. They are in buckets by their highest bits: one
 * or two a bucket.
 */
export class SortedHashes {
  readonly #hashes: Int32Array;
  /** Where each bucket starts among the hashes; one more than there are buckets. */
  readonly #starts: Int32Array;
  readonly #shift: number;
  readonly #half: number;

  /** @param hashes distinct, ascending */
  constructor(hashes: Int32Array) {
    const bits = Math.min(MOST_BUCKET_BITS, Math.max(1, 31 - Math.clz32(hashes.length)));
    this.#hashes = hashes;
    this.#shift = 32 - bits;
    this.#half = 1 << (bits - 1);
    this.#starts = new Int32Array((1 << bits) + 1);
    let bucket = 0;
    for (let at = 0; at < hashes.length; at++) {
      const own = (hashes[at]! >> this.#shift) + this.#half;
      while (bucket < own) this.#starts[++bucket] = at;
    }
    this.#starts.fill(hashes.length, bucket + 1);
  }

  /** @returns the hash's index, -1 where it is not among them */
  find(hash: number): number {
    const bucket = (hash >> this.#shift) + this.#half;
    const end = this.#starts[bucket + 1]!;
    for (let at = this.#starts[bucket]!; at < end; at++) if (this.#hashes[at] === hash) return at;
    return -1;
  }
}
