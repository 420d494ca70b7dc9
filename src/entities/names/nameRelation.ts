import { PARTICLES } from '../../mentions/names/titles.ts';
import { isEastAsianFamilyName } from './eastAsianNames.ts';
import { isGivenName } from './givenNames.ts';
import type { PersonName } from './personName.ts';
import { sameGivenName } from './shortGivenNames.ts';
import { soundKey } from './soundKey.ts';
import { areTranslations } from './translatedNames.ts';

/** How one name can be short for another. */
export type NameRelation = 'same' | 'variant' | 'family' | 'given' | 'part';

/**
 * How `short` can refer to the longer or equally long `full`; undefined when it cannot. `same`:
 * equal except for spelling marks; `variant`: initials, middle names or a short form differ;
 * `family` and `given`: that part of it alone; `part`: a middle name, or one of two family names.
 */
export function relationOf(short: PersonName, full: PersonName): NameRelation | undefined {
  if (short.key === full.key) return 'same';
  const count = short.words.length;
  if (count === 0 || full.words.length < 2) return undefined;
  if (count >= 2 && areVariants(short, full)) return 'variant';
  if (count >= full.words.length || (short.suffix !== undefined && short.suffix !== full.suffix))
    return undefined;
  const said = short.words.join(' ');
  const last = full.words.at(-1)!;
  if (said === full.called || said === full.bareCalled) return 'family';
  // "Yuen Ren Chao" reads like a name with the family name first, and is none.
  if (said === last) return full.familyFirst && !isEastAsianFamilyName(last) ? 'given' : 'family';
  if (said === full.given.join(' ') || said === full.given[0] || said === full.nickname) return 'given';
  if (count === 1 && !full.familyFirst && sameGivenName(said, full.given[0] ?? '')) return 'given';
  if (full.words.join(' ').endsWith(` ${said}`)) return 'family';
  return count === 1 && said.length > 2 && full.words.includes(said) ? 'part' : undefined;
}

/**
 * "Martin Roe" for "Martin Roe Jr.": the same except for the suffix, which may distinguish two
 * people.
 */
export const leavesOutSuffix = (name: PersonName, other: PersonName): boolean =>
  name.suffix === undefined && other.suffix !== undefined && name.key === other.words.join(' ');

/** True for two full names that agree in the family name and in every given name that both have. */
export function areVariants(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2 || a.suffix !== b.suffix) return false;
  // Where a name is cut makes no difference: "Ban Kimoon".
  if (a.squeezed === b.squeezed) return true;
  if (a.familyFirst !== b.familyFirst) return reversed(a, b) || reversed(b, a);
  if (a.familyFirst) return false;
  const [few, many] = a.given.length <= b.given.length ? [a, b] : [b, a];
  if (few.bareCalled === '' || few.bareCalled !== many.bareCalled) return false;
  // The family name is left out: "George W." and "George H. W." say nothing of each other.
  if (few.bareCalled.length === 1) return false;
  // "Mark Roe" may leave out the initial of "W. Mark Roe", but "H. Roe" and "Mark Roe" say nothing
  // of each other.
  const mostSkipped = many.given[0]!.length === 1 && few.given.length < many.given.length ? 1 : 0;
  for (let skipped = 0; skipped <= mostSkipped; skipped++) {
    if (few.given.every((name, i) => agree(name, many.given[i + skipped] ?? name))) return true;
  }
  return false;
}

/**
 * True for two full names of one article that are likelier one person's than two people's: one
 * leaves out words of the other ("Otto Roe" and "Jens Otto Roe"), or they are the same two words in
 * either order.
 */
export function areLooseVariants(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2 || a.suffix !== b.suffix) return false;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (few.words.length === many.words.length) {
    return few.words.length === 2 && few.words[0] === many.words[1] && few.words[1] === many.words[0];
  }
  // "Moon Jae" is "Moon Jae-in" cut short.
  if (many.familyFirst) return few.words.every((word, i) => word === many.words[i]);
  // "Teresa Roe" is "María Teresa Roe Doe" without her mother's name.
  const at = many.words.indexOf(few.words[0]!);
  if (many.words.length > 2 && few.words.every((word, i) => word.length > 1 && word === many.words[at + i]))
    return true;
  // "George W. Roe" is not "George H. W. Roe".
  if (few.words.some((word) => word.length === 1) || few.words.at(-1) !== many.words.at(-1)) return false;
  if (few.familyFirst) return false;
  let next = 0;
  for (const word of many.words) if (word === few.words[next]) next++;
  return next === few.words.length;
}

/** "A-Rod" for "Alex Rodriguez". */
export const isClippedForm = (name: PersonName, full: PersonName): boolean =>
  name.isClipped &&
  !full.isClipped &&
  full.given[0]?.[0] === name.words[0] &&
  full.bareCalled.startsWith(name.words.at(-1)!);

