import type { KnownFile } from '../index/record/fileStamp.ts';
import { plural } from '../base/words/plural.ts';
import type { AnalysisOutcome } from './analysis/analysisPool.ts';
import type { Corpora } from './corpora.ts';
import type { IndexerStore } from './indexer.ts';

/** The most articles in an index, by default. */
export const MOST_ARTICLES = 200_000;

/**
 * Takes in articles as long as the index has room. Articles in it are kept up to date; others are
 * listed under "Not read", and read as soon as there is room.
 */
export class CappedStore implements IndexerStore {
  /** The most articles in the index. */
  most = MOST_ARTICLES;
  readonly #corpora: Corpora;

  constructor(corpora: Corpora) {
    this.#corpora = corpora;
  }

  /** What the reader should know of an index that takes no more articles. */
  get message(): string | undefined {
    const { index } = this.#corpora;
    const left = this.#isFull ? index.notRead.countFor(this.#reason) : 0;
    return left > 0
      ? `The index limit of ${plural(index.articles.count(), 'article')} is reached; ${plural(left, 'file')} more ${left === 1 ? 'is' : 'are'} not indexed.`
      : undefined;
  }

  hasRoom(uri: string): boolean {
    return !this.#isFull || this.#corpora.index.articles.has(uri);
  }

  leaveOut(uri: string): void {
    const { index } = this.#corpora;
    if (index.notRead.reasonOf(uri) !== this.#reason) this.#corpora.store.setUnread(uri, this.#reason);
  }

  publishedOf(uri: string): string | undefined {
    return this.#corpora.roots.publishedOf(uri);
  }

  withHash(hash: string, published: string | undefined, uri: string): string | undefined {
    return this.#corpora.store.withHash(hash, published, uri);
  }

  copy(from: string, to: string, file: KnownFile): void {
    if (this.hasRoom(to)) this.#corpora.store.copy(from, to, file);
    else this.leaveOut(to);
  }

  put(uri: string, outcome: AnalysisOutcome, file: KnownFile | undefined): void {
    if (outcome.kind === 'unread' || this.hasRoom(uri)) this.#corpora.store.put(uri, outcome, file);
    else this.leaveOut(uri);
  }

  begin(): void {
    this.#corpora.store.begin();
  }

  commit(): void {
    this.#corpora.store.commit();
  }

  get #isFull(): boolean {
    return this.#corpora.index.articles.count() >= this.most;
  }

  get #reason(): string {
    return `the index limit of ${plural(this.most, 'article')} is reached`;
  }
}
