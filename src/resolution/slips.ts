import type { ArticleNames } from './articleNames.ts';
import { areRomanizations } from '../entities/names/nameRelation.ts';
import type { NameStore } from './nameStore.ts';

/**
 * What two names one slip apart must share: an office, or this in the units of
 * `NameStore.weightOf`.
 */
const ENOUGH = 1.5;
/** The most articles with a name that are read, about. */
const MOST_READ = 64;
/** A misspelling is rarer than the name. */
const RARER = 0.5;

/**
 * Evidence that a name is another one, misspelt or with something before it. The names beside it
 * are read once for all others.
 */
export class SlipEvidence {
  readonly #form: number;
  readonly #names: NameStore;
  readonly #articles: ArticleNames;
  #beside: ReadonlySet<number> | undefined;

  constructor(form: number, names: NameStore, articles: ArticleNames) {
    this.#form = form;
    this.#names = names;
    this.#articles = articles;
  }

  /**
   * True where the name is the rarer of two that are one slip apart and misspelt, or the rarer of
   * two romanizations of one person's name.
   */
  isSlipOf(other: number): boolean {
    const [names, articles] = [this.#names, this.#articles];
    const [rare, usual] = [articles.count(this.#form), articles.count(other)];
    if (rare > usual) return false;
    const isRare = rare <= Math.max(1, usual * RARER);
    if (!isRare && !areRomanizations(names.parsed(this.#form), names.parsed(other))) return false;
    if (rare === usual && names.keyOf(this.#form) < names.keyOf(other)) return false;
    return this.sharesEvidence(other);
  }

  /**
   * True where an office or other names beside both are evidence that two similar names are one
   * person's.
   */
  sharesEvidence(other: number): boolean {
    const [names, articles] = [this.#names, this.#articles];
    const offices = articles.officesOf(other);
    for (const office of articles.officesOf(this.#form)) if (offices.has(office)) return true;
    this.#beside ??= new Set(this.#blocksBeside(this.#form));
    const shared = new Set<number>();
    let weight = 0;
    for (const block of this.#blocksBeside(other)) {
      if (!this.#beside.has(block) || shared.has(block)) continue;
      shared.add(block);
      weight += names.weightOf(block);
      if (weight >= ENOUGH) return true;
    }
    return false;
  }

  /** The blocks of other names in the articles with a name, some of them more than once. */
  *#blocksBeside(form: number): Generator<number> {
    const own = this.#names.blockOf(form);
    for (const article of this.#articles.sampleOf(form, MOST_READ))
      yield* this.#articles.context(article, own);
  }
}
