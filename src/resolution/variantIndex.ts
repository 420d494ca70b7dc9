import { getOrInsert } from '../base/getOrInsert.ts';
import { hash32 } from '../base/numbers/hash32.ts';
import { HashBuckets } from '../base/numbers/hashBuckets.ts';
import { IntLists } from '../base/numbers/intLists.ts';
import { isGivenName } from '../entities/names/givenNames.ts';
import { areMisspellings, areRomanizations, familyNamesOf } from '../entities/names/nameRelation.ts';
import type { PersonName } from '../entities/names/personName.ts';
import { shortGroupsOf } from '../entities/names/shortGivenNames.ts';
import { soundKey } from '../entities/names/soundKey.ts';

/**
 * The most names with an initial and a family name that are compared; only a hostile corpus has
 * more. In 6,000 articles there are 9.
 */
const MOST_WITH_INITIAL = 500;
/** The same for names with almost the same spelling, of which there are 4. */
const MOST_NEARLY_ALIKE = 32;
/**
 * More similar names than this are not variants: the corpus is a list of people. Of one key there
 * are 6 in 6,000 articles.
 */
const MOST_ALIKE = 200;

/** How a form takes part in resolution. */
export type FormClass = 'full' | 'initials' | 'word';

/**
 * Finds the forms whose names may be one person's, by keys that any two such names share; what it
 * says depends on the names alone, never on articles. Forms are numbers of a `NameStore`.
 */
export class VariantIndex {
  readonly #buckets = new HashBuckets();
  readonly #familyNames = new Map<string, number>();
  readonly #bearers = new IntLists();
  readonly #classes: FormClass[] = [];
  /** Forms that are one slip apart from a form, or romanized otherwise. */
  readonly #slips = new Map<number, number[]>();
  readonly #parsed: (form: number) => PersonName;

  constructor(parsed: (form: number) => PersonName) {
    this.#parsed = parsed;
  }

