import type { ArticleStore } from './articleStore.ts';
import type { NameStore } from './nameStore.ts';
import type { TitleStore } from './titleStore.ts';

/** More changed articles than this, and everything is looked at again: looking for what they touch would cost more. */
const MANY = 300;

/**
 * What changed since the last resolution: the names that changed articles hold or held, and with them in how far other articles are
 * concerned, because they share a name with a changed one.
 */
export class Surroundings {
  readonly #names: NameStore;
  readonly #articles: ArticleStore;
  readonly #titles: TitleStore;
  /** Names of changed articles. */
  readonly forms = new Set<number>();
  readonly #blocks = new Map<number, Set<number>>();
  readonly #offices = new Set<number>();
  readonly #counted = new Set<number>();
  readonly #wasCommon = new Set<number>();
  /** Articles with a name that began or ceased to be in the news everywhere: nothing else in them speaks otherwise than before. */
  readonly #turned = new Set<number>();
  /** Articles noted as they are now. */
  readonly #now = new Set<number>();

  constructor(names: NameStore, articles: ArticleStore, titles: TitleStore) {
    this.#names = names;
    this.#articles = articles;
    this.#titles = titles;
  }

  /** True when so much changed that everything is to be looked at again. */
  get isAll(): boolean {
    return this.#blocks.size > MANY;
  }

  /** Notes an article that goes. */
  noteLeaving(article: number): void {
    this.note(article);
    this.#now.delete(article);
  }

  /** Notes an article that comes or has other surroundings than before. */
  note(article: number): void {
    if (this.#now.has(article)) return;
    this.#now.add(article);
    const blocks = this.#blocks.get(article) ?? new Set();
    this.#blocks.set(article, blocks);
    for (let entry = 0; entry < this.#articles.entryCount(article); entry++) {
      const form = this.#articles.form(article, entry);
      this.forms.add(form);
      this.#counted.add(this.#names.blockOf(form));
      if (this.#blocks.size > MANY) continue;
      blocks.add(this.#names.blockOf(form));
      for (const office of this.#titles.offices(this.#articles.beside(article, entry)))
        this.#offices.add(office);
    }
  }

  /** Notes the articles of every name that began or ceased to be in the news everywhere. */
  noteTurned(): void {
    const turned = [...this.#counted].filter(
      (block) => this.#articles.isCommon(block) !== this.#wasCommon.has(block),
    );
    for (const block of turned) {
      if (!this.#wasCommon.delete(block)) this.#wasCommon.add(block);
      for (const form of this.#names.formsOf(block))
        for (const article of this.#articles.articlesOf(form)) this.#turned.add(article);
    }
    for (const article of this.#turned)
      for (const form of this.#articles.forms(article)) this.forms.add(form);
  }

  /** Articles with one of some names that share a name in its block or an office with a changed article, by the name. */
  concerned(wanted: ReadonlySet<number>): ReadonlyMap<number, ReadonlySet<number>> {
    const found = new Map<number, Set<number>>([...wanted].map((form) => [form, new Set()]));
    const seen = new Set<number>();
    const look = (article: number): void => {
      if (seen.has(article)) return;
      seen.add(article);
      for (let entry = 0; entry < this.#articles.entryCount(article); entry++)
        found.get(this.#articles.form(article, entry))?.add(article);
    };
    for (const article of this.#turned) look(article);
    for (const [article, blocks] of this.#blocks) {
      look(article);
      for (const block of blocks) {
        if (this.#articles.isCommon(block)) continue;
        for (const form of this.#names.formsOf(block))
          for (const other of this.#articles.articlesOf(form)) look(other);
      }
    }
    for (const [form, articles] of found) this.#addByOffice(form, articles);
    return found;
  }

  clear(): void {
    this.forms.clear();
    this.#blocks.clear();
    this.#offices.clear();
    this.#counted.clear();
    this.#now.clear();
    this.#turned.clear();
  }

  #addByOffice(form: number, found: Set<number>): void {
    const held = [...this.#articles.officesOf(form)].filter((office) => this.#offices.has(office));
    if (held.length === 0) return;
    for (const article of this.#articles.articlesOf(form)) {
      const beside = this.#articles.beside(article, this.#articles.entryOf(article, form));
      if (this.#titles.offices(beside).some((office) => held.includes(office))) found.add(article);
    }
  }
}
