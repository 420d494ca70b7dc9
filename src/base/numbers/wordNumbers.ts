/** Numbers distinct words from 0 up by their hash, without a string or an object per word. */
export class WordNumbers {
  #keys = new Int32Array(64);
  #numbers = new Int32Array(64);
  #mask = 63;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns the number of a word that was added, -1 for any other */
  find(hash: number): number {
    return this.#numbers[this.#slotOf(hash)]! - 1;
  }

  /** @returns the word's number, the next free one for a new word */
  add(hash: number): number {
    const slot = this.#slotOf(hash);
    if (this.#numbers[slot]) return this.#numbers[slot] - 1;
    this.#keys[slot] = hash;
    this.#numbers[slot] = ++this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while (this.#numbers[slot] && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#mask = keys.length * 2 - 1;
    this.#keys = new Int32Array(this.#mask + 1);
    this.#numbers = new Int32Array(this.#mask + 1);
    for (let old = 0; old < keys.length; old++) {
      if (!numbers[old]) continue;
      const slot = this.#slotOf(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#numbers[slot] = numbers[old]!;
    }
  }
}
