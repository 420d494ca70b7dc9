import { breatheByTimer } from '../base/breathe.ts';
import type { FileStat } from '../base/files.ts';
import { childUri, isWithin, normalizeUri, relativePath } from '../base/uris.ts';
import { ArticleRecord } from '../index/record/articleRecord.ts';
import { configKey } from '../corrections/configKey.ts';
import { EMPTY_CONFIG, type CorpusConfig } from '../corrections/corpusConfig.ts';
import { redated } from '../resolution/copyDating.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { rootFinder, type CorpusRoot } from '../discovery/corpusRoot.ts';
import { isLost } from '../index/sqlite/databaseError.ts';
import type { KnownFile } from '../index/record/fileStamp.ts';
import type { OpenedIndex } from '../index/keeping/openedIndex.ts';
import type { AnalysisOutcome } from './analysisPool.ts';
import { analyzeSafely } from './analyzeSafely.ts';
import { CatchUp } from './catchUp.ts';
import type { ConfigChange } from './configChange.ts';
import type { CorporaEvents } from './corporaEvents.ts';
import { HeldResolver } from './heldResolver.ts';
import type { IndexerStore } from './indexer.ts';
import { Resolving } from './resolving.ts';
import { ReaderCorrections, type Touched } from './readerCorrections.ts';
import { SlicedResolver } from './slicedResolver.ts';

/** What is said of an article that is longer than the limit. */
export const TRUNCATED = 'first 1 MB read';

/** What is said of one whose analysis failed. */
const FAILED = 'could not be analyzed';

/** Names that are looked up one by one when corrections change; of more, every article is corrected anew. */
const MOST_NAMES = 200;

/** An index with what keeps it in step with the reader's word. */
interface Opened extends OpenedIndex {
  readonly resolver: HeldResolver;
  readonly catchUp: CatchUp;
  readonly resolving: Resolving;
}

/**
 * All articles of the window's corpora in one index, and the knowledge of which folder each belongs to. An article outside every
 * corpus is read alone, in an index of its own.
 */
export class Corpora implements IndexerStore {
  readonly corrections = new ReaderCorrections((uri) => this.placeOf(uri));
  readonly #configs = new Map<string, CorpusConfig>();
  readonly #alone = new Map<string, { record: ArticleRecord; readonly index: CorpusIndex }>();
  #opened: Opened | undefined;
  readonly #events: CorporaEvents;
  #roots: readonly CorpusRoot[] = [];
  #rootOf = rootFinder([]);

  constructor(events: CorporaEvents) {
    this.#events = events;
  }

  /** Gives it the index to work with, before anything else is asked of it. @throws Error when that cannot be used; then it is closed */
  use(opened: OpenedIndex): void {
    try {
      this.#take(opened);
    } catch (error) {
      this.release();
      this.#close(opened);
      throw error;
    }
  }

