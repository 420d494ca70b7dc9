import { partitionPoint } from '../base/partitionPoint.ts';
import { hash32 } from '../base/numbers/hash32.ts';
import { IntColumn } from '../base/numbers/intColumn.ts';
import { IntLists } from '../base/numbers/intLists.ts';
import type { ResolverEntry } from '../entities/analysis.ts';
import type { NameStore } from './nameStore.ts';
import type { TitleStore } from './titleStore.ts';

/** Numbers of each entry: its spelling, the titles beside it, and the entity found for it. */
const STRIDE = 3;
/** A name in more articles does not distinguish stories: it is no evidence. */
export const COMMON = 100;

/**
 * An article with more names is a list, which is no evidence. The longest of 6,000 articles of news
 * and encyclopedias names 255.
 */
const MOST_NAMED = 500;

/** Articles whose blocks are cached. */
const MOST_CACHED = 30_000;
/** Among so few numbers a linear search is quicker than a table. */
const FEW = 40;

/**
 * The articles given to a resolver, as numbers: the names of each article, and the articles of each
 * name.
 */
export class ArticleNames {
  readonly #names: NameStore;
  readonly #titles: TitleStore;
  readonly #numbers = new Map<string, number>();
  readonly #ids: (string | undefined)[] = [];
  readonly #hashes = new IntColumn();
  readonly #entries = new IntLists();
  /** The entries of articles of many, in the order of their forms. */
  readonly #byForm = new IntLists();
  readonly #articlesOf = new IntLists();
  readonly #officesOf = new IntLists();
  readonly #spellingCounts = new IntColumn();
  readonly #blockCounts = new IntColumn();
  readonly #blocks = new Map<number, readonly number[]>();
  readonly #free: number[] = [];
  readonly #left: number[] = [];

  constructor(names: NameStore, titles: TitleStore) {
    this.#names = names;
    this.#titles = titles;
  }

  /** The number of an article; undefined if it is not there. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The id of an article, undefined for one that is gone. */
  idOf(article: number): string | undefined {
    return this.#ids[article];
  }

