import type { Lexicon } from '../model/lexicon.ts';
import { fold, Form, mix, SEED } from './wordForm.ts';

/** How many hashes of its first and last characters a spelling has. */
export const AFFIXES = 7;
/** Slots of the hash table for each spelling, at least. */
const TABLE_ROOM = 2;
/** Code units from which a word and its shape are hashed. */
const LONGEST = 64;

const Letter = { lower: 1, upper: 2, digit: 3, other: 4 } as const;
const CHARACTER = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (c >= '0' && c <= '9') return Letter.digit;
  if (c.toLowerCase() !== c) return Letter.upper;
  return /\p{L}/u.test(c) ? Letter.lower : Letter.other;
});

/**
 * Distinct spellings of tokens, numbered from 0 up, with all that the tagger needs of a token
 * without its surroundings: read once for each spelling, not for each token. Its room is limited;
 * ask {@link hasRoom} before the next article.
 */
export class Spellings {
  /** Hash of the spelling in lower case. */
  readonly word: Int32Array;
  /** Hash of its shape with runs collapsed: "McCain" and "O'Neil" differ from "Smith". */
  readonly shape: Int32Array;
  /** Those of the {@link Form} bits that the characters decide. */
  readonly form: Uint8Array;
  /**
   * Hashes of the first 2, 3 and 4 and the last 1, 2, 3 and 4 lower-case characters,
   * {@link AFFIXES} a spelling.
   */
  readonly affixes: Int32Array;
  /** Word cluster from the lexicon, -1 for unknown words. */
  readonly cluster: Int32Array;
  /** Lexicon classes of the word, as bits. */
  readonly classes: Int32Array;
  readonly #lexicon: Lexicon;
  /** Numbers plus one by hash, the hash beside each. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** The characters of all spellings, and where each begins; one more entry than spellings. */
  readonly #text: Uint16Array;
  readonly #starts: Int32Array;
  #count = 0;

  /**
   * @param capacity how many spellings there is room for
   * @param characters how many UTF-16 code units they may have together
   */
  constructor(lexicon: Lexicon, capacity: number, characters: number) {
    this.#lexicon = lexicon;
    this.word = new Int32Array(capacity);
    this.shape = new Int32Array(capacity);
    this.form = new Uint8Array(capacity);
    this.affixes = new Int32Array(capacity * AFFIXES);
    this.cluster = new Int32Array(capacity);
    this.classes = new Int32Array(capacity);
    let size = 4;
    while (size < capacity * TABLE_ROOM) size *= 2;
    this.#slots = new Int32Array(size * 2);
    this.#mask = size - 1;
    this.#text = new Uint16Array(characters);
    this.#starts = new Int32Array(capacity + 1);
  }

  /** The most spellings that fit. */
  get capacity(): number {
    return this.word.length;
  }

  /** @returns whether any `count` tokens with `characters` code units together can be added */
  hasRoom(count: number, characters: number): boolean {
    return (
      this.#count + count <= this.capacity && this.#starts[this.#count]! + characters <= this.#text.length
    );
  }

  /**
   * @returns the number of the spelling `text[start, end)`, which is read when it comes for the
   *   first time
   */
  number(text: string, start: number, end: number): number {
    let hash = SEED;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (;;) {
      const number = slots[slot * 2]! - 1;
      if (number < 0) break;
      if (slots[slot * 2 + 1] === hash && this.#is(number, text, start, end)) return number;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.#count++;
    slots[slot * 2] = number + 1;
    slots[slot * 2 + 1] = hash;
    this.#read(text, start, end, number);
    return number;
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number]!;
    const length = end - start;
    if (this.#starts[number + 1]! - from !== length) return false;
    for (let k = 0; k < length; k++) if (this.#text[from + k] !== text.charCodeAt(start + k)) return false;
    return true;
  }

  #read(text: string, start: number, end: number, number: number): void {
    let to = this.#starts[number]!;
    for (let at = start; at < end; at++) this.#text[to++] = text.charCodeAt(at);
    this.#starts[number + 1] = to;
    this.#readHead(text, start, Math.min(end, start + LONGEST), number);
    this.#readTail(text, start, end, number);
    const entry = this.#lexicon.find(this.word[number]!);
    this.cluster[number] = entry < 0 ? -1 : this.#lexicon.clusterAt(entry);
    this.classes[number] = entry < 0 ? 0 : this.#lexicon.classesAt(entry);
  }

  #readHead(text: string, start: number, stop: number, number: number): void {
    let word = SEED;
    let shape = SEED;
    let previous = 0;
    let uppers = 0;
    let lowers = 0;
    let firstUpper = false;
    for (let at = start; at < stop; at++) {
      const code = text.charCodeAt(at);
      const kind = code < CHARACTER.length ? CHARACTER[code]! : Letter.lower;
      word = mix(word, fold(code));
      if (at - start < 4 && at > start) this.affixes[number * AFFIXES + at - start - 1] = word;
      const mark = kind === Letter.other ? 16 + code : kind;
      if (mark !== previous) shape = mix(shape, mark);
      previous = mark;
      if (kind === Letter.upper) {
        uppers++;
        if (at === start) firstUpper = true;
      } else if (kind === Letter.lower) lowers++;
    }
    this.word[number] = word;
    this.shape[number] = shape;
    let form = 0;
    if (firstUpper) form |= Form.capital;
    if (uppers > 1 && lowers === 0) form |= Form.allCaps;
    if (uppers === 0 && lowers > 0) form |= Form.lower;
    if (uppers > 0 && lowers > 0 && (uppers > 1 || !firstUpper)) form |= Form.mixed;
    this.form[number] = form;
  }

  #readTail(text: string, start: number, end: number, number: number): void {
    let suffix = SEED;
    for (let at = end - 1; at >= Math.max(start, end - 4); at--) {
      suffix = mix(suffix, fold(text.charCodeAt(at)));
      this.affixes[number * AFFIXES + 3 + (end - 1 - at)] = suffix;
    }
  }
}
