import type { ArticleNames } from './articleNames.ts';
import type { Cluster } from './nameStore.ts';
import { IntColumn } from '../base/numbers/intColumn.ts';

/** More entries than an article has. */
const ENTRIES = 1 << 20;

/**
 * The entity of every entry: mostly the one of its form, else another one. Notes the articles for
 * which that changes.
 */
export class Assignments {
  /** Articles whose entities changed, until the owner clears them. */
  readonly changed = new Set<number>();
  readonly #articles: ArticleNames;
  readonly #defaults = new IntColumn();
  readonly #candidates = new Map<number, readonly Cluster[]>();
  /** Forms of which some entries are not the entity of the form. */
  readonly #exceptional = new Set<number>();

  constructor(articles: ArticleNames) {
    this.#articles = articles;
  }

  /** The entity of a form, unless an entry has another one. */
  defaultOf(form: number): Cluster {
    return this.#defaults.get(form) >>> 0;
  }

  /** The entity of an entry. */
  of(article: number, entry: number): Cluster {
    return this.#articles.found(article, entry) || this.defaultOf(this.#articles.form(article, entry));
  }

  /** Other entities that an entry may be, the likeliest first; empty where it can be only one. */
  candidatesOf(article: number, entry: number): readonly Cluster[] {
    return this.#candidates.get(article * ENTRIES + entry) ?? [];
  }

  /** From now on all entries of a form are one entity. */
  setForm(form: number, cluster: Cluster): void {
    this.setDefault(form, cluster);
    if (!this.#exceptional.delete(form)) return;
    for (const article of this.#articles.articlesOf(form)) this.#setEntries(article, form, 0, []);
  }

  /** Sets the entity of all entries of a form that have no other one. */
  setDefault(form: number, cluster: Cluster): void {
    if (this.defaultOf(form) === cluster) return;
    this.#defaults.set(form, cluster | 0);
    for (const article of this.#articles.articlesOf(form)) this.changed.add(article);
  }

  /** Sets the entity of an article's entries of a form. @returns whether that is a change. */
  set(article: number, form: number, cluster: Cluster, candidates: readonly Cluster[] = []): boolean {
    this.#exceptional.add(form);
    return this.#setEntries(article, form, cluster, candidates);
  }

  /** Forgets the candidates of an article that is removed. */
  forget(article: number): void {
    if (this.#candidates.size === 0) return;
    for (let entry = 0; entry < this.#articles.entryCount(article); entry++)
      this.#candidates.delete(article * ENTRIES + entry);
  }

  #setEntries(article: number, form: number, cluster: Cluster, candidates: readonly Cluster[]): boolean {
    let isNews = false;
    for (const entry of this.#articles.entriesOf(article, form)) {
      const before = this.candidatesOf(article, entry);
      const isSame =
        this.#articles.found(article, entry) === cluster &&
        before.length === candidates.length &&
        before.every((one, i) => one === candidates[i]);
      if (isSame) continue;
      isNews = true;
      this.#articles.setFound(article, entry, cluster);
      if (candidates.length > 0) this.#candidates.set(article * ENTRIES + entry, candidates);
      else this.#candidates.delete(article * ENTRIES + entry);
    }
    if (isNews) this.changed.add(article);
    return isNews;
  }
}
