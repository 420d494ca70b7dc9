import type { FileStat } from '../base/files.ts';
import { childUri, isWithin, normalizeUri, relativePath } from '../base/uris.ts';
import { ArticleRecord } from '../corpus/articleRecord.ts';
import { configKey } from '../corpus/configKey.ts';
import { EMPTY_CONFIG, type CorpusConfig } from '../corpus/corpusConfig.ts';
import { redated } from '../corpus/copyDating.ts';
import type { CorpusIndex } from '../corpus/corpusIndex.ts';
import type { CorpusRoot } from '../corpus/corpusRoot.ts';
import type { FileStamp, KnownFile } from '../corpus/fileStamp.ts';
import type { OpenedIndex } from '../corpus/openedIndex.ts';
import { globMatcher } from '../corpus/globs.ts';
import type { AnalysisOutcome } from './analysisPool.ts';
import { analyzeSafely } from './analyzeSafely.ts';
import { HeldResolver } from './heldResolver.ts';
import type { IndexerStore } from './indexer.ts';
import { linkRules } from './correctionRules.ts';
import { ReaderCorrections, type Touched } from './readerCorrections.ts';

/** What is said of an article that is longer than the limit. */
export const TRUNCATED = 'first 1 MB read';

/** What is said of one whose analysis failed. */
const FAILED = 'could not be analyzed';

/** Names that are looked up one by one when corrections change; of more, every article is corrected anew. */
const MOST_NAMES = 200;

/** Rest between two resolutions, as a multiple of what the last one took. */
const REST = 4;
/** The same in milliseconds at least: after an edit, and while many articles come in. */
const LEAST_REST = 200;
const LEAST_REST_BUSY = 1_000;

/** What {@link Corpora} tells its owner. */
export interface CorporaEvents {
  /** Who is who was worked out anew: everything that shows entities is to be asked for again. */
  readonly resolved: () => void;
  /** True while many articles come in. */
  readonly isBusy: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
}

/** Articles about which a `corpus-lens.json` says something else than before. */
export interface ConfigChange {
  /** Their mentions are corrected otherwise, and are so already. */
  readonly corrected: ReadonlySet<string>;
  /** They appeared on another day, and are to be read again. */
  readonly redated: ReadonlySet<string>;
}
export const NO_CHANGE: ConfigChange = { corrected: new Set(), redated: new Set() };

/**
 * All articles of the window's corpora in one index, and the knowledge of which folder each belongs to. An article outside every
 * corpus is read alone, in an index of its own.
 */
export class Corpora implements IndexerStore {
  readonly corrections = new ReaderCorrections((uri) => this.placeOf(uri));
  readonly #configs = new Map<string, CorpusConfig>();
  readonly #alone = new Map<string, { record: ArticleRecord; readonly index: CorpusIndex }>();
  #opened: (OpenedIndex & { readonly resolver: HeldResolver }) | undefined;
  readonly #events: CorporaEvents;
  #roots: readonly { readonly root: CorpusRoot; readonly isWanted: (path: string) => boolean }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** The resolution that waits for the resolver to be filled. */
  #later: Promise<void> | undefined;
  #lastCost = 0;
  #resolvedAt = Number.NEGATIVE_INFINITY;

  constructor(events: CorporaEvents) {
    this.#events = events;
  }

