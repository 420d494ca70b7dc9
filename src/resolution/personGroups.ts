import {
  areLooseVariants,
  areVariants,
  isWholeWithin,
  LONGEST_FAMILY,
} from '../entities/names/nameRelation.ts';
import type { ArticleNames } from './articleNames.ts';
import type { NameStore } from './nameStore.ts';
import type { FormRules } from './nameRules.ts';
import { SlipEvidence } from './slips.ts';
import type { VariantIndex } from './variantIndex.ts';

/** The names of people with more names are cached while nothing changes. */
const FEW = 8;

/**
 * The full names of each person: those that differ only in middle names, short forms or order; then
 * initials that fit only one person, and misspellings with other evidence. A name that fits two
 * people joins neither. Kept up to date name by name.
 */
export class PersonGroups {
  #rules: FormRules;
  readonly #names: NameStore;
  readonly #articles: ArticleNames;
  readonly #variants: VariantIndex;
  /** The names that agree with a name in more than initials, if there are any. */
  readonly #groups = new Map<number, readonly number[]>();
  /** For initials and misspellings, the name that they mean. */
  readonly #joined = new Map<number, number>();
  readonly #joiners = new Map<number, Set<number>>();
  readonly #manyNamed = new Map<number, readonly number[]>();

  constructor(names: NameStore, articles: ArticleNames, variants: VariantIndex, rules: FormRules) {
    this.#names = names;
    this.#articles = articles;
    this.#variants = variants;
    this.#rules = rules;
  }

  get rules(): FormRules {
    return this.#rules;
  }

  set rules(rules: FormRules) {
    this.#rules = rules;
    this.#manyNamed.clear();
  }

