import { BEFORE_DIGIT, isAbbreviation } from './abbreviations.ts';
import { TokenKind } from './article.ts';
import type { Tokens } from './article.ts';
import { CharClass, charClass, isEmoji, isUpper, pairClass } from './characters.ts';
import { TokenBuffer } from './tokenBuffer.ts';
import { addressEnd, domainEnd } from './webAddress.ts';

const HYPHEN = 45;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const AT = 64;
const ZERO_WIDTH_JOINER = 0x200d;

/**
 * Cuts a text into tokens with exact UTF-16 offsets, in time linear in its length. The policy:
 * - hyphens, dashes and slashes are tokens of their own, so that "Trump-Kim" and "US-North Korea"
 *   can be split and "Al-Hassan" and "Kim Jong-un" joined again by the tagger (adjacent offsets
 *   show that nothing was between them);
 * - apostrophes inside a word stay ("O'Neil", "don't", "Xi'an"), a possessive "'s" or "’s" is a
 *   token, as in the Penn Treebank;
 * - periods stay with initials, dotted acronyms and known abbreviations ("J.", "U.S.", "St.");
 * - numbers keep inner separators and suffixes ("1,000.5", "10:30", "18th", "1990s"); currency and
 *   percent signs are tokens of their own;
 * - web and e-mail addresses and @handles are one symbol; so is an emoji with all its parts; each
 *   Han ideograph is a word;
 * - runs of the same mark are one token ("--", "...", "!!").
 */
export function tokenize(text: string): Tokens {
  const buffer = new TokenBuffer(text.length >> 2);
  tokenizeRange(text, 0, text.length, buffer);
  return buffer.tokens();
}

/**
 * Adds the tokens of `text[start, end)` to `buffer`; where tokens end depends on nothing outside
 * the range.
 */
export function tokenizeRange(text: string, start: number, end: number, buffer: TokenBuffer): void {
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    let kind: CharClass = charClass(unit);
    if (kind === CharClass.space) {
      i++;
      continue;
    }
    if (kind === CharClass.highSurrogate) kind = i + 1 < end ? pairClass(text, i) : CharClass.symbol;
    let next: number;
    switch (kind) {
      case CharClass.letter: {
        next = addressEnd(text, i, end);
        if (next > i) {
          buffer.add(i, next, TokenKind.symbol);
        } else {
          next = wordEnd(text, i, end);
          buffer.add(i, next, TokenKind.word);
        }
        break;
      }
      case CharClass.digit:
        next = numberEnd(text, i, end);
        buffer.add(i, next, TokenKind.number);
        break;
      case CharClass.ideograph:
        next = i + width(text, i, end);
        buffer.add(i, next, TokenKind.word);
        break;
      case CharClass.apostrophe:
        next = possessiveEnd(text, i, start, end);
        if (next > i) buffer.add(i, next, TokenKind.word);
        else buffer.add(i, (next = runEnd(text, i, end)), TokenKind.punctuation);
        break;
      case CharClass.mark:
        next = i + 1;
        // A joiner or a direction mark between words is not a token.
        break;
      default:
        if (unit === AT && i + 1 < end && charClass(text.charCodeAt(i + 1)) === CharClass.letter) {
          next = handleEnd(text, i + 1, end);
          buffer.add(i, next, TokenKind.symbol);
        } else if (isEmoji(text, i)) {
          next = emojiEnd(text, i, end);
          buffer.add(i, next, TokenKind.symbol);
        } else {
          next = runEnd(text, i, end);
          const symbol = kind === CharClass.symbol || kind === CharClass.lowSurrogate;
          buffer.add(i, next, symbol ? TokenKind.symbol : TokenKind.punctuation);
        }
    }
    i = next;
  }
}

/** Code units of the character at `i`. */
function width(text: string, i: number, end: number): number {
  return charClass(text.charCodeAt(i)) === CharClass.highSurrogate &&
    i + 1 < end &&
    text.codePointAt(i)! > 0xffff
    ? 2
    : 1;
}

function isLetterAt(text: string, i: number, end: number): boolean {
  if (i >= end) return false;
  const kind = charClass(text.charCodeAt(i));
  return (
    kind === CharClass.letter || (kind === CharClass.highSurrogate && pairClass(text, i) === CharClass.letter)
  );
}

function isAlphanumericAt(text: string, i: number, end: number): boolean {
  if (i >= end) return false;
  const kind = charClass(text.charCodeAt(i));
  return (
    kind === CharClass.letter ||
    kind === CharClass.digit ||
    kind === CharClass.mark ||
    isLetterAt(text, i, end)
  );
}

