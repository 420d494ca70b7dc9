import type { ArticleAnalysis } from '../entities/analysis.ts';
import { NearCopies } from './copies/nearCopies.ts';
import { ArticleRecord } from './record/articleRecord.ts';
import type { AsOf } from './record/asOf.ts';
import type { KnownFile } from './record/fileStamp.ts';
import { decodeAnalysis, type EncodedAnalysis } from './record/recordCodec.ts';
import { textIn, type Database } from './sqlite/database.ts';
import { pageOf, type Page, type PageQuery } from './sqlite/page.ts';
import { Queries } from './sqlite/queries.ts';
import { Transactions } from './sqlite/transactions.ts';
import { entitiesIn } from './tables/articleEntities.ts';
import { ArticleTable, type ArticleKey } from './tables/articleTable.ts';
import { DateTable, datesIn, type DateRow } from './tables/dateTable.ts';
import { EntityLinks } from './tables/entityLinks.ts';
import type { EntityRow } from './tables/entityRow.ts';
import { EntityTable, type EntityQuery, type Figures } from './tables/entityTable.ts';
import { EntityWriter } from './tables/entityWriter.ts';
import { hadBoth, precedenceOf, type Precedence, type Story } from './tables/precedence.ts';
import { ResolutionWriter } from './tables/resolutionWriter.ts';
import { TextSearch } from './tables/textSearch.ts';
import { UnreadFiles } from './tables/unreadFiles.ts';

/**
 * The articles that are read together, with everything the queries ask for: look-ups by id, pages
 * and counts. The cost of an update or a page does not depend on the size of the corpus.
 */
export class CorpusIndex {
  readonly #database: Database;
  readonly #queries: Queries;
  readonly #transactions: Transactions;
  readonly #articles: ArticleTable;
  readonly #links: EntityLinks;
  readonly #entityTable: EntityTable;
  readonly #writer: EntityWriter;
  readonly #dateTable: DateTable;
  readonly #copies: NearCopies;
  readonly #search: TextSearch;
  readonly #unread: UnreadFiles;

