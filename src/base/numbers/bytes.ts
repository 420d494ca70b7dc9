import { lazy } from '../lazy.ts';

/** Reads what a `ByteWriter` wrote. Reading past the end gives zeros: foreign bytes never throw. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  number(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; ; scale *= 128) {
      byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128 || scale > 2 ** 46) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** The number of items that follow: never more than the bytes that are left. */
  count(): number {
    return Math.min(this.number(), Math.max(0, this.#bytes.length - this.#at));
  }
}

/**
 * Writes numbers into bytes: small ones take one byte, as LEB128 has it (Protocol Buffers'
 * "varint").
 */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param capacity bytes that are expected; more may come. */
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** @param value a whole number from 0 to 2^53 - 1; anything else is written as 0. */
  number(value: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow(this.#length + 8);
    let rest = Number.isSafeInteger(value) && value > 0 ? value : 0;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number that may be negative, zigzag-coded. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(this.#length + bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** @returns a copy of what was written, exactly as long as that. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Strings by number, each kept once; number 0 is none. */
export class StringTable {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string | undefined): number {
    if (text === undefined) return 0;
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#numbers.size + 1));
    return number;
  }

  /**
   * Writes the lengths of all strings in UTF-16 code units, and then all strings as UTF-8 to the
   * end.
   */
  write(to: ByteWriter): void {
    const all = [...this.#numbers.keys()];
    to.number(all.length);
    for (const { length } of all) to.number(length);
    to.bytes(new TextEncoder().encode(all.join('')));
  }
}

/**
 * Looks up the strings of a table that was written to the end of `bytes`; they are decoded when the
 * first is asked for.
 */
export function stringsIn(bytes: Uint8Array, at: number): (number: number) => string | undefined {
  const strings = lazy(() => {
    const from = new ByteReader(bytes, at);
    const lengths = Array.from({ length: from.count() }, () => from.number());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from.at));
    let end = 0;
    return lengths.map((length) => text.slice(end, (end += length)));
  });
  return (number) => (number === 0 ? undefined : (strings()[number - 1] ?? ''));
}
