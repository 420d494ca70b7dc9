import { TokenKind, type Article } from '../text/article.ts';
import type { Lexicon } from './lexicon.ts';

/** How a token is written, as bits. */
export const Form = {
  capital: 1, // begins with an upper-case letter
  allCaps: 2, // two or more letters, all upper case
  lower: 4, // no upper-case letter
  digit: 8, // holds a digit
  punctuation: 16,
  mixed: 32, // upper case after the first letter: "McCain"
  sentenceStart: 64,
  linked: 128, // joined to a capitalized word by a hyphen, or that hyphen: "-" and "yong" in "Ki-yong"
} as const;

/** What the tagger needs to know of each token, as parallel arrays: made once for an article, read by every feature. */
export interface TokenTable {
  readonly count: number;
  /** Hash of the token in lower case. */
  readonly word: Int32Array;
  /** Hash of the token's shape with runs collapsed: "McCain" and "O'Neil" differ from "Smith". */
  readonly shape: Int32Array;
  readonly form: Uint8Array;
  /** Hashes of the first 2, 3 and 4 and the last 1, 2, 3 and 4 lower-case characters, {@link AFFIXES} a token. */
  readonly affixes: Int32Array;
  /** Word cluster from the lexicon, -1 for unknown words. */
  readonly cluster: Int32Array;
  /** Lexicon classes of the word, as bits. */
  readonly classes: Int32Array;
  /** Index of the sentence that each token stands in. */
  readonly sentence: Int32Array;
}
export const AFFIXES = 7;

const FOLD = Uint16Array.from({ length: 0x2100 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return code === 0x2019 ? 0x27 : lower.length === 1 ? lower.charCodeAt(0) : code;
});
/** Lower case of one UTF-16 code unit; curly apostrophes become straight ones. */
export const fold = (code: number): number => (code < FOLD.length ? FOLD[code]! : code);

const Letter = { lower: 1, upper: 2, digit: 3, other: 4 } as const;
const CHARACTER = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (c >= '0' && c <= '9') return Letter.digit;
  if (c.toLowerCase() !== c) return Letter.upper;
  return /\p{L}/u.test(c) ? Letter.lower : Letter.other;
});

/** Starting value of {@link mix}. */
export const SEED = 0x811c9dc5 | 0;
/** Folds a number into a running 32-bit hash (FNV-1a over whole numbers, with an extra shift). */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x01000193);
  return h ^ (h >>> 15);
}

/** The hash of a word as {@link TokenTable.word} holds it. */
export function wordHash(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = mix(h, fold(word.charCodeAt(i)));
  return h;
}

/** Reads every token of an article once. */
export function makeTokenTable(article: Article, lexicon: Lexicon): TokenTable {
  const { text, tokens, sentences } = article;
  const n = tokens.count;
  const table = {
    count: n,
    word: new Int32Array(n),
    shape: new Int32Array(n),
    form: new Uint8Array(n),
    affixes: new Int32Array(n * AFFIXES),
    cluster: new Int32Array(n),
    classes: new Int32Array(n),
    sentence: new Int32Array(n),
  };
  for (let s = 0; s < sentences.count; s++) {
    table.sentence.fill(s, sentences.firstToken[s], sentences.firstToken[s + 1]);
    const first = sentences.firstToken[s]!;
    for (let i = first; i < sentences.firstToken[s + 1]!; i++) {
      table.form[i]! |= Form.sentenceStart;
      if (tokens.kinds[i] === TokenKind.word || tokens.kinds[i] === TokenKind.number) break;
    }
  }
  for (let i = 0; i < n; i++) {
    readToken(text, tokens.starts[i]!, tokens.ends[i]!, i, table);
    if (tokens.kinds[i] === TokenKind.punctuation) table.form[i]! |= Form.punctuation;
    if (isLinked(article, table.form, i)) table.form[i]! |= Form.linked;
    const entry = lexicon.find(table.word[i]!);
    table.cluster[i] = entry < 0 ? -1 : lexicon.clusterAt(entry);
    table.classes[i] = entry < 0 ? 0 : lexicon.classesAt(entry);
  }
  return table;
}

const LONGEST = 64;
const HYPHEN = 45;

/** A hyphen between a capitalized word and another word, or the word behind such a hyphen. */
function isLinked({ text, tokens }: Article, form: Uint8Array, i: number): boolean {
  const { starts, ends, kinds, count } = tokens;
  const glued = i > 0 && starts[i] === ends[i - 1];
  if (!glued) return false;
  const isHyphen = (j: number): boolean =>
    text.charCodeAt(starts[j]!) === HYPHEN && ends[j] === starts[j]! + 1;
  if (!isHyphen(i))
    return kinds[i] === TokenKind.word && isHyphen(i - 1) && (form[i - 1]! & Form.linked) !== 0;
  const word = i + 1 < count && starts[i + 1] === ends[i] && kinds[i + 1] === TokenKind.word;
  return word && (form[i - 1]! & (Form.capital | Form.linked)) !== 0;
}

function readToken(text: string, start: number, end: number, i: number, table: TokenTable): void {
  const stop = Math.min(end, start + LONGEST);
  const last = Math.max(start, end - 4);
  let word = SEED;
  let shape = SEED;
  let previous = 0;
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let firstUpper = false;
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    const kind = code < CHARACTER.length ? CHARACTER[code]! : Letter.lower;
    word = mix(word, fold(code));
    if (at - start < 4 && at > start) table.affixes[i * AFFIXES + at - start - 1] = word;
    const mark = kind === Letter.other ? 16 + code : kind;
    if (mark !== previous) shape = mix(shape, mark);
    previous = mark;
    if (kind === Letter.upper) {
      uppers++;
      if (at === start) firstUpper = true;
    } else if (kind === Letter.lower) lowers++;
    else if (kind === Letter.digit) digits++;
  }
  let suffix = SEED;
  for (let at = end - 1; at >= last; at--) {
    suffix = mix(suffix, fold(text.charCodeAt(at)));
    table.affixes[i * AFFIXES + 3 + (end - 1 - at)] = suffix;
  }
  table.word[i] = word;
  table.shape[i] = shape;
  let form = 0;
  if (firstUpper) form |= Form.capital;
  if (uppers > 1 && lowers === 0) form |= Form.allCaps;
  if (uppers === 0 && lowers > 0) form |= Form.lower;
  if (digits > 0) form |= Form.digit;
  if (uppers > 0 && lowers > 0 && (uppers > 1 || !firstUpper)) form |= Form.mixed;
  table.form[i]! |= form;
}