function wordEnd(text: string, start: number, end: number): number {
  let i = start;
  // Where the part after the last inner period began: "U.S." is made of parts of one letter.
  let part = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    switch (charClass(unit)) {
      case CharClass.letter:
      case CharClass.digit:
      case CharClass.mark:
        i++;
        continue;
      case CharClass.highSurrogate:
        if (!isLetterAt(text, i, end)) return i;
        i += 2;
        continue;
      case CharClass.apostrophe:
        if (!isLetterAt(text, i + 1, end) || isPossessive(text, i, end)) return i;
        i++;
        continue;
      case CharClass.period: {
        const after = periodEnd(text, start, part, i, end);
        if (after <= i + 1) return Math.max(i, after);
        part = i + 1;
        i = after;
        continue;
      }
      default:
        if (unit !== AMPERSAND || i + 1 >= end) return i;
        if (!isUpper(text.charCodeAt(i - 1)) || !isUpper(text.charCodeAt(i + 1))) return i;
        i++;
    }
  }
  return i;
}

/**
 * Decides on the period at `i` inside or after the word that began at `start`.
 * @returns `i` when it is not part of the word, `i + 1` when it is the word's last character, more
 *   when the word continues up to there.
 */
function periodEnd(text: string, start: number, part: number, i: number, end: number): number {
  const single = i - part === 1;
  if (isLetterAt(text, i + 1, end)) {
    const next = i + 2;
    const nextSingle = !isAlphanumericAt(text, next, end);
    if (single && nextSingle) return next;
    if (single && isUpper(text.charCodeAt(part))) return i + 1;
    const domain = domainEnd(text, start, i, end);
    return domain > i ? domain : i;
  }
  if (single && part > start) return i + 1;
  const followed = i + 1 < end;
  if (single && isUpper(text.charCodeAt(part))) return followed ? i + 1 : i;
  if (isAbbreviation(text, start, i)) return i + 1;
  const spaced = followed && charClass(text.charCodeAt(i + 1)) === CharClass.space ? i + 2 : i + 1;
  const digit = spaced < end && charClass(text.charCodeAt(spaced)) === CharClass.digit;
  return digit && i - start <= 3 && BEFORE_DIGIT.has(text.slice(start, i)) ? i + 1 : i;
}

/** True when the apostrophe at `i` begins a possessive or contracted "'s" that ends its word. */
function isPossessive(text: string, i: number, end: number): boolean {
  const letter = text.charCodeAt(i + 1) | 32;
  return i + 1 < end && letter === 115 && !isAlphanumericAt(text, i + 2, end);
}

function possessiveEnd(text: string, i: number, start: number, end: number): number {
  return i > start && isPossessive(text, i, end) && isAlphanumericAt(text, i - 1, end) ? i + 2 : i;
}

function numberEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const kind = charClass(unit);
    if (kind === CharClass.digit || kind === CharClass.mark) {
      i++;
    } else if (unit === 44 || unit === 46 || unit === 58) {
      if (i + 1 >= end || charClass(text.charCodeAt(i + 1)) !== CharClass.digit) return i;
      i++;
    } else if (kind === CharClass.letter) {
      // "10a.m." is a number and a dotted word.
      if (text.charCodeAt(i + 1) === 46 && (text.charCodeAt(i + 2) | 32) === 109 && i + 2 < end) return i;
      i++;
    } else {
      return i;
    }
  }
  return i;
}

function handleEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && (isAlphanumericAt(text, i, end) || text.charCodeAt(i) === UNDERSCORE))
    i += width(text, i, end);
  return i;
}

function runEnd(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  const kind = charClass(unit);
  if (kind === CharClass.highSurrogate) return start + width(text, start, end);
  let i = start + 1;
  const repeats = unit === HYPHEN || ".!?*=_~`'".includes(text[start]!);
  if (repeats) while (i < end && text.charCodeAt(i) === unit) i++;
  while (i < end && charClass(text.charCodeAt(i)) === CharClass.mark) i++;
  return i;
}

function emojiEnd(text: string, start: number, end: number): number {
  let i = start + width(text, start, end);
  while (i < end) {
    const kind = charClass(text.charCodeAt(i));
    const joined = text.charCodeAt(i - 1) === ZERO_WIDTH_JOINER;
    if (kind === CharClass.mark) i++;
    else if ((joined && isEmoji(text, i)) || isEmojiPart(text, i, start, end)) i += width(text, i, end);
    else return i;
  }
  return i;
}

/** Skin tones, and the second letter of a flag. */
function isEmojiPart(text: string, i: number, start: number, end: number): boolean {
  const code = i + 1 < end ? text.codePointAt(i)! : 0;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return true;
  const flag = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;
  return i - start === 2 && flag(code) && flag(text.codePointAt(start)!);
}
