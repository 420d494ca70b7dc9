import { fold } from '../../base/words/fold.ts';
import type { ArticleAnalysis } from '../../entities/analysis.ts';
import { AnalysisCache } from '../record/analysisCache.ts';
import { ArticleRecord } from '../record/articleRecord.ts';
import type { KnownFile } from '../record/fileStamp.ts';
import { columnsOf, fileIn } from '../record/fileStamp.ts';
import { decodeAnalysis, isIntact, type EncodedAnalysis } from '../record/recordCodec.ts';
import { bytesIn, numberIn, textIn, type Row } from '../sqlite/database.ts';
import { boundsOf, type Page, type PageQuery } from '../sqlite/page.ts';
import type { Queries } from '../sqlite/queries.ts';
import { ArticleCounts } from './articleCounts.ts';
import { daysBetween, orderOf } from './articleOrder.ts';
import { byLetters, filterOf, MIN_LETTERS } from './textFilter.ts';

/** The number of articles in a month of publication; `month` as in {@link ArticleRecord.month}. */
export interface MonthRow {
  readonly month: string;
  readonly articles: number;
}

/** An article's number and the place of its rows in the order of articles. */
export interface ArticleKey {
  readonly id: number;
  readonly day: number;
  readonly tie: number;
  /**
   * Days between the first and the last day on which it may have appeared; -1 where nothing is
   * known.
   */
  readonly span: number;
}

/** The columns that {@link ArticleTable.recordOf} reads; the table has the name `a`. */
export const RECORD_COLUMNS =
  'a.id, a.uri, a.headline, a.outlet, a.note, a.first_day, a.last_day, a.blank' as const;
/** How many of them there are. */
export const RECORD_WIDTH = 8;

const WRITTEN =
  'size = ?, mtime = ?, hash = ?, published = ?, headline = ?, outlet = ?, note = ?, first_day = ?, last_day = ?, month = ?, day = ?, tie = ?, blank = ?';
const INSERT = `INSERT INTO article (${WRITTEN.replaceAll(' = ?', '')}, uri, id, settled)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`;
const UPDATE = `UPDATE article SET ${WRITTEN}, settled = 0 WHERE uri = ? AND id = ?`;

/**
 * What an analysis becomes by the reader's corrections; the same one when none touches the article.
 * Pure.
 */
export type Correct = (articleId: string, raw: ArticleAnalysis) => ArticleAnalysis;

/** The articles themselves. */
export class ArticleTable {
  readonly #queries: Queries;
  /** The reader's corrections. */
  #correct: Correct = (_, raw) => raw;
  readonly #cache = new AnalysisCache();
  readonly #counts = new ArticleCounts((folder) => this.#countNow(folder));

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  count(): number {
    return this.#counts.of();
  }

  /** Forgets what it remembers of the table: the transaction was undone. */
  reset(): void {
    this.#counts.reset();
  }

  /**
   * Forgets the analyses that are kept as they were read last: the corrections they were read with
   * may be others now.
   */
  forgetRead(): void {
    this.#cache.clear();
  }

  has(uri: string): boolean {
    return this.#queries.on('SELECT 1 FROM article WHERE uri = ?').get(uri) !== undefined;
  }

  key(uri: string): ArticleKey | undefined {
    const row = this.#queries
      .on('SELECT id, day, tie, first_day, last_day FROM article WHERE uri = ?')
      .get(uri);
    return (
      row && {
        id: numberIn(row[0]),
        day: numberIn(row[1]),
        tie: numberIn(row[2]),
        span: daysBetween(textIn(row[3]), textIn(row[4])),
      }
    );
  }

