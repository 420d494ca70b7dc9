import { remembering } from '../../base/remembering.ts';
import { NAME_SUFFIXES, PARTICLES, STRONG_TITLES } from '../../mentions/names/titles.ts';
import { isEastAsianFamilyName, isEastAsianGivenName, isVietnameseFamilyName } from './eastAsianNames.ts';
import { foldName } from '../../base/words/foldName.ts';
import { genderOfGivenName, isGivenName, type Gender } from './givenNames.ts';

/** The parts of a person's name; all words folded (see `foldName`). */
export interface PersonName {
  /** The words of the name proper, in the order written, without honorifics and suffixes. */
  readonly words: readonly string[];
  /**
   * `words` and a suffix that distinguishes a son from his father: equal for every spelling of the
   * name that differs in case, accents, hyphens or dots only.
   */
  readonly key: string;
  readonly given: readonly string[];
  /**
   * The family name with its particles ("van der bellen"); empty where the name is one word, which
   * may be either.
   */
  readonly family: readonly string[];
  /**
   * The word or words by which newspapers call the person the second time: mostly the family name.
   */
  readonly called: string;
  /** The same without particles: "leyen" of "von der leyen". */
  readonly bareCalled: string;
  /** `words` run together. */
  readonly squeezed: string;
  /** "jr", "ii" and so on; "sr" distinguishes nobody and is left out. */
  readonly suffix?: string;
  /** The nickname in quotation marks: Robert "Bobby" Roe. */
  readonly nickname?: string;
  readonly familyFirst: boolean;
  /**
   * An initial and the beginning of a family name, as sports and gossip pages clip them: "J-Lo".
   */
  readonly isClipped: boolean;
  /** By the given name. */
  readonly gender?: Gender;
}

/**
 * Suffixes that follow a family name alone ("Roe Jr."); numerals follow a given one ("Elizabeth
 * II") and stay in the name.
 */
const FILIAL = new Set(['jr', 'sr']);

const SPELT_SUFFIX = new Map([
  ['jnr', 'jr'],
  ['snr', 'sr'],
]);

const CLIPPED = /^\p{Lu}-\p{Lu}\p{Ll}{1,3}(?:['’]s?)?$/u;

/**
 * Parses a surface: "Kim Jong-un", "W. Mark Felt Sr.", "Ursula von der Leyen". Any string will do;
 * nothing throws.
 */
export const parsePersonName = remembering((surface): PersonName => {
  const nickname = /["“‘(]([^"”’()]{2,40})["”’)]/u.exec(surface);
  const plain = nickname ? surface.replace(nickname[0], ' ') : surface;
  let words = plain.split(/[\s,]+/).flatMap((word) => initialsOf(word, plain) ?? foldName(word).split(' '));
  words = words.map((word) => SPELT_SUFFIX.get(word) ?? word).filter((word) => word !== '');
  while (words.length > 1 && isTitle(words[0]!)) words.shift();
  let suffix: string | undefined;
  while (
    words.length > 1 &&
    NAME_SUFFIXES.has(words.at(-1)!) &&
    (words.length > 2 || FILIAL.has(words.at(-1)!))
  ) {
    const last = words.pop()!;
    if (last !== 'sr') suffix = last;
  }
  const familyFirst = isFamilyFirst(words);
  const [given, family] = divide(words, familyFirst);
  const called = familyFirst && isVietnameseFamilyName(words[0]!) ? words.slice(-1) : family;
  const gender = given[0] === undefined || familyFirst ? undefined : genderOfGivenName(given[0]);
  return {
    words,
    key: suffix === undefined ? words.join(' ') : `${words.join(' ')} ${suffix}`,
    called: called.join(' '),
    bareCalled: called.filter((word) => !PARTICLES.has(word)).join(' '),
    squeezed: words.join(''),
    given,
    family,
    familyFirst,
    isClipped: CLIPPED.test(surface),
    ...(suffix === undefined ? {} : { suffix }),
    ...(nickname ? { nickname: foldName(nickname[1]!) } : {}),
    ...(gender === undefined ? {} : { gender }),
  };
});

/** "President", "St": never the first word of a name, unless it is a given name too ("Duke"). */
const isTitle = (word: string): boolean =>
  (STRONG_TITLES.has(word) || word === 'st' || word === 'saint') && !isGivenName(word);

/** "J.K." and, beside words in lower case, "JK" are initials. */
function initialsOf(word: string, surface: string): string[] | undefined {
  const bare = word.replace(/['’]s$/, '');
  const dotted = /^(?:\p{Lu}\.){2,4}$/u.test(bare);
  if (!dotted && !(/^\p{Lu}{2}$/u.test(bare) && /\p{Ll}/u.test(surface))) return undefined;
  return Array.from(bare.replaceAll('.', '').toLowerCase());
}

/** Korean, Chinese and Vietnamese order: a family name of that kind, then syllables only. */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || rest.length > 3 || !isEastAsianFamilyName(first))
    return false;
  return rest.every(isEastAsianGivenName) && (rest.length > 1 || !isGivenName(rest[0]!));
}

function divide(
  words: readonly string[],
  familyFirst: boolean,
): [given: readonly string[], family: readonly string[]] {
  if (words.length < 2) return [[], []];
  if (familyFirst) return [words.slice(1), words.slice(0, 1)];
  let start = words.length - 1;
  for (let i = words.length - 2; i > 0; i--) if (PARTICLES.has(words[i]!)) start = i;
  return [words.slice(0, start), words.slice(start)];
}
