import { nameInUse } from '../entities/names/nameInUse.ts';
import type { ArticleNames } from './articleNames.ts';
import type { NameStore } from './nameStore.ts';

/** The name to show for each form: the usual name if a table has it, else the spelling in use. */
export class ShownNames {
  readonly #names: NameStore;
  readonly #articles: ArticleNames;
  readonly #shown: string[] = [];

  constructor(names: NameStore, articles: ArticleNames) {
    this.#names = names;
    this.#articles = articles;
  }

  /** The name to show for a form. */
  of(form: number): string {
    return (this.#shown[form] ??= this.#read(form));
  }

  /** Reads a form's spellings again. @returns true when its name changed. */
  refresh(form: number): boolean {
    const before = this.#shown[form];
    if (this.#articles.count(form) === 0) return false;
    const after = this.#read(form);
    if (before === after) return false;
    this.#shown[form] = after;
    return before !== undefined;
  }

  #read(form: number): string {
    const usual = this.#names.usualName(form);
    if (usual !== undefined) return usual;
    const counts = new Map<string, number>();
    for (const spelling of this.#names.spellingsOf(form)) {
      const count = this.#articles.spellingCount(spelling);
      if (count > 0) counts.set(this.#names.spellings[spelling]!, count);
    }
    return nameInUse(counts);
  }
}
