import { lazy } from '../lazy.ts';
import { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';

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
