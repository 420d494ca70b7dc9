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

/** Words and short phrases by hash: clusters of like words, and classes from gazetteers. Compiled by `npm run train`. */
export class Lexicon {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #clusters: Uint16Array;
  readonly #classes: Uint16Array;

  /**
   * @param hashes one `wordHash` an entry
   * @param clusters the entry's word cluster plus one; 0 for none
   * @param classes the entry's {@link WordClass} bits
   */
  constructor(hashes: Int32Array, clusters: Uint16Array, classes: Uint16Array) {
    this.#hashes = hashes;
    this.#clusters = clusters;
    this.#classes = classes;
    let size = 4;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (let entry = 0; entry < hashes.length; entry++) {
      let slot = hashes[entry]! & this.#mask;
      while (this.#slots[slot]) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = entry + 1;
    }
  }

  /** @returns the entry for a word's hash, -1 for an unknown word */
  find(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return -1;
      if (this.#hashes[entry - 1] === hash) return entry - 1;
      slot = (slot + 1) & this.#mask;
    }
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
