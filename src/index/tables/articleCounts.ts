import { isWithin } from '../../base/uris.ts';

/**
 * How many articles there are, altogether and in folders: counted once, then kept up to date
 * article by article.
 */
export class ArticleCounts {
  readonly #count: (folder: string | undefined) => number;
  /** By folder; all of them under `undefined`. */
  readonly #known = new Map<string | undefined, number>();

  /** @param count counts the articles that are, or are below, a folder, or all of them */
  constructor(count: (folder: string | undefined) => number) {
    this.#count = count;
  }

  /**
   * Articles that are, or are below, a folder, given by its URI; all of them where none is given.
   */
  of(folder?: string): number {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const counted = this.#count(folder);
    this.#known.set(folder, counted);
    return counted;
  }

  added(uri: string): void {
    this.#change(uri, 1);
  }

  deleted(uri: string): void {
    this.#change(uri, -1);
  }

  /** Forgets what it knows: it may have changed. */
  reset(): void {
    this.#known.clear();
  }

  #change(uri: string, by: number): void {
    for (const [folder, count] of this.#known)
      if (folder === undefined || isWithin(uri, folder)) this.#known.set(folder, count + by);
  }
}
