/**
 * Distinguishes most hashes that are not in a set from those that are, in little memory (Bloom
 * 1970, with a single bit a hash).
 */
export class HashFilter {
  readonly #words: Int32Array;
  readonly #last: number;

  /** @param bits how many it has at least; with eight for each hash one in nine others passes */
  constructor(bits: number) {
    let words = 1;
    while (words * 32 < bits) words *= 2;
    this.#words = new Int32Array(words);
    this.#last = words - 1;
  }

  add(hash: number): void {
    this.#words[(hash >>> 5) & this.#last]! |= 1 << hash;
  }

  /** @returns true for every hash that was added, false for most others */
  mayHold(hash: number): boolean {
    return ((this.#words[(hash >>> 5) & this.#last]! >>> hash) & 1) !== 0;
  }
}