  /**
   * Adds or replaces what is known of the article itself.
   * @param record with the reader's corrections
   * @param encoded without them
   * @param before its number where it is in the table
   */
  put(
    record: ArticleRecord,
    encoded: EncodedAnalysis,
    file: KnownFile | undefined,
    before: number | undefined,
  ): ArticleKey {
    const { headline, outlet, firstDay, lastDay, isBlank } = record.facts;
    const { day, tie } = orderOf(record.id, headline, lastDay);
    const id = before ?? this.#queries.nextNumber('article');
    this.#queries
      .on(before === undefined ? INSERT : UPDATE)
      .run(
        ...columnsOf(file),
        headline,
        outlet ?? null,
        record.note ?? null,
        firstDay,
        lastDay,
        record.month,
        day,
        tie,
        isBlank ? 1 : 0,
        record.id,
        id,
      );
    if (before === undefined) this.#counts.added(record.id);
    const { text, data } = encoded;
    this.#queries
      .on(
        before === undefined
          ? 'INSERT INTO body (text, data, article) VALUES (?, ?, ?)'
          : 'UPDATE body SET text = ?, data = ? WHERE article = ?',
      )
      .run(text, data, id);
    if (before !== undefined) this.#queries.on('DELETE FROM headline_text WHERE rowid = ?').run(id);
    this.#queries
      .on('INSERT INTO headline_text (rowid, text) VALUES (?, ?)')
      .run(id, fold(`${headline}\n${outlet ?? ''}`));
    this.#cache.set(id, record.analysis, text.length + data.length);
    return { id, day, tie, span: daysBetween(firstDay, lastDay) };
  }

  delete(id: number, uri: string): void {
    this.#counts.deleted(uri);
    for (const sql of [
      'DELETE FROM article WHERE id = ?',
      'DELETE FROM body WHERE article = ?',
      'DELETE FROM headline_text WHERE rowid = ?',
    ])
      this.#queries.on(sql).run(id);
    this.#cache.delete(id);
  }

  get(uri: string): ArticleRecord | undefined {
    const row = this.#queries.on(`SELECT ${RECORD_COLUMNS} FROM article a WHERE a.uri = ?`).get(uri);
    return row && this.recordOf(row);
  }

  /** The analysis as it was made, before corrections, as bytes. */
  raw(id: number): Pick<EncodedAnalysis, 'text' | 'data'> | undefined {
    const row = this.#queries.on('SELECT text, data FROM body WHERE article = ?').get(id);
    const raw = row && { text: bytesIn(row[0]), data: bytesIn(row[1]) };
    if (raw && !isIntact(raw)) this.#queries.fail(`the bytes of article ${id.toString()}`);
    return raw;
  }

  /** A record of the columns {@link RECORD_COLUMNS}, its analysis read when it is asked for. */
  recordOf([id, uri, headline, outlet, note, firstDay, lastDay, blank]: Row): ArticleRecord {
    const [number, name] = [numberIn(id), textIn(uri)];
    return new ArticleRecord(
      name,
      () => this.#analysis(number, name),
      typeof note === 'string' ? note : undefined,
      {
        facts: {
          headline: textIn(headline),
          outlet: typeof outlet === 'string' ? outlet : undefined,
          firstDay: textIn(firstDay),
          lastDay: textIn(lastDay),
          isBlank: blank === 1,
        },
      },
    );
  }

  /** The URIs of some articles, in order. */
  urisOf(ids: readonly number[]): readonly string[] {
    const uri = this.#queries.on('SELECT uri FROM article WHERE id = ?');
    return ids.flatMap((id) => uri.get(id)?.map(textIn) ?? []).sort();
  }

