import { isEastAsianFamilyName, isEastAsianGivenName } from './eastAsianNames.ts';
import { foldName } from './foldName.ts';
import { genderOfGivenName, type Gender } from './givenNames.ts';
import { sameGivenName } from './shortGivenNames.ts';

/** A person's name taken apart; all words folded (see `foldName`). */
export interface PersonName {
  /** The words of the name proper, in the order written, without honorifics and suffixes. */
  readonly words: readonly string[];
  /** `words`, joined by spaces: equal for every spelling of the name that differs in case, accents, hyphens or dots only. */
  readonly key: string;
  readonly given: readonly string[];
  /** The family name with its particles ("van der bellen"); empty where the name is one word, which may be either. */
  readonly family: readonly string[];
  /** "jr", "sr", "ii" and so on. */
  readonly suffix?: string;
  /** What stands in quotation marks: Robert "Bobby" Roe. */
  readonly nickname?: string;
  readonly familyFirst: boolean;
  /** As the given name tells it. */
  readonly gender?: Gender;
}

/** How one name can be short for another. */
export type NameRelation = 'same' | 'variant' | 'family' | 'given' | 'part';

const SUFFIXES = new Set('jr sr ii iii iv v esq phd md qc kc mp'.split(' '));
/** Words that begin a family name of several words, in the European, Arabic and Hebrew names of the press. */
const PARTICLES = new Set(
  'af al ap ben bin bint d da dal dalla das de degli dei del della den der di do dos du e el ibn la le lo o san santa st te ten ter van vander vom von y zu zum zur'.split(
    ' ',
  ),
);
const HONORIFICS = new Set('mr mrs ms miss mx dr sir dame lord lady st saint rev fr'.split(' '));

/** Takes a surface apart: "Kim Jong-un", "W. Mark Felt Sr.", "Ursula von der Leyen". Any string goes in; nothing throws. */
export function parsePersonName(surface: string): PersonName {
  const nickname = /["“‘(]([^"”’()]{2,40})["”’)]/u.exec(surface);
  const plain = nickname ? surface.replace(nickname[0], ' ') : surface;
  let words = plain.split(/[\s,]+/).flatMap((word) => initialsOf(word, plain) ?? foldName(word).split(' '));
  words = words.filter((word) => word !== '');
  while (words.length > 1 && HONORIFICS.has(words[0]!)) words.shift();
  let suffix: string | undefined;
  while (words.length > 2 && SUFFIXES.has(words.at(-1)!)) suffix = words.pop()!;
  const familyFirst = isFamilyFirst(words);
  const [given, family] = divide(words, familyFirst);
  const gender = given[0] === undefined || familyFirst ? undefined : genderOfGivenName(given[0]);
  return {
    words,
    key: words.join(' '),
    given,
    family,
    familyFirst,
    ...(suffix === undefined ? {} : { suffix }),
    ...(nickname ? { nickname: foldName(nickname[1]!) } : {}),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** "J.K." and, beside words in lower case, "JK" are initials. */
function initialsOf(word: string, surface: string): string[] | undefined {
  const bare = word.replace(/['’]s$/, '');
  const dotted = /^(?:\p{Lu}\.){2,4}$/u.test(bare);
  if (!dotted && !(/^\p{Lu}{2}$/u.test(bare) && /\p{Ll}/u.test(surface))) return undefined;
  return [...bare.replaceAll('.', '').toLowerCase()];
}

/** Korean, Chinese and Vietnamese order: a family name of that kind, then syllables only. */
function isFamilyFirst(words: readonly string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || rest.length > 3 || !isEastAsianFamilyName(first))
    return false;
  return rest.every(isEastAsianGivenName) && (rest.length > 1 || genderOfGivenName(rest[0]!) === undefined);
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

/**
 * How `short` can stand for the longer or equally long `full`; undefined when it cannot.
 * `same`: equal but for spelling marks; `variant`: initials, middle names or a short form differ; `family` and `given`: that part of it alone;
 * `part`: a middle name, or one of two family names.
 */
export function relationOf(short: PersonName, full: PersonName): NameRelation | undefined {
  if (short.key === full.key) return 'same';
  const count = short.words.length;
  if (count === 0 || full.words.length < 2) return undefined;
  if (conflictingSuffix(short, full)) return undefined;
  if (count >= 2 && areVariants(short, full)) return 'variant';
  if (count >= full.words.length) return undefined;
  const family = full.family.join(' ');
  if (short.key === family || short.key === full.words.at(-1) || short.key === bareFamily(full)) {
    return full.familyFirst && short.key !== family ? 'given' : 'family';
  }
  if (short.key === full.given.join(' ') || short.key === full.given[0] || short.key === full.nickname)
    return 'given';
  if (
    count === 1 &&
    full.given[0] !== undefined &&
    !full.familyFirst &&
    sameGivenName(short.key, full.given[0])
  ) {
    return 'given';
  }
  if (` ${full.key}`.endsWith(` ${short.key}`)) return 'family';
  return count === 1 && short.key.length > 2 && full.words.includes(short.key) ? 'part' : undefined;
}

const conflictingSuffix = (a: PersonName, b: PersonName): boolean =>
  a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix;

/** The family name without particles: "bellen" of "van der bellen". */
const bareFamily = ({ family }: PersonName): string =>
  family.filter((word) => !PARTICLES.has(word)).join(' ');

/** True for two full names that agree in the family name and in every given name that both have. */
export function areVariants(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2 || conflictingSuffix(a, b)) return false;
  if (squeezed(a) === squeezed(b)) return true;
  if (a.familyFirst !== b.familyFirst) return reversed(a, b) || reversed(b, a);
  if (a.familyFirst) return a.key === b.key;
  const [few, many] = a.given.length <= b.given.length ? [a, b] : [b, a];
  if (few.given.length === 0 || bareFamily(few) === '' || bareFamily(few) !== bareFamily(many)) return false;
  const skipped = many.given[0]!.length === 1 && few.given.length < many.given.length ? 1 : 0;
  for (let shift = 0; shift <= skipped; shift++) {
    if (
      few.given.every((name, i) => many.given[i + shift] === undefined || agree(name, many.given[i + shift]!))
    ) {
      return true;
    }
  }
  return false;
}

/** "Jong Un Kim" and "Kim Jong Un". */
function reversed(given: PersonName, family: PersonName): boolean {
  return (
    family.familyFirst &&
    !given.familyFirst &&
    given.words.length === family.words.length &&
    given.words.at(-1) === family.words[0] &&
    given.words.slice(0, -1).join() === family.words.slice(1).join()
  );
}

/** "Jongun" and "Jong Un", "Ban Kimoon": where the words are cut makes no difference. */
const squeezed = ({ words }: PersonName): string => words.join('');

function agree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameGivenName(a, b);
}
