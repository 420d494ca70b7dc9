/** The hash of no text. */
export const HASH_START = 0x811c9dc5;

/** The hash of a text with one more UTF-16 code unit. @returns a signed number */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * FNV-1a over UTF-16 code units, 32 bits, unsigned: quick and good enough to distinguish texts, not
 * for secrets.
 */
export function hash32(text: string): number {
  let hash = HASH_START;
  for (let index = 0; index < text.length; index++) hash = hashUnit(hash, text.charCodeAt(index));
  return hash >>> 0;
}

/** Spreads 32 bits over all of them: MurmurHash3's finalizer. @returns a signed number */
export function mixBits(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
