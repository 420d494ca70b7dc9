/** How a token is written, as bits. */
export const Form = {
  capital: 1, // begins with an upper-case letter
  allCaps: 2, // two or more letters, all upper case
  lower: 4, // no upper-case letter
  mixed: 8, // upper case after the first letter: "McCain"
  sentenceStart: 64,
  linked: 128, // joined to a capitalized word by a hyphen, or that hyphen: "-" and "yong" in "Ki-yong"
} as const;

const FOLD = Uint16Array.from({ length: 0x2100 }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return code === 0x2019 ? 0x27 : lower.length === 1 ? lower.charCodeAt(0) : code;
});
/** Lower case of one UTF-16 code unit; curly apostrophes become straight ones. */
export const fold = (code: number): number => (code < FOLD.length ? FOLD[code]! : code);

/** Starting value of {@link mix}. */
export const SEED = 0x811c9dc5 | 0;
/** Folds a number into a running 32-bit hash (FNV-1a over whole numbers, with an extra shift). */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x01000193);
  return h ^ (h >>> 15);
}

/** The hash of a word, as in `TokenTable.word`. */
export function wordHash(word: string): number {
  let h = SEED;
  for (let i = 0; i < word.length; i++) h = mix(h, fold(word.charCodeAt(i)));
  return h;
}
