import type { Article } from '../../text/article.ts';
import { mixBits } from '../../base/numbers/hash32.ts';
import { hashWords } from './wordHashes.ts';

/**
 * Words in a shingle: long enough that two reports of one event in different words share next to
 * none.
 */
const SHINGLE = 4;
/**
 * Hashes kept of each article: a bottom-k sketch (Broder 1997) estimates how much two texts share
 * within a few percent.
 */
export const SKETCH_SIZE = 64;
/** UTF-16 code units of each article that are compared: copies show within its first pages. */
const REACH = 40_000;

/** Words of one article at a time, and what becomes of them: grows to what the longest needs. */
let hashes = new Uint32Array(1024);

/**
 * The smallest {@link SKETCH_SIZE} hashes of an article's body shingles, ascending, four bytes
 * each, little-endian.
 */
export function sketchOf({ sections, text }: Pick<Article, 'sections' | 'text'>): Uint8Array<ArrayBuffer> {
  const room = (Math.min(text.length, REACH) >> 1) + sections.length + 1;
  if (hashes.length < room) hashes = new Uint32Array(2 * room);
  let count = 0;
  for (const { kind, start, end } of sections) {
    if (kind !== 'body') continue;
    if (start >= REACH) break;
    const words = hashes.subarray(count);
    const wordCount = hashWords(text, start, Math.min(end, REACH), words);
    for (let at = 0; at + SHINGLE <= wordCount; at++) hashes[count++] = shingleAt(words, at);
  }
  const sorted = hashes.subarray(0, count).sort();
  const bytes = new Uint8Array(4 * SKETCH_SIZE);
  const view = new DataView(bytes.buffer);
  let size = 0;
  for (let index = 0; index < count && size < SKETCH_SIZE; index++)
    if (index === 0 || sorted[index] !== sorted[index - 1]) view.setUint32(4 * size++, sorted[index]!, true);
  return bytes.slice(0, 4 * size);
}

/** One hash of the hashes of a shingle's words, each at its place. */
function shingleAt(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + SHINGLE; word++) hash = (Math.imul(hash, 0x9e37_79b1) + words[word]!) | 0;
  return mixBits(hash) >>> 0;
}

/** The hashes of a sketch. */
export function hashesOf(sketch: Uint8Array): Uint32Array {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength);
  const read = new Uint32Array(sketch.byteLength >> 2);
  for (let index = 0; index < read.length; index++) read[index] = view.getUint32(4 * index, true);
  return read;
}

/** Estimated share of shingles that two texts have in common (Jaccard). Both ascending. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  const size = Math.min(SKETCH_SIZE, Math.max(a.length, b.length));
  let [i, j, union, shared] = [0, 0, 0, 0];
  while (union < size && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
    union++;
  }
  return union === 0 ? 0 : shared / union;
}
