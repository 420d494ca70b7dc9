import { Emitter } from '../base/emitter.ts';
import type { FileStat } from '../base/files.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { ArticleRecord } from '../index/record/articleRecord.ts';
import type { KnownFile } from '../index/record/fileStamp.ts';
import { isLost } from '../index/sqlite/databaseError.ts';
import { redated } from '../resolution/copyDating.ts';
import type { AnalysisOutcome } from './analysis/analysisPool.ts';
import { analyzeSafely } from './analysis/analyzeSafely.ts';
import type { CorrectionBacklog } from './correctionBacklog.ts';
import type { CorpusRoots } from './corpusRoots.ts';
import type { LazyResolver } from './resolver/lazyResolver.ts';
import type { IndexerStore } from './indexer.ts';
import type { ReaderCorrections } from './readerCorrections.ts';

/** What is said of an article that is longer than the limit. */
export const TRUNCATED = 'first 1 MB read';

/** What is said of one whose analysis failed. */
const FAILED = 'could not be analyzed';

/** What is said of one that the index does not take. */
export const NOT_INDEXED = 'could not be indexed';

/** What {@link ArticleStore} works with. */
export interface ArticleStoreHost {
  readonly index: CorpusIndex;
  readonly resolver: LazyResolver;
  readonly backlog: CorrectionBacklog;
  readonly roots: CorpusRoots;
  readonly corrections: ReaderCorrections;
  readonly failed: (what: string, error: unknown) => void;
}

/** Puts articles into an index and takes them out, and has the resolver know of it. */
export class ArticleStore implements IndexerStore {
  readonly #host: ArticleStoreHost;
  readonly #index: CorpusIndex;
  readonly #changed = new Emitter();
  /** Who is who is to be worked out again. */
  readonly onDidChange = this.#changed.event;

  constructor(host: ArticleStoreHost) {
    this.#host = host;
    this.#index = host.index;
  }

  begin(): void {
    this.#index.begin();
  }

  commit(): void {
    this.#index.commit();
  }

  /** The day on which the reader says that an article appeared. */
  publishedOf(uri: string): string | undefined {
    return this.#host.roots.publishedOf(uri);
  }

  withHash(hash: string, published: string | undefined, uri: string): string | undefined {
    return this.#index.withHash(hash, published, uri);
  }

  /**
   * True when a file is as it was read, so that it need not be read again. One that could not be
   * read is never.
   */
  isUnchanged(uri: string, { size, mtime }: FileStat): boolean {
    const known = this.#index.file(uri);
    if (!known || known.stamp.hash === '' || known.published !== this.publishedOf(uri)) return false;
    return known.stamp.size === size && known.stamp.mtime === mtime;
  }

  /** The article in the index when it is of this very text, read as it would be now. */
  same(uri: string, text: string, note?: string): ArticleRecord | undefined {
    try {
      this.#host.backlog.correctNow(uri);
      const known = this.#index.articles.get(uri);
      const isSame = known?.text === text && known.note === note && knownDay(known) === this.publishedOf(uri);
      return isSame ? known : undefined;
    } catch (error) {
      // What is open is shown, whatever has become of the index.
      if (!isLost(error)) throw error;
      this.#host.failed(`looking for ${uri}`, error);
      return undefined;
    }
  }

  /**
   * Analyzes an open article's text and, when it belongs to a corpus, puts it into the index. One
   * that has not changed is left alone.
   */
  take(uri: string, text: string, note?: string): ArticleRecord {
    const same = this.same(uri, text, note);
    if (same) return same;
    const { analysis, problem } = analyzeSafely(text, this.publishedOf(uri));
    if (problem !== undefined) this.#host.failed(`reading ${uri}`, problem);
    return this.#takeRecord(new ArticleRecord(uri, analysis, problem === undefined ? note : FAILED));
  }

  /** The same with an outcome of the pool. */
  takeOutcome(uri: string, outcome: AnalysisOutcome, note?: string): ArticleRecord {
    if (outcome.kind === 'analyzed') return this.#takeRecord(this.#recordOf(uri, outcome, note));
    const { analysis } = analyzeSafely('', undefined);
    return this.#takeRecord(new ArticleRecord(uri, analysis, outcome.reason));
  }

  /** Takes in what came of reading a file. */
  put(uri: string, outcome: AnalysisOutcome, file: KnownFile | undefined): void {
    if (outcome.kind === 'unread') this.setUnread(uri, outcome.reason, file);
    else this.#put(this.#recordOf(uri, outcome), file);
  }

  copy(from: string, to: string, file: KnownFile): void {
    this.#before(to);
    const isNew = from !== to && this.#index.articles.has(from);
    const before = isNew ? this.#index.copies(to) : [];
    const record = this.#index.copy(from, to, file);
    if (!isNew || !record) return;
    this.#host.resolver.set(record.id, record.analysis);
    this.#redate([to, ...before]);
    this.#changed.fire();
  }

  /** Lists a file under "Not read". */
  setUnread(uri: string, reason: string, file?: KnownFile): void {
    this.drop(uri);
    this.#index.putUnread(uri, reason, file);
  }

  /** Forgets an article or an unread file. */
  drop(uri: string): void {
    this.#before(uri);
    const isArticle = this.#index.articles.has(uri);
    const copies = isArticle ? this.#index.copies(uri) : [];
    if (!this.#index.delete(uri)) return;
    if (isArticle) this.#host.resolver.delete(uri);
    this.#redate(copies);
    this.#changed.fire();
  }

  #takeRecord(record: ArticleRecord): ArticleRecord {
    return this.#host.roots.of(record.id) ? this.#put(record) : record;
  }

  #recordOf(uri: string, outcome: AnalysisOutcome & { kind: 'analyzed' }, note?: string): ArticleRecord {
    const { encoded, truncated, problem } = outcome;
    if (problem !== undefined) this.#host.failed(`reading ${uri}`, problem);
    const said = problem === undefined ? (truncated ? TRUNCATED : note) : FAILED;
    return ArticleRecord.encoded(uri, encoded, said);
  }

  /** @returns the record as the index keeps it */
  #put(record: ArticleRecord, file?: KnownFile): ArticleRecord {
    try {
      this.#before(record.id);
      const before = this.#index.copies(record.id);
      const kept = this.#index.put(record, file);
      this.#host.resolver.set(kept.id, kept.analysis);
      this.#changed.fire();
      const copies = [...before, ...this.#index.copies(record.id)];
      if (copies.length === 0) return kept;
      this.#redate([record.id, ...copies]);
      return this.#index.articles.get(record.id) ?? kept;
    } catch (error) {
      this.#host.failed(`indexing ${record.id}`, error);
      if (!isLost(error)) this.setUnread(record.id, NOT_INDEXED);
      return record;
    }
  }

  /** Dates again the articles whose day their near-copies give. */
  #redate(touched: readonly string[]): void {
    for (const { record, analysis } of redated(this.#index, touched)) {
      this.#before(record.id);
      const again = new ArticleRecord(record.id, analysis, record.note);
      const kept = this.#index.put(again, this.#index.file(record.id));
      this.#host.resolver.set(kept.id, kept.analysis);
    }
  }

  /** Call before an article enters the index again, or leaves it. */
  #before(uri: string): void {
    this.#host.resolver.before(uri);
    this.#host.corrections.forgetBehind(uri);
  }
}

function knownDay({ analysis: { publication } }: ArticleRecord): string | undefined {
  return publication.from === 'known' ? publication.day : undefined;
}