  /** Takes in a new form of a person's name. */
  add(form: number, name: PersonName): void {
    this.#classes[form] = classOf(name);
    if (this.#classes[form] === 'word') return;
    for (const other of this.#near(slipKeys(name), form, MOST_NEARLY_ALIKE)) {
      const known = this.#parsed(other);
      if (!areMisspellings(name, known) && !areRomanizations(name, known)) continue;
      getOrInsert(this.#slips, form, () => []).push(other);
      getOrInsert(this.#slips, other, () => []).push(form);
    }
    for (const family of familyNamesOf(name)) this.#bearers.push(this.#familyName(family), form);
    for (const key of [...sameKeys(name), ...initialKeys(name, this.#classes[form]), ...slipKeys(name)])
      this.#buckets.add(hash32(key), form);
  }

  /** The class of a form that was added. */
  classOf(form: number): FormClass {
    return this.#classes[form]!;
  }

  /**
   * The forms that may be the same person's as a full form, by more than initials, directly or
   * through others; undefined where they are too many.
   * @param isIn whether a form is in use
   * @param crowded keys known to lead to too many; others are added, so that many forms of a crowd
   *   cost no more than a few
   */
  alike(
    start: number,
    isIn: (form: number) => boolean,
    crowded: Set<number>,
  ): ReadonlySet<number> | undefined {
    const found = new Set([start]);
    const keys = new Set<number>();
    for (const form of found) {
      for (const key of this.#sameKeysOf(form)) {
        if (keys.has(key)) continue;
        keys.add(key);
        let isCrowd = crowded.has(key);
        if (!isCrowd)
          for (const other of this.#buckets.get(key)) {
            if (isIn(other)) found.add(other);
            isCrowd = found.size > MOST_ALIKE;
            if (isCrowd) break;
          }
        if (!isCrowd) continue;
        for (const one of keys) crowded.add(one);
        return undefined;
      }
    }
    return found;
  }

  /**
   * The forms that share a key of the same kind with one of these, by keys that are not too many's.
   */
  besideAny(forms: Iterable<number>, isIn: (form: number) => boolean): ReadonlySet<number> {
    const beside = new Set<number>();
    const keys = new Set<number>();
    for (const form of forms) {
      for (const key of this.#sameKeysOf(form)) {
        if (keys.has(key)) continue;
        keys.add(key);
        const found: number[] = [];
        for (const other of this.#buckets.get(key)) {
          if (isIn(other)) found.push(other);
          if (found.length > MOST_ALIKE) break;
        }
        if (found.length <= MOST_ALIKE) for (const other of found) beside.add(other);
      }
    }
    return beside;
  }

  /**
   * For a form with initials only, the full forms, and longer ones with initials, that it may mean.
   */
  spelledOut(form: number): ReadonlySet<number> {
    const { family, given } = keyParts(this.#parsed(form));
    const keys = [`full ${family} ${given[0] ?? ''}`, `initials ${family} ${given[0] ?? ''}`];
    return this.#near(keys, form, MOST_WITH_INITIAL);
  }

  /** The forms with initials only that may mean one of these. */
  initialsOfAny(forms: Iterable<number>): ReadonlySet<number> {
    const keys = new Set<string>();
    for (const form of forms) {
      const { family, given } = keyParts(this.#parsed(form));
      for (const letter of [given[0]?.[0] ?? '', given[1]?.[0] ?? ''])
        keys.add(`initials ${family} ${letter}`);
    }
    return this.#near(keys, undefined, MOST_WITH_INITIAL);
  }

  /** The forms that are one slip of the pen apart, or another romanization. */
  slipsOf(form: number): readonly number[] {
    return this.#slips.get(form) ?? [];
  }

  /** The forms with a family name, in folded words. */
  *bearersOf(family: string): Generator<number> {
    const list = this.#familyNames.get(family);
    if (list === undefined) return;
    for (let i = 0; i < this.#bearers.length(list); i++) yield this.#bearers.at(list, i);
  }

  #familyName(family: string): number {
    return getOrInsert(this.#familyNames, family, () => this.#familyNames.size);
  }

  #sameKeysOf(form: number): number[] {
    return [...sameKeys(this.#parsed(form))].map(hash32);
  }

  /** The forms beside a form under some keys, the latest `most` of each. */
  #near(keys: Iterable<string>, form: number | undefined, most: number): ReadonlySet<number> {
    const near = new Set<number>();
    for (const key of keys) {
      let left = most;
      for (const other of this.#buckets.get(hash32(key))) {
        if (left-- <= 0) break;
        if (other !== form) near.add(other);
      }
    }
    return near;
  }
}

function classOf({ words, given, familyFirst }: PersonName): FormClass {
  if (words.length < 2) return 'word';
  return !familyFirst && given.every((name) => name.length === 1) ? 'initials' : 'full';
}

function keyParts({ bareCalled, given, familyFirst }: PersonName): {
  family: string;
  given: readonly string[];
} {
  return { family: bareCalled, given: familyFirst ? [] : given };
}

/** Two full names of one person share one of these, unless one has only initials or a slip. */
function sameKeys(name: PersonName): Set<string> {
  const { family, given } = keyParts(name);
  const keys = new Set([`same ${name.squeezed}`, `words ${[...name.words].sort().join(' ')}`]);
  for (const word of given) {
    if (word.length < 2) continue;
    keys.add(`given ${family} ${word}`);
    for (const group of shortGroupsOf(word)) keys.add(`group ${family} ${String(group)}`);
  }
  return keys;
}

/** Under which a form is looked up by the initials of its given names: "W. Mark Roe" by both. */
function initialKeys(name: PersonName, kind: FormClass): readonly string[] {
  const { family, given } = keyParts(name);
  const [first, second] = given;
  if (first === undefined) return [];
  const letters = new Set([first[0]!, ...(first.length === 1 && second ? [second[0]!] : [])]);
  return kind === 'initials'
    ? [`initials ${family} ${first}`]
    : [...letters].map((letter) => `full ${family} ${letter}`);
}

/**
 * Two names that differ by a slip in one word share the others, and about how that one sounds; two
 * romanizations of one name sound alike.
 */
function slipKeys({ words }: PersonName): readonly string[] {
  if (words.length > 5) return [];
  const slips = words.flatMap((word, i) =>
    word.length < 4
      ? []
      : [`slip ${words.map((other, j) => (i === j ? `${word[0]!}${soundKey(word)}*` : other)).join(' ')}`],
  );
  // Given names of the lexicon are written in one way.
  return isGivenName(words[0]!) ? slips : [...slips, `sound ${words.map(initialSound).join(' ')}`];
}

/** Romanizations of one name mostly agree in their first letter too, unless it is a vowel. */
const initialSound = (word: string): string => {
  const sound = soundKey(word);
  return sound.startsWith('a') ? sound : word[0]! + sound;
};
