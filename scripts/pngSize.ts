import { readFileSync } from 'node:fs';

const SIGNATURE = '89504e470d0a1a0a';

/** Width and height in pixels of a PNG file; undefined when it is none. */
export function pngSize(path: string): { readonly width: number; readonly height: number } | undefined {
  const bytes = readFileSync(path);
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  // The header chunk comes first: 8 bytes of signature, 4 of length, 4 of type, then the size.
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
