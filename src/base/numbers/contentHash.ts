import { mixBits } from './hash32.ts';

const [C1, C2, C3, C4] = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;

/**
 * MurmurHash3 x86, 128 bits, seed 0 (Austin Appleby 2011, public domain): distinguishes contents at
 * memory speed. Not for secrets.
 * @returns 32 hexadecimal digits
 */
export function contentHash(bytes: Uint8Array): string {
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~15;
  for (let at = 0; at < whole; at += 16) {
    h1 ^= mix(view.getInt32(at, true), C1, 15, C2);
    h1 = (Math.imul(rotated(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= mix(view.getInt32(at + 4, true), C2, 16, C3);
    h2 = (Math.imul(rotated(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= mix(view.getInt32(at + 8, true), C3, 17, C4);
    h3 = (Math.imul(rotated(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= mix(view.getInt32(at + 12, true), C4, 18, C1);
    h4 = (Math.imul(rotated(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  const tail = new DataView(new ArrayBuffer(16));
  for (let at = whole; at < bytes.length; at++) tail.setUint8(at - whole, bytes[at]!);
  h4 ^= mix(tail.getInt32(12, true), C4, 18, C1) ^ bytes.length;
  h3 ^= mix(tail.getInt32(8, true), C3, 17, C4) ^ bytes.length;
  h2 ^= mix(tail.getInt32(4, true), C2, 16, C3) ^ bytes.length;
  h1 ^= mix(tail.getInt32(0, true), C1, 15, C2) ^ bytes.length;
  h1 += h2 + h3 + h4;
  [h2, h3, h4] = [mixBits(h2 + h1), mixBits(h3 + h1), mixBits(h4 + h1)];
  h1 = mixBits(h1) + h2 + h3 + h4;
  return [h1, h2 + h1, h3 + h1, h4 + h1].map(inHex).join('');
}

function mix(block: number, first: number, turn: number, second: number): number {
  return Math.imul(rotated(Math.imul(block, first), turn), second);
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function inHex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