  /**
   * True for a name that refers to people with longer ones: a single word, or "García Márquez"
   * beside "Gabriel García Márquez".
   */
  isShort(form: number): boolean {
    if (this.rules.isRuled(form)) return false;
    if (this.#variants.classOf(form) === 'word') return true;
    if (this.#groups.has(form) || this.#joined.has(form) || this.#joiners.has(form)) return false;
    for (const bearer of this.#variants.bearersOf(this.#names.keyOf(form)))
      if (bearer !== form && this.#isActive(bearer) && !this.isWhole(form, bearer)) return true;
    return false;
  }

  /** True for a name that another one is with something before it, see `isWholeWithin`. */
  isWhole(form: number, longer: number): boolean {
    return isWholeWithin(this.#names.parsed(form), this.#names.parsed(longer));
  }

  /** The names that are a name with something before it, see `isWholeWithin`. */
  *#longerOf(form: number): Generator<number> {
    const { words } = this.#names.parsed(form);
    if (words.length < 2) return;
    for (const longer of this.#variants.bearersOf(words.join(' ')))
      if (longer !== form && this.isWhole(form, longer)) yield longer;
  }

  /**
   * The names in use that a name is with something before them, unless something says that they are
   * two people.
   */
  *#wholesIn(form: number): Generator<number> {
    const { words, suffix } = this.#names.parsed(form);
    for (let from = Math.max(1, words.length - LONGEST_FAMILY); from < words.length - 1; from++) {
      const key = [...words.slice(from), ...(suffix === undefined ? [] : [suffix])].join(' ');
      const whole = this.#names.formWith('person', key);
      if (whole !== undefined && this.#isActive(whole) && this.isWhole(whole, form)) yield whole;
    }
  }

  /**
   * All names of the person who has a name, in order of their keys; empty for a short name and for
   * one that no article has.
   */
  membersOf(form: number): readonly number[] {
    const known = this.#manyNamed.get(form);
    if (known) return known;
    if (!this.#isActive(form) || this.isShort(form)) return [];
    const found = new Set([form]);
    for (const member of found) for (const next of this.#beside(member)) found.add(next);
    const members = [...found]
      .filter((member) => this.#isActive(member))
      .sort((a, b) => (this.#names.keyOf(a) < this.#names.keyOf(b) ? -1 : 1));
    if (members.length > FEW) for (const member of members) this.#manyNamed.set(member, members);
    return members;
  }

  /**
   * Updates the groups after changes.
   * @param touched names of changed articles
   * @param turned those of them that came into use or went out of it
   * @param shaken names beside which another one stops or starts to be evidence
   * @returns names whose people may be others than before; in steps
   */
  *update(
    touched: Iterable<number>,
    turned: Iterable<number>,
    shaken: Iterable<number>,
  ): Generator<void, ReadonlySet<number>> {
    this.#manyNamed.clear();
    const starts = new Set<number>(touched);
    const alike = yield* this.#regroup(turned);
    const joining = new Set<number>();
    for (const form of alike) {
      yield;
      starts.add(form);
      joining.add(form);
      for (const other of this.#longerOf(form)) joining.add(other);
    }
    for (const form of this.#variants.initialsOfAny(alike)) joining.add(form);
    for (const form of [...starts, ...shaken]) {
      if (this.#variants.classOf(form) === 'word') continue;
      for (const other of this.#variants.slipsOf(form)) joining.add(other);
      for (const other of this.#longerOf(form)) joining.add(other);
      const joins = this.#variants.slipsOf(form).length > 0 || !this.#wholesIn(form).next().done;
      if (joins || this.#joined.has(form)) joining.add(form);
    }
    for (const form of joining) {
      this.#rejoin(form, starts);
      yield;
    }
    return starts;
  }

  #isActive(form: number): boolean {
    return this.#articles.count(form) > 0;
  }

  *#beside(form: number): Generator<number> {
    yield* this.#groups.get(form) ?? [];
    const joined = this.#joined.get(form);
    if (joined !== undefined) yield joined;
    yield* this.#joiners.get(form) ?? [];
    yield* this.rules.sameAs(form);
  }

  /**
   * Groups again the names that could agree with one of these, or did before.
   * @returns all of them, but of similar names that were and are too many only those that turned;
   *   in steps
   */
  *#regroup(turned: Iterable<number>): Generator<void, ReadonlySet<number>> {
    const starts = new Set([...turned].filter((form) => this.#variants.classOf(form) !== 'word'));
    for (const form of starts) this.#groups.delete(form);
    const seen = new Set(starts);
    const grouped = new Set<number>();
    const isIn = (form: number): boolean => this.#isActive(form);
    const crowded = new Set<number>();
    const group = (start: number): boolean => {
      if (grouped.has(start)) return true;
      const component = this.#variants.alike(start, isIn, crowded);
      if (!component) return false;
      for (const form of component) {
        seen.add(form);
        grouped.add(form);
      }
      this.#group(component);
      return true;
    };
    const inCrowds: number[] = [];
    for (const form of starts) {
      yield;
      if (isIn(form) && !group(form)) inCrowds.push(form);
    }
    const left = [...starts].filter((form) => !isIn(form));
    for (const form of this.#variants.besideAny(left, isIn)) {
      yield;
      group(form);
    }
    // Names that were few enough before new ones came.
    const wasIn = (form: number): boolean => isIn(form) && !starts.has(form);
    const wasCrowded = new Set<number>();
    for (const start of this.#variants.besideAny(inCrowds, wasIn)) {
      yield;
      if (seen.has(start)) continue;
      for (const form of this.#variants.alike(start, wasIn, wasCrowded) ?? []) {
        this.#groups.delete(form);
        seen.add(form);
      }
    }
    return seen;
  }

  #group(component: ReadonlySet<number>): void {
    for (const form of component) this.#groups.delete(form);
    if (component.size < 2) return;
    const length = (form: number): number => this.#names.parsed(form).words.length;
    const ordered = [...component].sort(
      (a, b) => length(b) - length(a) || (this.#names.keyOf(a) < this.#names.keyOf(b) ? -1 : 1),
    );
    const groups: number[][] = [];
    for (const form of ordered) {
      const fits = groups.filter((group) => this.#fits(form, group));
      if (fits.length === 1) fits[0]!.push(form);
      else groups.push([form]);
    }
    for (const group of groups) if (group.length > 1) for (const form of group) this.#groups.set(form, group);
  }

  /** True for a variant of one of a group's names that contradicts none of the others. */
  #fits(form: number, group: readonly number[]): boolean {
    const name = this.#names.parsed(form);
    const isVariant = (other: number): boolean => areVariants(name, this.#names.parsed(other));
    return (
      group.some(isVariant) &&
      group.every(
        (other) =>
          !this.rules.areApart(form, other) &&
          (isVariant(other) || areLooseVariants(name, this.#names.parsed(other))),
      )
    );
  }

  #rejoin(form: number, starts: Set<number>): void {
    const before = this.#joined.get(form);
    const after = this.#isActive(form) ? this.#targetOf(form) : undefined;
    if (before === after) return;
    if (before !== undefined) {
      const joiners = this.#joiners.get(before)!;
      joiners.delete(form);
      if (joiners.size === 0) this.#joiners.delete(before);
      starts.add(before);
    }
    starts.add(form);
    if (after === undefined) this.#joined.delete(form);
    else {
      this.#joined.set(form, after);
      this.#joiners.set(after, (this.#joiners.get(after) ?? new Set()).add(form));
      starts.add(after);
    }
  }

  /** The name that initials, a misspelt name, or a name with something before it mean. */
  #targetOf(form: number): number | undefined {
    if (this.#groups.has(form)) return undefined;
    if (this.#variants.classOf(form) === 'full') {
      const evidence = new SlipEvidence(form, this.#names, this.#articles);
      const slips = this.#variants
        .slipsOf(form)
        .filter((other) => this.#isActive(other) && !this.rules.areApart(form, other))
        .filter((other) => evidence.isSlipOf(other));
      const wholes = [...this.#wholesIn(form)].filter(
        (other) =>
          !this.rules.areApart(form, other) &&
          !this.#articles.areTogether(form, other) &&
          evidence.sharesEvidence(other),
      );
      return this.#only([...slips, ...wholes]);
    }
    const active = [...this.#variants.spelledOut(form)].filter((other) => this.#isActive(other));
    const tested = new Map<readonly number[], boolean>();
    const fits = active.filter((other) => {
      const group = this.#groups.get(other) ?? [other];
      const known = tested.get(group) ?? this.#fits(form, group);
      tested.set(group, known);
      return known;
    });
    const full = fits.filter((other) => this.#variants.classOf(other) === 'full');
    if (full.length > 0) return this.#only(full);
    const { words } = this.#names.parsed(form);
    return this.#only(fits.filter((other) => this.#names.parsed(other).words.length > words.length));
  }

  /** The first of some names by key if all are of one group. */
  #only(forms: readonly number[]): number | undefined {
    const groups = new Set(forms.map((form) => this.#groups.get(form) ?? form));
    if (groups.size !== 1) return undefined;
    return forms.reduce((a, b) => (this.#names.keyOf(a) < this.#names.keyOf(b) ? a : b));
  }
}
