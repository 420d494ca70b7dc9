import { getOrInsert } from '../../base/getOrInsert.ts';
import {
  areLooseVariants,
  areMisspellings,
  areTranslated,
  isClippedForm,
  leavesOutSuffix,
  relationOf,
} from './nameRelation.ts';
import type { PersonName } from './personName.ts';
import { WordIndex } from './wordIndex.ts';

/** The full names of one person. */
export interface FullNames {
  /** The longest. */
  readonly name: PersonName;
  /** Those that are the same name written in another way, `name` included. */
  readonly variants: PersonName[];
  /** Names in their own right: maiden names, stage names. */
  readonly alsoCalled: PersonName[];
  /** Of all of them, and of a short name that the article states. */
  readonly keys: string[];
}

/** How a name was found to be another spelling of a person's. */
export type Spelling = 'itself' | 'variant' | 'slip' | 'translation' | 'without suffix' | 'stated';

interface Test {
  readonly spelling: Spelling;
  readonly fits: (name: PersonName, names: FullNames) => boolean;
}

/** The most spellings of one name; more are people with similar names. */
const MOST_VARIANTS = 4;

/** So many other names are taken for one person's, as stage and maiden names are. */
const MOST_ALSO_CALLED = 8;

/**
 * So many people are looked through for a clipped name: what a hostile article could cost stays
 * linear.
 */
const MOST_LOOKED_THROUGH = 100;

/**
 * How a name of several words may be another's, surest first; what fits two people by one test
 * joins neither.
 */
const TESTS: readonly Test[] = [
  anyName('variant', (name, other) => relationOf(name, other) === 'variant'),
  anyName('variant', (name, other) => relationOf(name, other) !== undefined),
  anyName('variant', areLooseVariants),
  anyName('translation', areTranslated),
  anyName('variant', isClippedForm),
];

function anyName(spelling: Spelling, fits: (name: PersonName, other: PersonName) => boolean): Test {
  return {
    spelling,
    fits: (name, { name: longest, alsoCalled }) =>
      fits(name, longest) || alsoCalled.some((other) => fits(name, other)),
  };
}

/** The names of two and more words of an article, sorted into people. */
export class FullNameGroups {
  readonly all: FullNames[] = [];
  /**
   * Names of one word that the article says are a person's, by key: "Eusebius Hieronymus, known as
   * Jerome".
   */
  readonly shortNames = new Set<string>();
  readonly #groupOf = new Map<string, { readonly group: number; readonly spelling: Spelling }>();
  readonly #index = new WordIndex();
  readonly #partners = new Map<string, string[]>();

  /**
   * @param names all people's names of the article in text order, with repetitions
   * @param stated pairs of keys that the article says are one person's
   */
  constructor(names: readonly PersonName[], stated: readonly (readonly [string, string])[]) {
    for (const [a, b] of stated) {
      getOrInsert(this.#partners, a, () => []).push(b);
      getOrInsert(this.#partners, b, () => []).push(a);
    }
    const full = new Map<string, PersonName>();
    const short = new Map<string, PersonName>();
    const counts = new Map<string, number>();
    for (const name of names) {
      counts.set(name.key, (counts.get(name.key) ?? 0) + 1);
      if (name.words.length > 1 && !full.has(name.key)) full.set(name.key, name);
      if (name.words.length === 1 && !short.has(name.key)) short.set(name.key, name);
    }
    const tests = [...TESTS, slipTest(counts), sonTest(names, [...full.keys()])];
    const length = ({ words, suffix, isClipped }: PersonName): number =>
      isClipped ? 0 : words.length + (suffix === undefined ? 0 : 1);
    const longestFirst = [...full.values()].sort((a, b) => length(b) - length(a));
    for (const name of longestFirst) this.#add(name, tests);
    for (const name of short.values()) this.#addShortName(name);
  }

  /** The person of a name's key, and how it came there; undefined for short names. */
  find(key: string): { readonly group: number; readonly spelling: Spelling } | undefined {
    return this.#groupOf.get(key);
  }

  /** Longer names must be added before shorter ones. */
  #add(name: PersonName, tests: readonly Test[]): void {
    for (const partner of this.#partners.get(name.key) ?? []) {
      const known = this.#groupOf.get(partner);
      if (!known || this.all[known.group]!.alsoCalled.length >= MOST_ALSO_CALLED) continue;
      this.all[known.group]!.alsoCalled.push(name);
      this.all[known.group]!.keys.push(name.key);
      this.#note(name, known.group, 'stated');
      return;
    }
    // Clipped names share no word with the full ones.
    const rivals = name.isClipped
      ? [...this.all.keys()].slice(0, MOST_LOOKED_THROUGH)
      : this.#index.rivals(name);
    for (const { spelling, fits } of rivals.length > 0 ? tests : []) {
      const [only, another] = rivals.filter((group) => fits(name, this.all[group]!));
      if (only === undefined) continue;
      if (another !== undefined) break;
      this.all[only]!.variants.push(name);
      this.all[only]!.keys.push(name.key);
      this.#groupOf.set(name.key, { group: only, spelling });
      return;
    }
    this.#note(
      name,
      this.all.push({ name, variants: [name], alsoCalled: [], keys: [name.key] }) - 1,
      'itself',
    );
  }

  /**
   * A short name that nobody else has; one that ends or begins a full name may be somebody else's.
   */
  #addShortName(name: PersonName): void {
    if (this.shortNames.has(name.key) || this.#index.rivals(name).length > 0) return;
    const groups = (this.#partners.get(name.key) ?? []).map((partner) => this.#groupOf.get(partner)?.group);
    const [group] = groups;
    if (group === undefined || groups.some((other) => other !== group)) return;
    this.shortNames.add(name.key);
    this.all[group]!.keys.push(name.key);
  }

  #note(name: PersonName, group: number, spelling: Spelling): void {
    this.#groupOf.set(name.key, { group, spelling });
    this.#index.add(name, group);
  }
}

/** A misspelling is rarer than the name. */
function slipTest(counts: ReadonlyMap<string, number>): Test {
  return {
    spelling: 'slip',
    fits: (name, { variants }) =>
      variants.length < MOST_VARIANTS &&
      variants.some((other) => {
        const [rare, usual] = [counts.get(name.key)!, counts.get(other.key)!].sort((a, b) => a - b);
        return areMisspellings(name, other) && rare! <= Math.max(1, usual! / 2);
      }),
  };
}

/**
 * "Martin Roe Jr." at first and "Martin Roe" later is one man; the other way round, or beside "Roe
 * Jr.", they are two.
 */
function sonTest(names: readonly PersonName[], keys: readonly string[]): Test {
  const order = new Map(keys.map((key, i) => [key, i]));
  const shortWithSuffix = new Set(
    names.filter(({ words, suffix }) => words.length === 1 && suffix).map(({ key }) => key),
  );
  return {
    spelling: 'without suffix',
    fits: (name, { name: other }) =>
      leavesOutSuffix(name, other) &&
      order.get(other.key)! < order.get(name.key)! &&
      !shortWithSuffix.has(`${other.called} ${other.suffix!}`),
  };
}