  /** @param database with the tables of `schema.ts` in it */
  constructor(database: Database) {
    this.#database = database;
    const queries = (this.#queries = new Queries(database));
    this.#articles = new ArticleTable(queries);
    this.#writer = new EntityWriter(queries);
    this.#transactions = new Transactions(database, {
      flush: () => {
        this.#writer.flush();
      },
      reset: () => {
        this.#writer.reset();
        this.#copies.reset();
        this.#articles.reset();
      },
    });
    this.#links = new EntityLinks(queries, this.#writer);
    this.#entityTable = new EntityTable(queries, this.#articles);
    this.#dateTable = new DateTable(queries, this.#articles);
    this.#copies = new NearCopies(queries);
    this.#search = new TextSearch(queries, this.#articles);
    this.#unread = new UnreadFiles(queries);
  }

  /**
   * Names, and where each is mentioned, after all that was put: to be asked for again after each
   * change.
   */
  get names(): EntityTable {
    this.#writer.flush();
    return this.#entityTable;
  }

  /** Days and other dates that are mentioned, in the same way. */
  get days(): DateTable {
    this.#writer.flush();
    return this.#dateTable;
  }

  /** The articles, to be read; {@link put} and {@link delete} change all tables. */
  get articles(): Omit<ArticleTable, 'put' | 'delete' | 'touch' | 'readAgain' | 'settle' | 'reset'> {
    return this.#articles;
  }

  /** The words of articles. */
  get texts(): Pick<TextSearch, 'holding' | 'search'> {
    return this.#search;
  }

  /** Files that are not read, and why. */
  get notRead(): Pick<UnreadFiles, 'list' | 'count' | 'countFor' | 'reasonOf'> {
    return this.#unread;
  }

  /** The SQL of every statement that was used so far. */
  get statements(): readonly string[] {
    return this.#queries.texts;
  }

  /**
   * Gathers all that is written until {@link commit} in one transaction; what is read meanwhile
   * shows it already.
   */
  begin(): void {
    this.#transactions.begin();
  }

  commit(): void {
    this.#transactions.commit();
  }

  /** Ends all use of it; what could not be written is lost, as an index may be. */
  close(): void {
    try {
      this.#transactions.commit();
    } finally {
      this.#database.close();
    }
  }

  /** How many people, places and dates the stories name. */
  counts(): { readonly people: number; readonly places: number; readonly dates: number } {
    return {
      people: this.names.count('person'),
      places: this.names.count('place'),
      dates: this.days.count(),
    };
  }

  /**
   * Adds an article or replaces it. Until it is resolved, its entities keep the ids they had, and
   * new ones get provisional ones.
   * @param file how its file was when it was read; absent for the text of an editor
   * @returns the record with the reader's corrections
   */
  put(record: ArticleRecord, file?: KnownFile): ArticleRecord {
    // Before anything is written, for work in a longer transaction is not undone.
    const { encoded } = record;
    const corrected = this.#articles.corrected(record);
    return this.#transactions.run(() => {
      const before = this.#articles.key(record.id);
      if (before) this.#retract(before);
      this.#unread.delete(record.id);
      const key = this.#articles.put(corrected, encoded, file, before?.id);
      this.#count(key, corrected, before === undefined);
      this.#copies.add(key.id, encoded.sketch);
      this.#search.put(key.id, record.text);
      return corrected;
    });
  }

  /**
   * Applies corrections again to articles, one by one. All else in them stays.
   * @returns those that are in the index
   */
  correctAgain(uris: Iterable<string>): readonly ArticleRecord[] {
    return this.#transactions.run(() => {
      // Links are looked up by the rows of their entities.
      this.#writer.flush();
      const records: ArticleRecord[] = [];
      for (const uri of uris) {
        const key = this.#articles.key(uri);
        if (!key) continue;
        const record = this.#articles.readAgain(key.id, uri);
        this.#writer.retract(key);
        this.#count(key, record, false);
        records.push(record);
      }
      return records;
    });
  }

  /** The analysis of an article as it was made, before the reader's corrections. */
  raw(uri: string): ArticleAnalysis | undefined {
    const key = this.#articles.key(uri);
    const raw = key && this.#articles.raw(key.id);
    return raw && decodeAnalysis(raw);
  }

  /** Removes an article, or a file that was not read. @returns whether it was known. */
  delete(uri: string): boolean {
    return this.#transactions.run(() => {
      const unread = this.#unread.delete(uri);
      const key = this.#articles.key(uri);
      if (!key) return unread;
      this.#retract(key);
      this.#links.delete(key.id);
      this.#articles.delete(key.id, uri);
      return true;
    });
  }

  /** Lists a file under "Not read", and forgets what was known of it. */
  putUnread(uri: string, reason: string, file?: KnownFile): void {
    this.#transactions.run(() => {
      this.delete(uri);
      this.#unread.put(uri, reason, file);
    });
  }

  /**
   * The state of a file when it was read, as an article or as "Not read"; undefined when the text
   * was an editor's.
   */
  file(uri: string): KnownFile | undefined {
    return this.#articles.file(uri) ?? this.#unread.file(uri);
  }

  /**
   * A file that had these bytes when its corrected publication date was the same (or none): `uri`
   * itself if it is one.
   */
  withHash(hash: string, published: string | undefined, uri: string): string | undefined {
    const own = this.file(uri);
    if (own?.stamp.hash === hash && own.published === published) return uri;
    return this.#articles.withHash(hash, published) ?? this.#unread.withHash(hash, published);
  }

  /**
   * Takes over what is known of a file for another with the same bytes, or for itself at another
   * time, without a new analysis.
   */
  copy(from: string, to: string, file: KnownFile): ArticleRecord | undefined {
    const key = this.#articles.key(from);
    if (from === to) this.#articles.touch(to, file);
    const reason = this.#unread.reasonOf(from);
    if (reason !== undefined) this.putUnread(to, reason, file);
    const encoded = key && from !== to ? this.#encoded(key.id) : undefined;
    const note = this.#articles.get(from)?.note;
    return encoded && this.put(ArticleRecord.encoded(to, encoded, note), file);
  }

  /** Writes what a resolution says, in parts. */
  resolutionWriter(): ResolutionWriter {
    return new ResolutionWriter({
      transactions: this.#transactions,
      articles: this.#articles,
      links: this.#links,
      writer: this.#writer,
    });
  }

  /** What somebody noted beside the articles. */
  note(name: string): string | undefined {
    const row = this.#queries.on('SELECT value FROM meta WHERE name = ?').get(name);
    return row && textIn(row[0]);
  }

  setNote(name: string, value: string): void {
    this.#queries.on('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  }

  /** URIs of all files that it knows: the articles, and what is listed under "Not read". */
  knownFiles(): readonly string[] {
    return [...this.#articles.uris(), ...this.notRead.list().map(({ uri }) => uri)];
  }

  /** The entity ids of an article, in the order of its analysis's entities. */
  entityIds(uri: string): readonly string[] {
    const key = this.#articles.key(uri);
    this.#writer.flush();
    return key ? this.#links.ids(key.id) : [];
  }

  /**
   * All entities that one of an article's entities may be, likeliest first; empty where it can only
   * be the one.
   */
  candidateIds(uri: string, entity: number): readonly string[] {
    const key = this.#articles.key(uri);
    return key ? this.#links.candidates(key.id, entity) : [];
  }

  /**
   * Entities with counted mentions; those of one article, counted in that article alone, when
   * `article` is given.
   */
  entities(query: EntityQuery & PageQuery & { readonly article?: string | undefined }): Page<EntityRow> {
    const { article } = query;
    if (article === undefined) return this.names.page(query, query);
    const record = this.#articles.get(article);
    const rows = record ? entitiesIn(record, this.entityIds(article), this.names, query) : [];
    return pageOf(rows, query);
  }

  /**
   * What is counted of an entity or date, by all articles or by those that had appeared by then.
   */
  figures(id: string, asOf?: AsOf): Figures & { readonly independent: number } {
    const figures = this.names.figures(id, asOf);
    const copies = this.names.copies(id, asOf);
    return { ...figures, independent: figures.articles - copies.articles + copies.stories };
  }

  /**
   * Date values with counted mentions, oldest first: of one article or of all, at one level or at
   * any.
   */
  dates(
    query: {
      readonly article?: string | undefined;
      readonly filter?: string | undefined;
      readonly level?: string;
    } = {},
  ): readonly DateRow[] {
    const { article, filter, level } = query;
    if (article === undefined) return this.days.list(query);
    const record = this.#articles.get(article);
    const rows = record ? datesIn(record, filter) : [];
    return level === undefined ? rows : rows.filter((row) => row.level === level);
  }

  /** The other articles with the same story in nearly the same words. */
  copies(uri: string): readonly string[] {
    const key = this.#articles.key(uri);
    return key ? this.#articles.urisOf(this.#copies.of(key.id)) : [];
  }

  /**
   * What other stories than an article's own said of an entity or date before it; undefined where
   * there is no such article.
   */
  precedence(id: string, uri: string): Precedence | undefined {
    const story = this.#story(uri);
    return story && precedenceOf(this.#queries, id, story);
  }

  /**
   * Whether another story that may be earlier mentions both; undefined where that would take too
   * long to say.
   */
  hadBoth(id: string, other: string, uri: string): boolean | undefined {
    const story = this.#story(uri);
    return story && hadBoth(this.#queries, [id, other], story);
  }

  #story(uri: string): Story | undefined {
    this.#writer.flush();
    const article = this.#articles.key(uri);
    return article && { article, members: new Set([article.id, ...this.#copies.of(article.id)]) };
  }

  /** The analysis as it was made, before corrections. */
  #encoded(article: number): EncodedAnalysis | undefined {
    const raw = this.#articles.raw(article);
    return raw && { ...raw, sketch: this.#copies.sketch(article) };
  }

  #retract(key: ArticleKey): void {
    // Its links are looked up by the rows of their entities.
    this.#writer.flush();
    this.#writer.retract(key);
    this.#copies.remove(key.id);
    this.#search.delete(key.id);
  }

  #count(key: ArticleKey, record: ArticleRecord, isNew: boolean): void {
    const nameOf = (local: number): string => record.analysis.entities[local]!.name;
    const ids = this.#links.put(key.id, record, isNew, nameOf);
    this.#writer.post(key, record, ids, nameOf);
  }
}
