/** What a UTF-16 code unit is to the tokenizer. */
export const CharClass = {
  unknown: 0,
  space: 1,
  letter: 2,
  digit: 3,
  /** A combining mark or a format character (soft hyphen, joiner): part of whatever it follows. */
  mark: 4,
  /** A Han ideograph: a token by itself, since words are not separated. */
  ideograph: 5,
  apostrophe: 6,
  hyphen: 7,
  period: 8,
  punctuation: 9,
  symbol: 10,
  highSurrogate: 11,
  lowSurrogate: 12,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/**
 * Filled as code units are met: classifying all 65,536 up front would cost every start some
 * milliseconds.
 */
const classes = new Uint8Array(0x10000);

const SPACE = /[\p{White_Space}\p{Cc}\uFEFF]/u;
const MARK = /[\p{M}\p{Cf}]/u;
const IDEOGRAPH = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{Nl}]/u;
const DIGIT = /[\p{Nd}\p{No}]/u;
const PUNCTUATION = /\p{P}/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

function classify(unit: number): CharClass {
  if (unit >= 0xd800 && unit <= 0xdbff) return CharClass.highSurrogate;
  if (unit >= 0xdc00 && unit <= 0xdfff) return CharClass.lowSurrogate;
  const char = String.fromCharCode(unit);
  if ("'\u2019\u02bc\u2018".includes(char)) return CharClass.apostrophe;
  if ('-\u2010\u2011'.includes(char)) return CharClass.hyphen;
  if (char === '.') return CharClass.period;
  return classifyCharacter(char);
}

function classifyCharacter(char: string): CharClass {
  if (SPACE.test(char)) return CharClass.space;
  if (MARK.test(char)) return CharClass.mark;
  if (IDEOGRAPH.test(char)) return CharClass.ideograph;
  if (LETTER.test(char)) return CharClass.letter;
  if (DIGIT.test(char)) return CharClass.digit;
  return PUNCTUATION.test(char) ? CharClass.punctuation : CharClass.symbol;
}

/**
 * @returns the class of a UTF-16 code unit; surrogates are classes of their own (see
 *   {@link pairClass}).
 */
export function charClass(unit: number): CharClass {
  const known = classes[unit] as CharClass;
  if (known !== CharClass.unknown) return known;
  return (classes[unit] = classify(unit));
}

/**
 * @returns the class of the character whose surrogate pair starts at `offset`, or `symbol` for a
 *   lone surrogate.
 */
export function pairClass(text: string, offset: number): CharClass {
  const code = text.codePointAt(offset)!;
  return code > 0xffff ? classifyCharacter(String.fromCodePoint(code)) : CharClass.symbol;
}

/** True when the character at `offset` is an emoji, or a part that only emoji are made of. */
export function isEmoji(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && code > 0xa8 && EMOJI.test(String.fromCodePoint(code));
}

/** True for code units of letters that have case and are upper case. */
export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const char = String.fromCharCode(unit);
  return char !== char.toLowerCase();
}

/** True for code units of letters that have case and are lower case. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const char = String.fromCharCode(unit);
  return char !== char.toUpperCase();
}