  #take(opened: OpenedIndex): void {
    const { index } = opened;
    const { breathe = breatheByTimer } = this.#events;
    const resolver = new HeldResolver(index, this.#events.resolver ?? (() => new SlicedResolver(breathe)));
    index.correctBy((uri, raw) => this.corrections.correct(uri, raw));
    const catchUp = new CatchUp(index, resolver, {
      corrections: this.corrections,
      articlesTouched: (root, touched) => this.#articlesTouched(root, touched),
      shown: () => this.#events.shown?.() ?? [],
      progressed: () => this.#events.progressed?.(),
      pace: this.#events.pace,
      corrected: () => {
        resolving.now();
      },
      failed: (uri, error) => {
        this.#events.failed(`correcting ${uri}`, error);
        if (!isLost(error)) this.setUnread(uri, 'could not be indexed');
      },
    });
    const resolving: Resolving = new Resolving({ ...this.#events, breathe, index, resolver, catchUp });
    this.#opened = { ...opened, resolver, catchUp, resolving };
    let isBehind = resolver.isBehind;
    for (const [root, { corrections }] of this.#configs) {
      const { corrected, links } = catchUp.take(root, corrections);
      isBehind ||= corrected.size > 0 || links;
    }
    if (isBehind) resolving.soon();
  }

  /** Closes the index; another is to be used instead. What could not be written is lost with it. */
  release(): void {
    for (const uri of [...this.#alone.keys()]) this.closed(uri);
    const opened = this.#opened;
    this.#opened = undefined;
    opened?.resolving.dispose();
    opened?.catchUp.dispose();
    opened?.resolver.release();
    if (opened) this.#close(opened);
  }

  #close({ index }: OpenedIndex): void {
    try {
      index.close();
    } catch (error) {
      this.#events.failed('closing the index', error);
    }
  }

  /** The file that the index is kept in; undefined for one in memory. */
  get place(): OpenedIndex['place'] {
    return this.#opened?.place;
  }

  /** What the reader should know of how the index is kept. */
  get message(): string | undefined {
    return this.#opened?.message;
  }

  /** @throws Error before {@link use} */
  get index(): CorpusIndex {
    return this.#inUse.index;
  }

  get #resolver(): HeldResolver {
    return this.#inUse.resolver;
  }

  get #resolving(): Resolving {
    return this.#inUse.resolving;
  }

  get #inUse(): Opened {
    if (!this.#opened) throw new Error('no index is open yet');
    return this.#opened;
  }

  get roots(): readonly CorpusRoot[] {
    return this.#roots;
  }

  set roots(roots: readonly CorpusRoot[]) {
    this.#roots = roots;
    this.#rootOf = rootFinder(roots);
    for (const uri of [...this.#configs.keys()])
      if (!roots.some((root) => root.uri === uri)) {
        this.#configs.delete(uri);
        this.corrections.forget(uri);
      }
  }

  /** The corpus that an article or folder belongs to. */
  rootOf(uri: string): CorpusRoot | undefined {
    return this.#rootOf(uri);
  }

  /** Takes over what the reader says of a corpus, and corrects anew what it now says otherwise. */
  setConfig(root: string, config: CorpusConfig): ConfigChange {
    const before = this.configOf(root) ?? EMPTY_CONFIG;
    // What was read of an index of an earlier time was read without the reader's word.
    if (!this.#configs.has(root)) this.index.forgetRead();
    this.#configs.set(root, config);
    const redated = new Set<string>();
    for (const path of new Set([...before.articles.keys(), ...config.articles.keys()])) {
      if (before.articles.get(path)?.published === config.articles.get(path)?.published) continue;
      const uri = this.articleAt(root, path);
      if (uri !== undefined) redated.add(uri);
    }
    const { corrected, links } = this.#inUse.catchUp.take(root, config.corrections);
    if (corrected.size > 0 || links) this.#resolving.soon();
    return { corrected, redated };
  }

  /** How far the articles are corrected that the reader's last word bears on, and what lists are to show until then. */
  get catchUp(): Pick<CatchUp, 'progress' | 'expected'> | undefined {
    return this.#opened?.catchUp;
  }

  /** The URI of an article of a corpus by its `configKey`; undefined when the corpus has none there. */
  articleAt(root: string, path: string): string | undefined {
    try {
      const uri = normalizeUri(childUri(root, path));
      return this.index.has(uri) ? uri : undefined;
    } catch {
      return undefined;
    }
  }

  /** True when no article is still to be read. */
  get isComplete(): boolean {
    return !this.#events.isBusy();
  }

  configOf(rootUri: string): CorpusConfig | undefined {
    return this.#configs.get(rootUri);
  }

  /** The day on which the reader says that an article appeared. */
  publishedOf(uri: string): string | undefined {
    const place = this.placeOf(uri);
    return place && (this.configOf(place.root) ?? EMPTY_CONFIG).articles.get(place.path)?.published;
  }

  /** The article in the index when it is of this very text, read as it would be now. */
  same(uri: string, text: string, note?: string): ArticleRecord | undefined {
    try {
      this.#opened?.catchUp.correctNow(uri);
      const known = this.index.article(uri);
      const isSame = known?.text === text && known.note === note && knownDay(known) === this.publishedOf(uri);
      return isSame ? known : undefined;
    } catch (error) {
      // What is open is shown, whatever has become of the index.
      if (!isLost(error)) throw error;
      this.#events.failed(`looking for ${uri}`, error);
      return undefined;
    }
  }

  /**
   * Analyzes an open article's text and, when it belongs to a corpus, puts it into the index. One that has not changed is left alone.
   */
  take(uri: string, text: string, note?: string): ArticleRecord {
    const same = this.same(uri, text, note);
    if (same) return same;
    const { analysis, problem } = analyzeSafely(text, this.publishedOf(uri));
    if (problem !== undefined) this.#events.failed(`reading ${uri}`, problem);
    return this.#takeRecord(new ArticleRecord(uri, analysis, problem === undefined ? note : FAILED));
  }

  /** The same with an outcome of the pool. */
  takeOutcome(uri: string, outcome: AnalysisOutcome, note?: string): ArticleRecord {
    if (outcome.kind === 'analyzed') return this.#takeRecord(this.#recordOf(uri, outcome, note));
    const { analysis } = analyzeSafely('', undefined);
    return this.#takeRecord(new ArticleRecord(uri, analysis, outcome.reason));
  }

  #takeRecord(record: ArticleRecord): ArticleRecord {
    return this.rootOf(record.id) ? this.#put(record) : record;
  }

  #recordOf(uri: string, outcome: AnalysisOutcome & { kind: 'analyzed' }, note?: string): ArticleRecord {
    const { encoded, truncated, problem } = outcome;
    if (problem !== undefined) this.#events.failed(`reading ${uri}`, problem);
    const said = problem === undefined ? (truncated ? TRUNCATED : note) : FAILED;
    return ArticleRecord.encoded(uri, encoded, said);
  }

  begin(): void {
    this.index.begin();
  }

  commit(): void {
    this.index.commit();
  }

  /** Takes in what came of reading a file. */
  put(uri: string, outcome: AnalysisOutcome, file: KnownFile | undefined): void {
    if (outcome.kind === 'unread') this.setUnread(uri, outcome.reason, file);
    else this.#put(this.#recordOf(uri, outcome), file);
  }

  copy(from: string, to: string, file: KnownFile): void {
    this.#before(to);
    const isNew = from !== to && this.index.has(from);
    const before = isNew ? this.index.copies(to) : [];
    const record = this.index.copy(from, to, file);
    if (!isNew || !record) return;
    this.#resolver.set(record.id, record.analysis);
    this.#redate([to, ...before]);
    this.#resolving.soon();
  }

  withHash(hash: string, published: string | undefined, uri: string): string | undefined {
    return this.index.withHash(hash, published, uri);
  }

  /** True when a file is as it was read, so that it need not be read again. One that could not be read is never. */
  isUnchanged(uri: string, { size, mtime }: FileStat): boolean {
    const known = this.index.file(uri);
    if (!known || known.stamp.hash === '' || known.published !== this.publishedOf(uri)) return false;
    return known.stamp.size === size && known.stamp.mtime === mtime;
  }

  /** To be called before an article goes into the index anew, or out of it. */
  #before(uri: string): void {
    this.#resolver.before(uri);
    this.corrections.catchUp(uri);
  }

  /** @returns the record as the index keeps it */
  #put(record: ArticleRecord, file?: KnownFile): ArticleRecord {
    try {
      this.#before(record.id);
      const before = this.index.copies(record.id);
      const kept = this.index.put(record, file);
      this.#resolver.set(kept.id, kept.analysis);
      this.#resolving.soon();
      const copies = [...before, ...this.index.copies(record.id)];
      if (copies.length === 0) return kept;
      this.#redate([record.id, ...copies]);
      return this.index.article(record.id) ?? kept;
    } catch (error) {
      this.#events.failed(`indexing ${record.id}`, error);
      if (!isLost(error)) this.setUnread(record.id, 'could not be indexed');
      return record;
    }
  }