/**
 * True for two full names that differ in the language of the first given name alone: "Pierre
 * Charles Roe" and "Peter Charles Roe".
 */
export function areTranslated(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.suffix !== b.suffix) return false;
  return areTranslations(a.words[0]!, b.words[0]!) && a.words.slice(1).join() === b.words.slice(1).join();
}

/**
 * True for two full names of equally many words that differ by one slip of the pen in one word of
 * four or more letters; never for two different given names that both are in use ("Marc" and
 * "Mark").
 */
export function areMisspellings(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.suffix !== b.suffix) return false;
  const differing = a.words.flatMap((word, i) => (word === b.words[i] ? [] : [i]));
  const [at, another] = differing;
  if (at === undefined || another !== undefined) return false;
  const [one, other] = [a.words[at]!, b.words[at]!];
  if (Math.min(one.length, other.length) < 4 || one[0] !== other[0]) return false;
  if (isGivenName(one) && isGivenName(other)) return false;
  return isOneSlipApart(one, other);
}

/**
 * True for two full names of equally many words whose words are the same or sound alike, as a name
 * does that is romanized in two ways ("Moammar Gadhafi", "Muammar Gaddafi"); never for two
 * different given names in use ("Brian" and "Bryan") or names that differ only in their last vowel
 * ("Mario" and "Maria").
 */
export function areRomanizations(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.suffix !== b.suffix || a.key === b.key)
    return false;
  return a.words.every((word, i) => soundAlike(word, b.words[i]!));
}

function soundAlike(a: string, b: string): boolean {
  if (a === b || areTranslations(a, b)) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 3) return false;
  if (soundKey(a) !== soundKey(b)) return false;
  if (isGivenName(a) && isGivenName(b)) return false;
  return a.slice(0, -1) !== b.slice(0, -1) || !/[aeiou]$/.test(a) || !/[aeiou]$/.test(b);
}

/** One letter more, less, other, or two neighbours swapped (Damerau 1964). */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

/** "Jong Un Kim" and "Kim Jong Un". */
function reversed(given: PersonName, family: PersonName): boolean {
  return (
    family.familyFirst &&
    given.words.length === family.words.length &&
    given.words.at(-1) === family.words[0] &&
    given.words.slice(0, -1).join() === family.words.slice(1).join()
  );
}

function agree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameGivenName(a, b);
}

/**
 * True where the longer name is the shorter one, whole, behind words that are no names ("RB Pierre
 * Roe", "Moviemaker Jane Roe") or given names that it leaves out; not where the shorter one is a
 * family name of several words ("García Márquez" of "Gabriel García Márquez") or the given name
 * behind a family name ("Jong Un" of "Kim Jong Un").
 */
export function isWholeWithin(short: PersonName, long: PersonName): boolean {
  const [first = '', ...rest] = short.words;
  const extra = long.words.length - short.words.length;
  if (rest.length === 0 || extra < 1 || PARTICLES.has(first) || short.suffix !== long.suffix) return false;
  if (short.words.some((word, i) => word !== long.words[extra + i])) return false;
  if (!familyNamesOf(long).has(short.words.join(' '))) return false;
  const [lead = '', next = ''] = long.words;
  // "G. Gordon Roe" is how he writes himself; "RB Gordon Roe" is not.
  if (lead.length === 1) return next.length === 1 && extra > 1;
  return isGivenName(first) || !(isGivenName(lead) || PARTICLES.has(lead));
}

/** The same if the shorter name begins with a given name, so that it is not a family name alone. */
export const isSurelyWholeWithin = (short: PersonName, long: PersonName): boolean =>
  isWholeWithin(short, long) && (isGivenName(short.words[0]!) || long.words[0]!.length === 1);

/**
 * The most words of a family name: a run of capitals over pages would have as many endings as
 * words, each as long as the run.
 */
export const LONGEST_FAMILY = 16;

/**
 * The possible family names of a full name ("garcia marquez" and "marquez"), each in folded words:
 * see `relationOf`.
 */
export function familyNamesOf(full: PersonName): ReadonlySet<string> {
  const { words, given, nickname, called, bareCalled } = full;
  if (words.length < 2) return new Set();
  const last = words.at(-1)!;
  const family = words.slice(1).slice(-LONGEST_FAMILY);
  const endings = family.map((_, i) => family.slice(i).join(' '));
  const names = new Set([called, bareCalled, ...endings]);
  const others = [given.join(' '), given[0], nickname];
  for (const name of others)
    if (name !== called && name !== bareCalled && name !== last) names.delete(name ?? '');
  const isGiven = full.familyFirst && last !== called && last !== bareCalled && !isEastAsianFamilyName(last);
  if (isGiven) names.delete(last);
  names.delete('');
  return names;
}
