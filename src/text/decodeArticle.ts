/** How an article's bytes were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** An article's bytes as text, or why they are none. */
export type DecodedArticle =
  | {
      readonly kind: 'text';
      /** Without the byte order mark, as editors show it. */
      readonly text: string;
      readonly encoding: TextEncoding;
      /** True when there were more bytes than the limit. */
      readonly truncated: boolean;
      /**
       * How many NULs, control characters and undecodable bytes were replaced, one code unit for
       * one.
       */
      readonly replaced: number;
    }
  | {
      readonly kind: 'binary';
      /** For the reader: "a PDF document". */
      readonly reason: string;
    };

/** Bytes of an article that are read by default. */
export const DEFAULT_LIMIT = 1_000_000;

/** Bytes by which text is distinguished from other content. */
const SAMPLE = 65_536;
/** The largest share of control characters in text. */
const MOST_CONTROLS = 0.02;

/** First bytes of files that are not text. Source: the file formats' specifications. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly reason: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'a PDF document' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'a ZIP archive or an Office document' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: 'an old Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: 'a picture' },
  { bytes: [0x1f, 0x8b], reason: 'a compressed file' },
  { bytes: [0x42, 0x5a, 0x68], reason: 'a compressed file' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], reason: 'a compressed file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], reason: 'a compressed file' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], reason: 'a program' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], reason: 'a database' },
  { bytes: [0x49, 0x44, 0x33], reason: 'a sound file' },
];

/**
 * Reads an article's bytes: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252.
 * NULs and control characters become spaces, so that offsets stay those of the editor. Never
 * throws.
 * @param limit the most bytes that are read; the cut never splits a character.
 */
export function decodeArticle(bytes: Uint8Array, limit: number = DEFAULT_LIMIT): DecodedArticle {
  const truncated = bytes.length > limit;
  const head = truncated ? bytes.subarray(0, Math.max(0, limit)) : bytes;
  const signature = SIGNATURES.find(({ bytes: known }) => known.every((byte, i) => head[i] === byte));
  if (signature) return { kind: 'binary', reason: signature.reason };
  const encoding = guessEncoding(head);
  const body = skipByteOrderMark(head, encoding);
  const { text, replaced } = withoutControls(decode(body, encoding, truncated));
  if (hasTooManyControls(text, replaced)) {
    return { kind: 'binary', reason: 'not text: too many control characters' };
  }
  const undecodable = encoding === 'windows-1252' ? 0 : countReplacements(text);
  return { kind: 'text', text, encoding, truncated, replaced: replaced + undecodable };
}

function guessEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return guessWideEncoding(bytes) ?? guessNarrowEncoding(bytes);
}

/** UTF-16 without a byte order mark: in Western text every other byte is zero. */
function guessWideEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

/** UTF-8 unless its rules are broken about as often as they are kept. */
function guessNarrowEncoding(bytes: Uint8Array): TextEncoding {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : 1;
    let followed = byte >= 0xc2 && byte < 0xf5;
    // A character cut off by the end of the bytes is no evidence.
    for (let k = 1; followed && k <= more && i + k < bytes.length; k++)
      followed = (bytes[i + k]! & 0xc0) === 0x80;
    if (followed) {
      valid++;
      i += more;
    } else {
      broken++;
    }
  }
  return broken > 0 && broken * 4 >= valid ? 'windows-1252' : 'utf-8';
}

function skipByteOrderMark(bytes: Uint8Array, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return bytes.subarray(3);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return wide && encoding.startsWith('utf-16') ? bytes.subarray(2) : bytes;
}

/**
 * @param cut true when bytes follow, so that an unfinished character at the end is left out instead
 *   of replaced.
 */
function decode(bytes: Uint8Array, encoding: TextEncoding, cut: boolean): string {
  if (encoding === 'utf-16be') return decode(swapped(bytes), 'utf-16le', cut);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: cut });
}

/** Byte-swapped copy: not every browser build decodes big-endian UTF-16. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    copy[i] = bytes[i + 1]!;
    copy[i + 1] = bytes[i]!;
  }
  if (bytes.length % 2 === 1) copy[bytes.length - 1] = bytes[bytes.length - 1]!;
  return copy;
}

/**
 * Control characters that are not used in text; tab, line ends, form feed and vertical tab stay.
 */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

function withoutControls(text: string): { text: string; replaced: number } {
  let replaced = 0;
  const clean = text.replace(CONTROLS, () => {
    replaced++;
    return ' ';
  });
  return { text: clean, replaced };
}

function hasTooManyControls(text: string, controls: number): boolean {
  return controls > 8 && controls > text.length * MOST_CONTROLS;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) count++;
  return count;
}