  /** Dates anew what near-copies of known day tell the day of. */
  #redate(touched: readonly string[]): void {
    for (const { record, analysis } of redated(this.index, touched)) {
      this.#before(record.id);
      const again = new ArticleRecord(record.id, analysis, record.note);
      const kept = this.index.put(again, this.index.file(record.id));
      this.#resolver.set(kept.id, kept.analysis);
    }
  }

  /** Where an article belongs: its corpus and its path in it. */
  placeOf(uri: string): { readonly root: string; readonly path: string } | undefined {
    const root = this.rootOf(uri)?.uri;
    const path = root === undefined ? undefined : relativePath(root, uri);
    return root === undefined || path === undefined ? undefined : { root, path: configKey(path) };
  }

  *#articlesTouched(root: string, { articles, names }: Touched): Generator<string> {
    for (const path of articles) {
      const uri = this.articleAt(root, path);
      if (uri !== undefined) yield uri;
    }
    if (names.size > MOST_NAMES) yield* this.#articlesIn(root, this.index.articleIds());
    else for (const name of names) yield* this.#articlesIn(root, this.index.articlesHolding(name));
  }

  *#articlesIn(root: string, uris: Iterable<string>): Generator<string> {
    for (const uri of uris) if (isWithin(uri, root)) yield uri;
  }

  /** Lists a file under "Not read". */
  setUnread(uri: string, reason: string, file?: KnownFile): void {
    this.drop(uri);
    this.index.putUnread(uri, reason, file);
  }

  /** Forgets an article or an unread file. */
  drop(uri: string): void {
    this.#before(uri);
    const isArticle = this.index.has(uri);
    const copies = isArticle ? this.index.copies(uri) : [];
    if (!this.index.delete(uri)) return;
    if (isArticle) this.#resolver.delete(uri);
    this.#redate(copies);
    this.#resolving.soon();
  }

  /** The index that knows an article: the corpus's, or its own when it is read alone. */
  indexOf(record: ArticleRecord): CorpusIndex {
    if (this.index.has(record.id)) return this.index;
    let own = this.#alone.get(record.id);
    if (!own) this.#alone.set(record.id, (own = { record, index: this.#inUse.openAlone() }));
    else if (own.record === record) return own.index;
    own.record = record;
    own.index.put(record);
    return own.index;
  }

  /** Forgets what was known of an article that was read alone. */
  closed(uri: string): void {
    this.#alone.get(uri)?.index.close();
    this.#alone.delete(uri);
  }

  /** True while somebody waits for who is who. */
  get isSettling(): boolean {
    return this.#opened?.resolving.isAwaited ?? false;
  }

  /** Resolves when all is corrected and everybody is known. */
  async settled(): Promise<void> {
    await this.#opened?.resolving.settled();
  }

  /** Makes ready to work out who is who at once: the reader is about to set something right. */
  prepare(): void {
    this.#opened?.resolving.prepare();
  }

  dispose(): void {
    this.release();
  }
}

function knownDay({ analysis: { publication } }: ArticleRecord): string | undefined {
  return publication.from === 'known' ? publication.day : undefined;
}