  /** Adds an article that is not there. @returns its number. */
  add(id: string, entries: readonly ResolverEntry[]): number {
    const article = this.#free.pop() ?? this.#ids.length;
    this.#numbers.set(id, article);
    this.#ids[article] = id;
    this.#hashes.set(article, hash32(`${entries.map(({ name }) => name).join(' ')} `));
    const flat: number[] = [];
    for (const { kind, name, titles, place } of entries)
      flat.push(this.#names.intern(kind, name), this.#titles.intern(titles, place), 0);
    this.#entries.replace(article, flat);
    if (entries.length > FEW) this.#sort(article);
    for (const form of this.forms(article)) this.#articlesOf.push(form, article);
    for (const block of this.blocks(article)) this.#blockCounts.add(block, 1);
    this.#countEntries(article, 1);
    return article;
  }

  /** Forgets an article. Its number is not given to another before {@link release}. */
  remove(article: number): void {
    for (const form of this.forms(article)) this.#articlesOf.remove(form, article);
    for (const block of this.blocks(article)) this.#blockCounts.add(block, -1);
    this.#countEntries(article, -1);
    this.#entries.replace(article, []);
    this.#byForm.replace(article, []);
    this.#blocks.delete(article);
    this.#numbers.delete(this.#ids[article]!);
    this.#ids[article] = undefined;
    this.#left.push(article);
  }

  /** Frees the numbers of removed articles for others. */
  release(): void {
    this.#free.push(...this.#left.splice(0));
  }

  /** The number of entries of an article. */
  entryCount(article: number): number {
    return this.#entries.length(article) / STRIDE;
  }

  /** The spelling of an entry. */
  spelling(article: number, entry: number): number {
    return this.#entries.at(article, entry * STRIDE);
  }

  /** The form of an entry. */
  form(article: number, entry: number): number {
    return this.#names.formOf(this.spelling(article, entry));
  }

  /** The number of the titles beside an entry, see `TitleStore`. */
  beside(article: number, entry: number): number {
    return this.#entries.at(article, entry * STRIDE + 1);
  }

  /** The entity found for an entry, 0 for the one of its form. */
  found(article: number, entry: number): number {
    return this.#entries.at(article, entry * STRIDE + 2) >>> 0;
  }

  /** Sets the entity of an entry, 0 for the one of its form. */
  setFound(article: number, entry: number, cluster: number): void {
    this.#entries.put(article, entry * STRIDE + 2, cluster | 0);
  }

  /** The first entry of a form in an article, -1 where there is none. */
  entryOf(article: number, form: number): number {
    const sorted = this.#byForm.length(article);
    if (sorted > 0) {
      const at = this.#placeOf(article, form);
      const entry = at < sorted ? this.#byForm.at(article, at) : -1;
      return entry >= 0 && this.form(article, entry) === form ? entry : -1;
    }
    for (let entry = 0; entry < this.entryCount(article); entry++)
      if (this.form(article, entry) === form) return entry;
    return -1;
  }

  /** The entries of a form in an article, in their order. */
  *entriesOf(article: number, form: number): Generator<number> {
    const first = this.entryOf(article, form);
    if (first < 0) return;
    const sorted = this.#byForm.length(article);
    if (sorted === 0) {
      for (let entry = first; entry < this.entryCount(article); entry++)
        if (this.form(article, entry) === form) yield entry;
      return;
    }
    for (let at = this.#placeOf(article, form); at < sorted; at++) {
      const entry = this.#byForm.at(article, at);
      if (this.form(article, entry) !== form) return;
      yield entry;
    }
  }

  /** The forms of an article, each once. */
  forms(article: number): readonly number[] {
    return once(this.entryCount(article), (entry) => this.form(article, entry));
  }

  /** The blocks of an article's names, each once. */
  blocks(article: number): readonly number[] {
    const known = this.#blocks.get(article);
    if (known) return known;
    const blocks = once(this.entryCount(article), (entry) => this.#names.blockOf(this.form(article, entry)));
    if (this.#blocks.size >= MOST_CACHED) this.#blocks.clear();
    this.#blocks.set(article, blocks);
    return blocks;
  }

  /** The number of articles with a form. */
  count(form: number): number {
    return this.#articlesOf.length(form);
  }

  /** True where some article names both as two entities. */
  areTogether(a: number, b: number): boolean {
    const [rare, usual] = this.count(a) <= this.count(b) ? [a, b] : [b, a];
    for (const article of this.articlesOf(rare)) if (this.entryOf(article, usual) >= 0) return true;
    return false;
  }

  /** The articles with a form. */
  *articlesOf(form: number): Generator<number> {
    for (let i = 0; i < this.count(form); i++) yield this.#articlesOf.at(form, i);
  }

  /**
   * The articles of a form, or a half, a quarter and so on of them, so that at most `most` are
   * expected: those whose names have hashes that begin with as many zeros, so that neither the
   * order of articles nor where they lie makes a difference.
   */
  *sampleOf(form: number, most: number): Generator<number> {
    const zeros = this.samplingOf(form, most);
    for (const article of this.articlesOf(form))
      if (zeros === 0 || this.#hashes.get(article) >>> (32 - zeros) === 0) yield article;
  }

  /** True for an article of a form that {@link sampleOf} gives. */
  isSampled(article: number, form: number, most: number): boolean {
    const zeros = this.samplingOf(form, most);
    return zeros === 0 || this.#hashes.get(article) >>> (32 - zeros) === 0;
  }

  /** How often the articles of a form are halved for {@link sampleOf}. */
  samplingOf(form: number, most: number): number {
    return Math.max(0, Math.ceil(Math.log2(this.count(form) / most)));
  }

  /** Orders articles by id. */
  compare(a: number, b: number): number {
    return this.#ids[a]! < this.#ids[b]! ? -1 : 1;
  }

  /** The number of articles in which a spelling is the name. */
  spellingCount(spelling: number): number {
    return this.#spellingCounts.get(spelling);
  }

  /** The number of articles with a name of the block. */
  blockCount(block: number): number {
    return this.#blockCounts.get(block);
  }

  /** True for a block whose names are in the news everywhere. */
  isCommon(block: number): boolean {
    return this.blockCount(block) > COMMON;
  }

  /** True where a title of the office is beside the form in more than `beyond` articles. */
  hasOffice(form: number, office: number, beyond = 0): boolean {
    let left = beyond;
    for (let i = 0; i < this.#officesOf.length(form); i++)
      if (this.#officesOf.at(form, i) === office && left-- === 0) return true;
    return false;
  }

  /** The offices of a form, each once. */
  officesOf(form: number): Set<number> {
    return new Set(this.#officesOf.copy(form));
  }

  /** The blocks of an article that are evidence for whom a name of the block `except` means. */
  context(article: number, except: number): number[] {
    if (this.isList(article)) return [];
    return this.blocks(article).filter((block) => block !== except && !this.isCommon(block));
  }

  /** True for an article with so many names that they are no evidence for each other. */
  isList(article: number): boolean {
    return this.blocks(article).length > MOST_NAMED;
  }

  #sort(article: number): void {
    const entries = Array.from({ length: this.entryCount(article) }, (_, entry) => entry);
    const forms = entries.map((entry) => this.form(article, entry));
    this.#byForm.replace(
      article,
      entries.sort((a, b) => forms[a]! - forms[b]!),
    );
  }

  /** Where in {@link #byForm} the entries of a form begin, or would. */
  #placeOf(article: number, form: number): number {
    const count = this.#byForm.length(article);
    return partitionPoint(count, (at) => this.form(article, this.#byForm.at(article, at)) < form);
  }

  #countEntries(article: number, change: 1 | -1): void {
    for (let entry = 0; entry < this.entryCount(article); entry++) {
      this.#spellingCounts.add(this.spelling(article, entry), change);
      const form = this.form(article, entry);
      for (const office of this.#titles.offices(this.beside(article, entry))) {
        if (change > 0) this.#officesOf.push(form, office);
        else this.#officesOf.remove(form, office);
      }
    }
  }
}

/** Numbers without repetitions. */
function once(count: number, read: (index: number) => number): readonly number[] {
  if (count > FEW) return [...new Set(Array.from({ length: count }, (_, index) => read(index)))];
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const value = read(index);
    if (!found.includes(value)) found.push(value);
  }
  return found;
}
