import { HashFilter } from '../../base/numbers/hashFilter.ts';
import { SortedHashes } from '../../base/numbers/sortedHashes.ts';

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
  organization: 2048,
} as const;

/** Size of the filter for what has classes: about a fifth of the entries. */
const FILTER_BITS_PER_ENTRY = 2;

/**
 * Words and short phrases by hash: clusters of like words, and classes from gazetteers. Compiled by
 * `npm run train`.
 */
export class Lexicon {
  readonly #hashes: SortedHashes;
  readonly #clusters: Uint16Array;
  readonly #classes: Uint16Array;
  readonly #withClasses: HashFilter;

  /**
   * @param hashes one `wordHash` an entry, ascending
   * @param clusters the entry's word cluster plus one; 0 for none
   * @param classes the entry's {@link WordClass} bits
   */
  constructor(hashes: Int32Array, clusters: Uint16Array, classes: Uint16Array) {
    this.#hashes = new SortedHashes(hashes);
    this.#clusters = clusters;
    this.#classes = classes;
    this.#withClasses = new HashFilter(hashes.length * FILTER_BITS_PER_ENTRY);
    for (let entry = 0; entry < hashes.length; entry++)
      if (classes[entry]) this.#withClasses.add(hashes[entry]!);
  }

  /** @returns the entry for a word's hash, -1 for an unknown word */
  find(hash: number): number {
    return this.#hashes.find(hash);
  }

  /** @returns the entry's word cluster, -1 for none */
  clusterAt(entry: number): number {
    return this.#clusters[entry]! - 1;
  }

  /** @returns the entry's {@link WordClass} bits */
  classesAt(entry: number): number {
    return this.#classes[entry]!;
  }

  /**
   * @returns the {@link WordClass} bits of what has the hash, 0 for the unknown; quickest for what
   *   has none
   */
  classesOf(hash: number): number {
    if (!this.#withClasses.mayHold(hash)) return 0;
    const entry = this.find(hash);
    return entry < 0 ? 0 : this.#classes[entry]!;
  }
}
