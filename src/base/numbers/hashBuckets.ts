import { withRoomFor } from './intLists.ts';

/**
 * Numbers under hashes, many to one: a hash table with chains in flat arrays, twelve bytes a
 * number. Nothing is ever removed.
 */
export class HashBuckets {
  #heads = new Int32Array(1 << 12).fill(-1);
  #hashes = new Int32Array(1 << 12);
  #values = new Int32Array(1 << 12);
  #next = new Int32Array(1 << 12);
  #count = 0;

  add(hash: number, value: number): void {
    if (this.#count === this.#values.length) this.#grow();
    const node = this.#count++;
    this.#hashes[node] = hash;
    this.#values[node] = value;
    this.#link(node);
  }

  /** The numbers under a hash, latest first. */
  *get(hash: number): Generator<number> {
    const wanted = hash | 0;
    let node = this.#heads[hash & (this.#heads.length - 1)]!;
    for (; node >= 0; node = this.#next[node]!) if (this.#hashes[node] === wanted) yield this.#values[node]!;
  }

  #grow(): void {
    const size = this.#values.length * 2;
    this.#hashes = withRoomFor(this.#hashes, size);
    this.#values = withRoomFor(this.#values, size);
    this.#next = withRoomFor(this.#next, size);
    this.#heads = new Int32Array(1 << Math.ceil(Math.log2(size))).fill(-1);
    for (let node = 0; node < this.#count; node++) this.#link(node);
  }

  #link(node: number): void {
    const head = this.#hashes[node]! & (this.#heads.length - 1);
    this.#next[node] = this.#heads[head]!;
    this.#heads[head] = node;
  }
}