  /** Gives it the index to work with, before anything else is asked of it. */
  use(opened: OpenedIndex): void {
    this.#opened = { ...opened, resolver: new HeldResolver(opened.index) };
    opened.index.correctBy((uri, raw) => this.corrections.correct(uri, raw));
    this.#resolver.setRules(linkRules(this.corrections.all), false);
    if (this.#resolver.isBehind) this.#scheduleResolution();
  }

  /** Closes the index; another is to be used instead. What could not be written is lost with it. */
  release(): void {
    for (const uri of [...this.#alone.keys()]) this.closed(uri);
    const opened = this.#opened;
    this.#opened = undefined;
    opened?.resolver.release();
    try {
      opened?.index.close();
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
    if (!this.#opened) throw new Error('no index is open yet');
    return this.#opened.index;
  }

  get #resolver(): HeldResolver {
    if (!this.#opened) throw new Error('no index is open yet');
    return this.#opened.resolver;
  }

  get roots(): readonly CorpusRoot[] {
    return this.#roots.map(({ root }) => root);
  }

  set roots(roots: readonly CorpusRoot[]) {
    this.#roots = roots.map((root) => ({ root, isWanted: root.only ? globMatcher(root.only) : () => true }));
    for (const uri of [...this.#configs.keys()])
      if (!roots.some((root) => root.uri === uri)) {
        this.#configs.delete(uri);
        this.corrections.forget(uri);
      }
  }

  /** The corpus that an article or folder belongs to. */
  rootOf(uri: string): CorpusRoot | undefined {
    return this.#roots.find(
      ({ root, isWanted }) =>
        isWithin(uri, root.uri) && (!root.only || isWanted(relativePath(root.uri, uri) ?? '')),
    )?.root;
  }

  /** Takes over what the reader says of a corpus, and corrects anew what it now says otherwise. */
  setConfig(root: string, config: CorpusConfig): ConfigChange {
    const before = this.configOf(root) ?? EMPTY_CONFIG;
    this.#configs.set(root, config);
    const redated = new Set<string>();
    for (const path of new Set([...before.articles.keys(), ...config.articles.keys()])) {
      if (before.articles.get(path)?.published === config.articles.get(path)?.published) continue;
      const uri = this.articleAt(root, path);
      if (uri !== undefined) redated.add(uri);
    }
    const note = `corrections ${root}`;
    const touched = this.corrections.set(root, config.corrections, this.index.note(note));
    const corrected = new Set(this.#articlesTouched(root, touched));
    for (const uri of corrected) this.#resolver.before(uri);
    this.index.putAgain(corrected);
    this.index.setNote(note, this.corrections.noteOf(root));
    this.#resolver.setRules(linkRules(this.corrections.all), touched.links);
    for (const uri of corrected) {
      const record = this.index.article(uri);
      if (record) this.#resolver.set(uri, record.analysis);
    }
    if (corrected.size > 0 || touched.links) this.#scheduleResolution();
    return { corrected, redated };
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
    const known = this.index.article(uri);
    const isSame = known?.text === text && known.note === note && knownDay(known) === this.publishedOf(uri);
    return isSame ? known : undefined;
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
  put(uri: string, outcome: AnalysisOutcome, stamp: FileStamp | undefined): void {
    const file = stamp && { stamp, published: this.publishedOf(uri) };
    if (outcome.kind === 'unread') this.setUnread(uri, outcome.reason, file);
    else this.#put(this.#recordOf(uri, outcome), file);
  }

  copy(from: string, to: string, stamp: FileStamp): void {
    this.#resolver.before(to);
    const isNew = from !== to && this.index.has(from);
    const record = this.index.copy(from, to, { stamp, published: this.publishedOf(to) });
    if (isNew && record) this.#resolver.set(record.id, record.analysis);
    if (isNew) this.#scheduleResolution();
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

  /** @returns the record as the index keeps it */
  #put(record: ArticleRecord, file?: KnownFile): ArticleRecord {
    try {
      this.#resolver.before(record.id);
      const before = this.index.copies(record.id);
      const kept = this.index.put(record, file);
      this.#resolver.set(kept.id, kept.analysis);
      this.#scheduleResolution();
      const copies = [...before, ...this.index.copies(record.id)];
      if (copies.length === 0) return kept;
      this.#redate([record.id, ...copies]);
      return this.index.article(record.id) ?? kept;
    } catch (error) {
      this.#events.failed(`indexing ${record.id}`, error);
      this.setUnread(record.id, 'could not be indexed');
      return record;
    }
  }

  /** Dates anew what near-copies of known day tell the day of. */
  #redate(touched: readonly string[]): void {
    for (const { record, analysis } of redated(this.index, touched)) {
      this.#resolver.before(record.id);
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
    this.#resolver.before(uri);
    const isArticle = this.index.has(uri);
    const copies = isArticle ? this.index.copies(uri) : [];
    if (!this.index.delete(uri)) return;
    if (isArticle) this.#resolver.delete(uri);
    this.#redate(copies);
    this.#scheduleResolution();
  }

  /** The index that knows an article: the corpus's, or its own when it is read alone. */
  indexOf(record: ArticleRecord): CorpusIndex {
    if (this.index.has(record.id)) return this.index;
    let own = this.#alone.get(record.id);
    if (!own) this.#alone.set(record.id, (own = { record, index: this.#opened!.openAlone() }));
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

  /** Works out who is who now, instead of a little later. */
  resolve(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#opened) return;
    const start = performance.now();
    try {
      const resolution = this.#resolver.resolve();
      if (!resolution) return this.#resolveLater();
      this.index.resolve(resolution);
    } catch (error) {
      this.#events.failed('working out who is who', error);
    }
    this.#resolvedAt = performance.now();
    this.#lastCost = this.#resolvedAt - start;
    this.#events.resolved();
  }

  #resolveLater(): void {
    const opened = this.#opened;
    this.#later = this.#resolver.ready().then(
      () => {
        if (this.#opened === opened && !this.#isDisposed) this.resolve();
      },
      (error: unknown) => {
        this.#events.failed('reading who is who', error);
      },
    );
  }

  /** Works out who is who now if that is still to come. */
  settle(): void {
    if (this.#timer !== undefined) this.resolve();
  }

  /** Resolves when everybody is known, be it that the resolver has to be filled first. */
  async settled(): Promise<void> {
    this.settle();
    await this.#later;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.release();
  }

  #scheduleResolution(): void {
    if (this.#timer !== undefined) return;
    const rest = Math.max(this.#events.isBusy() ? LEAST_REST_BUSY : LEAST_REST, REST * this.#lastCost);
    const wait = Math.max(LEAST_REST, this.#resolvedAt + rest - performance.now());
    this.#timer = setTimeout(() => {
      this.resolve();
    }, wait);
  }
}

function knownDay({ analysis: { publication } }: ArticleRecord): string | undefined {
  return publication.from === 'known' ? publication.day : undefined;
}
