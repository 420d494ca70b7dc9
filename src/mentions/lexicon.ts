/** Classes that the lexicon knows words by, as bits. */
export const WordClass = {
  givenName: 1,
  familyName: 2,
  bigCity: 4,
  city: 8,
  country: 16,
  region: 32,
  demonym: 64,
  organizationWord: 128,
  title: 256,
  placeWord: 512,
  speechVerb: 1024,
} as const;

/** The hashes lie in buckets by their highest bits: about one a bucket. */
const BUCKET_BITS = 18;
const BUCKET_SHIFT = 32 - BUCKET_BITS;
const HALF = 1 << (BUCKET_BITS - 1);

/** Words and short phrases by hash: clusters of like words, and classes from gazetteers. Compiled by `npm run train`. */
export class Lexicon {
  /** Where each bucket starts among the hashes; one more than there are buckets. */
  readonly #starts = new Int32Array((1 << BUCKET_BITS) + 1);
  readonly #hashes: Int32Array;
  readonly #clusters: Uint16Array;
  readonly #classes: Uint16Array;

  /**
   * @param hashes one `wordHash` an entry, ascending
   * @param clusters the entry's word cluster plus one; 0 for none
   * @param classes the entry's {@link WordClass} bits
   */
  constructor(hashes: Int32Array, clusters: Uint16Array, classes: Uint16Array) {
    this.#hashes = hashes;
    this.#clusters = clusters;
    this.#classes = classes;
    let bucket = 0;
    for (let entry = 0; entry < hashes.length; entry++) {
      const own = bucketOf(hashes[entry]!);
      while (bucket < own) this.#starts[++bucket] = entry;
    }
    this.#starts.fill(hashes.length, bucket + 1);
  }

  /** @returns the entry for a word's hash, -1 for an unknown word */
  find(hash: number): number {
    const bucket = bucketOf(hash);
    const end = this.#starts[bucket + 1]!;
    for (let entry = this.#starts[bucket]!; entry < end; entry++)
      if (this.#hashes[entry] === hash) return entry;
    return -1;
  }

  /** @returns the entry's word cluster, -1 for none */
  clusterAt(entry: number): number {
    return this.#clusters[entry]! - 1;
  }

  /** @returns the entry's {@link WordClass} bits */
  classesAt(entry: number): number {
    return this.#classes[entry]!;
  }
}

function bucketOf(hash: number): number {
  return (hash >> BUCKET_SHIFT) + HALF;
}
