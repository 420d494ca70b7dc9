import { getOrInsert } from '../base/getOrInsert.ts';
import { IntColumn } from '../base/numbers/intColumn.ts';
import { IntLists } from '../base/numbers/intLists.ts';
import type { NameKind } from '../mentions/names/mention.ts';
import { keyOf, type NameKey } from './nameKey.ts';
import { parsePersonName, type PersonName } from '../entities/names/personName.ts';

const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];
/** The most parsed names that are cached for those that are compared with many others. */
const MOST_PARSED = 4096;
/**
 * Weights of the kinds of names as evidence for who is meant; countries are in half of all news.
 */
const WEIGHTS = { person: 1.5, organization: 1, place: 1, country: 0.3 } as const;

/**
 * All names ever given to a resolver, each once, as numbers: the spellings as written; the forms,
 * spellings that differ in case, accents, hyphens and the like only; and the blocks, forms that
 * could be one entity by sound. Numbers never change.
 */
export class NameStore {
  readonly spellings: string[] = [];
  readonly #spellingOf = new Map<string, number>();
  readonly #formOf = new IntColumn();
  readonly #formByKey = new Map<string, number>();
  readonly #formKeys: string[] = [];
  readonly #kinds = new IntColumn();
  readonly #blocks = new IntColumn();
  readonly #spellingsOf = new IntLists();
  readonly #usual = new Map<number, string>();
  readonly #blockByKey = new Map<string, number>();
  readonly #blockWeights: number[] = [];
  readonly #formsOf = new IntLists();
  readonly #parsed = new Map<number, PersonName>();
  readonly #created: (form: number, name: PersonName) => void;

  /** @param created called with every new form of a person's name */
  constructor(created: (form: number, name: PersonName) => void) {
    this.#created = created;
  }

  /** The number of a spelling. */
  intern(kind: NameKind, name: string): number {
    const id = `${KINDS.indexOf(kind)}${name}`;
    const known = this.#spellingOf.get(id);
    if (known !== undefined) return known;
    const spelling = this.spellings.push(name) - 1;
    this.#spellingOf.set(id, spelling);
    const form = this.#internForm(kind, keyOf(kind, name));
    this.#formOf.set(spelling, form);
    this.#spellingsOf.push(form, spelling);
    return spelling;
  }

  /** The form of a spelling. */
  formOf(spelling: number): number {
    return this.#formOf.get(spelling);
  }

  /** The form of a spelling, if an article has it; else that of its key. */
  formNamed(kind: NameKind, name: string): number | undefined {
    const spelling = this.#spellingOf.get(`${KINDS.indexOf(kind)}${name}`);
    return spelling === undefined ? this.formWith(kind, keyOf(kind, name).key) : this.formOf(spelling);
  }

  /** The block of a form. */
  blockOf(form: number): number {
    return this.#blocks.get(form);
  }

  /** The kind of a form. */
  kindOf(form: number): NameKind {
    return KINDS[this.#kinds.get(form)]!;
  }

  /** True for the form of a person's name. */
  isPerson(form: number): boolean {
    return this.#kinds.get(form) === 0;
  }

  /** The key of a form, equal for all of its spellings. */
  keyOf(form: number): string {
    return this.#formKeys[form]!;
  }

  /** The form of a kind that has a key, if there is one. */
  formWith(kind: NameKind, key: string): number | undefined {
    return this.#formByKey.get(`${KINDS.indexOf(kind)}${key}`);
  }

  /** The canonical name where a table knows it. */
  usualName(form: number): string | undefined {
    return this.#usual.get(form);
  }

  /** The spellings of a form. */
  *spellingsOf(form: number): Generator<number> {
    for (let i = 0; i < this.#spellingsOf.length(form); i++) yield this.#spellingsOf.at(form, i);
  }

  /** The forms of a block. */
  *formsOf(block: number): Generator<number> {
    for (let i = 0; i < this.#formsOf.length(block); i++) yield this.#formsOf.at(block, i);
  }

  /** The weight of a shared name of the block as evidence. */
  weightOf(block: number): number {
    return this.#blockWeights[block]!;
  }

  /** The kind of all names of a block. */
  kindOfBlock(block: number): NameKind {
    return this.kindOf(this.#formsOf.at(block, 0));
  }

  /** The parts of a person's form, see `keyOf`. */
  parsed(form: number): PersonName {
    const known = this.#parsed.get(form);
    if (known) return known;
    const name = parsePersonName(this.#formKeys[form]!);
    if (this.#parsed.size >= MOST_PARSED) this.#parsed.clear();
    this.#parsed.set(form, name);
    return name;
  }

  #internForm(kind: NameKind, { key, block, isCountry, usual, person }: NameKey): number {
    const id = `${KINDS.indexOf(kind)}${key}`;
    const known = this.#formByKey.get(id);
    if (known !== undefined) return known;
    const form = this.#formKeys.push(key) - 1;
    this.#formByKey.set(id, form);
    this.#kinds.set(form, KINDS.indexOf(kind));
    if (usual !== undefined) this.#usual.set(form, usual);
    const number = this.#internBlock(block, isCountry ? WEIGHTS.country : WEIGHTS[kind]);
    this.#blocks.set(form, number);
    this.#formsOf.push(number, form);
    if (person) this.#created(form, person);
    return form;
  }

  #internBlock(key: string, weight: number): number {
    return getOrInsert(this.#blockByKey, key, () => this.#blockWeights.push(weight) - 1);
  }
}

/**
 * A corpus entity as a number: the form of its name, and its place among the namesakes of that
 * form. 0 is nobody.
 */
export type Cluster = number;

/** The most entities that are distinguished under one name. */
export const MOST_NAMESAKES = 512;

/** The number of an entity with a form as its name. */
export const clusterOf = (form: number, place = 0): Cluster =>
  (form + 1) * MOST_NAMESAKES + Math.min(place, MOST_NAMESAKES - 1);
/** The form of an entity's name. */
export const formOfCluster = (cluster: Cluster): number => Math.floor(cluster / MOST_NAMESAKES) - 1;
/** 0 for the first of its name. */
export const placeOfCluster = (cluster: Cluster): number => cluster % MOST_NAMESAKES;