  /** URIs of all articles. */
  *uris(): Iterable<string> {
    for (const [uri] of this.#queries.on('SELECT uri FROM article ORDER BY uri').all()) yield textIn(uri);
  }

  /** URIs of articles that are not resolved in their present state. */
  unresolved(): readonly string[] {
    const rows = this.#queries.on('SELECT uri FROM article WHERE settled = 0 ORDER BY id').all();
    return rows.map(([uri]) => textIn(uri));
  }

  /** Notes that an article is resolved. */
  markResolved(article: number): void {
    this.#queries.on('UPDATE article SET settled = 1 WHERE id = ?').run(article);
  }

  /** The number of articles that are, or are below, a folder, given by its URI. */
  countWithin(folder: string): number {
    return this.#counts.of(folder);
  }

  file(uri: string): KnownFile | undefined {
    const row = this.#queries.on('SELECT size, mtime, hash, published FROM article WHERE uri = ?').get(uri);
    return row && fileIn(row);
  }

  touch(uri: string, file: KnownFile): void {
    this.#queries
      .on('UPDATE article SET size = ?, mtime = ?, hash = ?, published = ? WHERE uri = ?')
      .run(...columnsOf(file), uri);
  }

  withHash(hash: string, published: string | undefined): string | undefined {
    const row = this.#queries
      .on('SELECT uri FROM article WHERE hash = ? AND published IS ? LIMIT 1')
      .get(hash, published ?? null);
    return row && textIn(row[0]);
  }

  /** Months of publication, newest first, the unknown last. */
  months(typed?: string): readonly MonthRow[] {
    const filter = filterOf(typed);
    const rows =
      filter === undefined
        ? this.#queries.on('SELECT month, COUNT(*) FROM article GROUP BY month ORDER BY month DESC').all()
        : this.#queries
            .on(
              `SELECT month, COUNT(*) FROM article a WHERE ${where(filter)} GROUP BY month ORDER BY month DESC`,
            )
            .all(byLetters(filter));
    return rows.map(([month, articles]) => ({ month: textIn(month), articles: numberIn(articles) }));
  }

  /** Articles of a month (all when absent), newest first. */
  page({
    month,
    filter: typed,
    ...query
  }: PageQuery & { readonly month?: string; readonly filter?: string | undefined }): Page<ArticleRecord> {
    const filter = filterOf(typed);
    const conditions = [
      ...(month === undefined ? [] : ['a.month = ?']),
      ...(filter === undefined ? [] : [where(filter)]),
    ];
    const values = [
      ...(month === undefined ? [] : [month]),
      ...(filter === undefined ? [] : [byLetters(filter)]),
    ];
    const condition = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const { offset, limit } = boundsOf(query);
    const total = this.#queries.on(`SELECT COUNT(*) FROM article a${condition}`).get(...values);
    const rows = this.#queries
      .on(`SELECT ${RECORD_COLUMNS} FROM article a${condition} ORDER BY a.day, a.tie, a.id LIMIT ? OFFSET ?`)
      .all(...values, limit, offset);
    return { items: rows.map((row) => this.recordOf(row)), total: numberIn(total?.[0]) };
  }

  /** Applies other corrections from now on; what was decoded before is to be forgotten. */
  correctBy(correct: Correct): void {
    this.#correct = correct;
  }

  /** The record with the corrections in force now, which entity resolution has not seen yet. */
  readAgain(id: number, uri: string): ArticleRecord {
    this.#cache.delete(id);
    const record = readWhole(this.get(uri)!);
    this.#queries.on('UPDATE article SET settled = 0 WHERE id = ?').run(id);
    return record;
  }

  /** The record with the reader's corrections. */
  corrected(given: ArticleRecord): ArticleRecord {
    const analysis = this.#correct(given.id, given.analysis);
    return readWhole(analysis === given.analysis ? given : new ArticleRecord(given.id, analysis, given.note));
  }

  #countNow(folder: string | undefined): number {
    if (folder === undefined) return numberIn(this.#queries.on('SELECT COUNT(*) FROM article').get()?.[0]);
    const [from, to] = [folder.endsWith('/') ? folder : `${folder}/`, `${folder.replace(/\/$/, '')}0`];
    const row = this.#queries.on('SELECT COUNT(*) FROM article WHERE uri >= ? AND uri < ?').get(from, to);
    return numberIn(row?.[0]) + (this.has(folder) ? 1 : 0);
  }

  #analysis(id: number, uri: string): ArticleAnalysis {
    const known = this.#cache.get(id);
    if (known) return known;
    const raw = this.raw(id);
    if (!raw && this.key(uri)?.id === id) this.#queries.fail(`article ${id.toString()} without its bytes`);
    if (!raw) throw new RangeError(`${uri} is no longer in the index`);
    const analysis = this.#correct(uri, decodeAnalysis(raw));
    this.#cache.set(id, analysis, raw.text.length + raw.data.length);
    return analysis;
  }
}

/** Reads all of a record, so that what may go wrong with that goes wrong now. */
function readWhole(record: ArticleRecord): ArticleRecord {
  for (const read of [() => record.facts, () => record.mentions, () => record.analysis.entities]) read();
  return record;
}

/**
 * Headlines and outlets that contain some letters; very few letters are searched in headlines one
 * by one.
 */
function where(filter: string): string {
  return filter.length < MIN_LETTERS
    ? 'instr(lower(a.headline), ?) > 0'
    : 'a.id IN (SELECT rowid FROM headline_text WHERE headline_text MATCH ?)';
}
