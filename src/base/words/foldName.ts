import { remembering } from '../remembering.ts';

/** Letters that no decomposition brings to plain Latin. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ŋ: 'n', ħ: 'h', ə: 'a',
}; // prettier-ignore

/**
 * UTF-16 code units after which names are cut before they are compared: no real name is so long,
 * and hostile ones stay cheap.
 */
const MAX_NAME = 200;

/**
 * A name as it is compared: case, accents, hyphens, apostrophes, dots and a possessive at the end
 * make no difference. "KIM JONG-UN’s" and "Kim Jong Un" give `kim jong un`; "U.S." gives `us`.
 * @returns words of letters and digits, one space between them; empty for a name without any
 */
export function foldName(surface: string): string {
  return PLAIN.test(surface) && surface.length <= MAX_NAME ? surface.toLowerCase() : foldMarked(surface);
}

/** Nothing but its case has to change. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;

const foldMarked = remembering((surface) =>
  surface
    .slice(0, MAX_NAME)
    .replace(/['’`ʼ]s?$/iu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'’`ʼ‘.]+/gu, '')
    .replace(/[øłđðþßæœıŋħə]/g, (letter) => LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
