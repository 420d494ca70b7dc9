import type { PersonName } from './personName.ts';

/** Not more people than this are weighed for one name: what a hostile article could cost stays linear. */
const MOST_RIVALS = 24;

/** People by every word of their full names, for looking names up without comparing each with everybody. */
export class WordIndex {
  readonly #ids = new Map<string, number[]>();

  add({ words, nickname }: PersonName, id: number): void {
    for (const word of new Set([...words, ...(nickname?.split(' ') ?? [])])) {
      const list = this.#ids.get(word);
      if (!list) this.#ids.set(word, [id]);
      else if (list.at(-1) !== id) list.push(id);
    }
  }

  /** People who share the last or first word of a name; the first-named ones where there are too many. */
  rivals({ words }: PersonName): number[] {
    const ids = new Set<number>();
    for (const word of [words.at(-1), words[0]]) {
      for (const id of (this.#ids.get(word ?? '') ?? []).slice(0, MOST_RIVALS)) ids.add(id);
    }
    return [...ids];
  }
}
