import type { PersonName } from './personName.ts';

/**
 * Not more people than this are weighed for one name: what a hostile article could cost stays
 * linear.
 */
const MOST_RIVALS = 24;

const NOBODY: readonly number[] = [];

/**
 * People by every word of their full names, for looking names up without comparing each with
 * everybody.
 */
export class WordIndex {
  readonly #ids = new Map<string, number[]>();

  /** Adds a name under each of its words and its nickname. */
  add({ words, nickname }: PersonName, id: number): void {
    for (const word of words) this.#note(word, id);
    for (const word of nickname?.split(' ') ?? []) this.#note(word, id);
  }

  #note(word: string, id: number): void {
    const list = this.#ids.get(word);
    if (!list) this.#ids.set(word, [id]);
    else if (list.at(-1) !== id) list.push(id);
  }

  /**
   * People who share the last or first word of a name; the first-named ones where there are too
   * many.
   */
  rivals({ words }: PersonName): readonly number[] {
    const byLast = this.#first(words.at(-1));
    const byFirst = words.length > 1 ? this.#first(words[0]) : NOBODY;
    if (byFirst.length === 0) return byLast;
    return byLast.length === 0 ? byFirst : [...new Set([...byLast, ...byFirst])];
  }

  #first(word = ''): readonly number[] {
    const ids = this.#ids.get(word);
    return ids === undefined ? NOBODY : ids.slice(0, MOST_RIVALS);
  }
}
