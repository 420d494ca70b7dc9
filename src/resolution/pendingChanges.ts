import { getOrInsert } from '../base/getOrInsert.ts';
import type { ArticleNames } from './articleNames.ts';
import type { NameStore } from './nameStore.ts';
import type { TitleStore } from './titleStore.ts';

/**
 * With more changed articles everything is resolved again: to find what they affect would cost
 * more.
 */
const MANY = 300;

/**
 * What changed since the last resolution: the names in changed articles, before and now, and how
 * other articles that share a name with them are affected.
 */
export class PendingChanges {
  readonly #names: NameStore;
  readonly #articles: ArticleNames;
  readonly #titles: TitleStore;
  /** Names of changed articles. */
  readonly forms = new Set<number>();
  /** Names of articles in which another name stops or starts to be evidence. */
  readonly shaken = new Set<number>();
  readonly #blocks = new Map<number, Set<number>>();
  /**
   * By name: the offices beside it in changed articles, and whether some article had them beside it
   * before; undefined until counted.
   */
  readonly #offices = new Map<number, Map<number, boolean | undefined>>();
  readonly #counted = new Set<number>();
  readonly #wasCommon = new Set<number>();
  /**
   * Articles with a name that started or stopped to be in the news everywhere: no other evidence in
   * them changes.
   */
  readonly #turned = new Set<number>();
  /** Articles noted as they are now. */
  readonly #now = new Set<number>();
  /** Those of them noted for names of other people. */
  readonly #moved = new Set<number>();

  constructor(names: NameStore, articles: ArticleNames, titles: TitleStore) {
    this.#names = names;
    this.#articles = articles;
    this.#titles = titles;
  }

  /** True when so much changed that everything is resolved again. */
  get isAll(): boolean {
    return this.#blocks.size > MANY;
  }

  /** Notes an article that is removed. */
  noteLeaving(article: number): void {
    this.#note(article, true);
    this.#now.delete(article);
  }

  /** Notes an article whose names are other people's than before, or may be. */
  noteMoved(article: number): void {
    if (this.#moved.has(article)) return;
    this.#moved.add(article);
    this.note(article);
    if (this.isAll) return;
    for (let entry = 0; entry < this.#articles.entryCount(article); entry++)
      for (const office of this.#titles.offices(this.#articles.beside(article, entry)))
        this.#officesOf(this.#articles.form(article, entry)).set(office, undefined);
  }

  /** Notes an article that came. */
  note(article: number): void {
    this.#note(article, false);
  }

  #note(article: number, isLeaving: boolean): void {
    if (this.#now.has(article)) return;
    this.#now.add(article);
    const blocks = getOrInsert(this.#blocks, article, () => new Set());
    for (let entry = 0; entry < this.#articles.entryCount(article); entry++) {
      const form = this.#articles.form(article, entry);
      this.forms.add(form);
      this.#counted.add(this.#names.blockOf(form));
      if (this.#blocks.size > MANY) continue;
      blocks.add(this.#names.blockOf(form));
      for (const office of this.#titles.offices(this.#articles.beside(article, entry)))
        this.#noteOffice(article, form, office, isLeaving);
    }
  }

  /** Notes the articles of every name that began or ceased to be in the news everywhere. */
  *noteTurned(): Generator<void> {
    const turned = [...this.#counted].filter(
      (block) => this.#articles.isCommon(block) !== this.#wasCommon.has(block),
    );
    for (const block of turned) {
      if (!this.#wasCommon.delete(block)) this.#wasCommon.add(block);
      for (const form of this.#names.formsOf(block))
        for (const article of this.#articles.articlesOf(form)) this.#turned.add(article);
      yield;
    }
    for (const article of this.#turned) {
      for (const form of this.#articles.forms(article)) this.shaken.add(form);
      yield;
    }
  }

  /**
   * True where another name stops or starts to be evidence in several articles of some names: it
   * may have joined these.
   */
  isShakenTwice(forms: Iterable<number>): boolean {
    let first: number | undefined;
    for (const form of forms)
      for (const article of this.#articles.articlesOf(form))
        if (this.#turned.has(article) && article !== (first ??= article)) return true;
    return false;
  }

  /**
   * Articles with one of some names that share a name in its block with a changed article, or an
   * office with a bearer of the name who gets or loses it; by the name.
   * @param shortsOf the names that may refer to a full one
   * @param isSeveral whether several people have a full name
   */
  concerned(
    wanted: ReadonlySet<number>,
    shortsOf: (form: number) => readonly number[],
    isSeveral: (form: number) => boolean,
  ): ReadonlyMap<number, ReadonlySet<number>> {
    const found = new Map<number, Set<number>>([...wanted].map((form) => [form, new Set()]));
    const seen = new Set<number>();
    const look = (article: number): void => {
      if (seen.has(article)) return;
      seen.add(article);
      for (let entry = 0; entry < this.#articles.entryCount(article); entry++)
        found.get(this.#articles.form(article, entry))?.add(article);
    };
    for (const article of this.#turned) look(article);
    for (const article of this.#blocks.keys()) look(article);
    for (const block of new Set([...this.#blocks.values()].flatMap((blocks) => [...blocks]))) {
      if (this.#articles.isCommon(block)) continue;
      for (const form of this.#names.formsOf(block))
        for (const other of this.#articles.articlesOf(form)) look(other);
    }
    for (const [full, offices] of this.#offices) {
      const isAny = isSeveral(full);
      const other = [...offices.keys()].filter(
        (office) => isAny || offices.get(office) !== this.#articles.hasOffice(full, office),
      );
      if (other.length === 0) continue;
      for (const form of shortsOf(full)) {
        const articles = found.get(form);
        if (articles) this.#addByOffice(form, other, articles);
      }
    }
    return found;
  }

  /** Forgets all changes, after they are resolved. */
  clear(): void {
    this.forms.clear();
    this.shaken.clear();
    this.#blocks.clear();
    this.#offices.clear();
    this.#counted.clear();
    this.#now.clear();
    this.#moved.clear();
    this.#turned.clear();
  }

  #addByOffice(form: number, offices: readonly number[], found: Set<number>): void {
    if (!offices.some((office) => this.#articles.hasOffice(form, office))) return;
    for (const article of this.#articles.articlesOf(form)) {
      const beside = this.#articles.beside(article, this.#articles.entryOf(article, form));
      if (this.#titles.offices(beside).some((office) => offices.includes(office))) found.add(article);
    }
  }

  /** Notes, the first time, whether the office was beside the name before its articles changed. */
  #noteOffice(article: number, form: number, office: number, isLeaving: boolean): void {
    const offices = this.#officesOf(form);
    if (offices.has(office)) return;
    let own = 0;
    for (const entry of this.#articles.entriesOf(article, form))
      own += this.#titles
        .offices(this.#articles.beside(article, entry))
        .filter((one) => one === office).length;
    offices.set(office, isLeaving || this.#articles.hasOffice(form, office, own));
  }

  #officesOf(form: number): Map<number, boolean | undefined> {
    return getOrInsert(this.#offices, form, () => new Map<number, boolean | undefined>());
  }
}
