import type { TokenKind, Tokens } from './article.ts';

/** Grows the flat arrays that tokens are kept in. */
export class TokenBuffer {
  #count = 0;
  #starts: Int32Array<ArrayBuffer>;
  #ends: Int32Array<ArrayBuffer>;
  #kinds: Uint8Array<ArrayBuffer>;

  /** @param capacity how many tokens are expected; more may come. */
  constructor(capacity: number) {
    const size = Math.max(16, capacity);
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#kinds = new Uint8Array(size);
  }

  /** The number of tokens so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds the token [start, end), in UTF-16 code units. Tokens come in text order. */
  add(start: number, end: number, kind: TokenKind): void {
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#kinds[this.#count++] = kind;
  }

  /** @returns the tokens so far; the arrays are not copied, so add nothing afterwards. */
  tokens(): Tokens {
    return { count: this.#count, starts: this.#starts, ends: this.#ends, kinds: this.#kinds };
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    const starts = new Int32Array(size);
    starts.set(this.#starts);
    const ends = new Int32Array(size);
    ends.set(this.#ends);
    const kinds = new Uint8Array(size);
    kinds.set(this.#kinds);
    this.#starts = starts;
    this.#ends = ends;
    this.#kinds = kinds;
  }
}
