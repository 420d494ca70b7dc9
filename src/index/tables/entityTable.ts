import type { NameKind } from '../../mentions/names/mention.ts';
import { dayOf, orderOfDay, UNDATED } from './articleOrder.ts';
import type { AsOf } from '../record/asOf.ts';
import type { ArticleRecord } from '../record/articleRecord.ts';
import { RECORD_COLUMNS, RECORD_WIDTH, type ArticleTable } from './articleTable.ts';
import { asOfCondition } from './asOfCondition.ts';
import { companionsOf, type Companion } from './companions.ts';
import { bytesIn, numberIn, textIn } from '../sqlite/database.ts';
import { kindNumber } from '../record/entityKeys.ts';
import { ENTITY_COLUMNS, entityOf, rowOfEntity, type EntityRow } from './entityRow.ts';
import { fold } from '../../base/words/fold.ts';
import { byLetters, filterOf, MIN_LETTERS } from './textFilter.ts';
import { boundsOf, type Page, type PageQuery } from '../sqlite/page.ts';
import { storedPosting, type Posting } from '../record/posting.ts';
import type { Queries } from '../sqlite/queries.ts';

/** A surface as written or a role as found, with how often. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** How a list of entities is asked for. */
export interface EntityQuery {
  readonly kind: NameKind;
  readonly filter?: string | undefined;
  readonly sort?: 'frequency' | 'name' | undefined;
}

/** What the corpus counts of an entity or date. */
export interface Figures {
  /** Counted mentions, and articles with one. */
  readonly mentions: number;
  readonly articles: number;
  /**
   * First and last day on which one of these articles may have appeared; empty where none is dated.
   */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Counted mentions by day of publication, of articles of which at least the month is certain. */
  readonly days: readonly (readonly [day: string, mentions: number])[];
}

/** Which postings of an entity are asked for. */
export interface PostingQuery extends Partial<PageQuery> {
  /** Those in credits and boilerplate alone, too. */
  readonly all?: boolean;
  /** Those of articles that appeared on a day, `YYYY-MM-DD`, at the latest day possible. */
  readonly on?: string | undefined;
  /** Those of articles that had appeared by then. */
  readonly asOf?: AsOf | undefined;
}

const ORDER = {
  frequency: 'e.articles DESC, e.mentions DESC, e.sort_name, e.key',
  name: 'e.sort_name, e.key',
} as const;
/** Entities and dates of the corpus and their places. */
export class EntityTable {
  readonly #queries: Queries;
  readonly #articles: ArticleTable;

  constructor(queries: Queries, articles: ArticleTable) {
    this.#queries = queries;
    this.#articles = articles;
  }

  /** An entity with its figures. */
  get(key: string): EntityRow | undefined {
    const row = this.#queries
      .on(`SELECT ${ENTITY_COLUMNS} FROM entity e WHERE e.key = ? AND e.total > 0`)
      .get(key);
    return row && entityOf(row);
  }

  /** True when an entity or date is mentioned anywhere. */
  has(key: string): boolean {
    return this.#queries.on('SELECT 1 FROM entity WHERE key = ? AND total > 0').get(key) !== undefined;
  }

  /** How many of a kind have counted mentions. */
  count(kind: NameKind): number {
    const row = this.#queries
      .on('SELECT COUNT(*) FROM entity WHERE kind = ? AND articles > 0')
      .get(kindNumber(kind));
    return numberIn(row?.[0]);
  }

  /** Those of a kind whose name it is, case and accents ignored, that have counted mentions. */
  named(kind: NameKind, name: string): readonly EntityRow[] {
    return this.#queries
      .on(
        `SELECT ${ENTITY_COLUMNS} FROM entity e WHERE e.kind = ? AND e.sort_name = ? AND e.articles > 0 ORDER BY e.key`,
      )
      .all(kindNumber(kind), fold(name))
      .map(entityOf);
  }

  /** Those of a kind that have counted mentions. */
  page({ kind, filter: typed, sort = 'frequency' }: EntityQuery, query: PageQuery): Page<EntityRow> {
    const { offset, limit } = boundsOf(query);
    const filter = filterOf(typed);
    const number = kindNumber(kind);
    if (filter === undefined) {
      const rows = this.#queries
        .on(
          `SELECT ${ENTITY_COLUMNS} FROM entity e WHERE e.kind = ? AND e.articles > 0 ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`,
        )
        .all(number, limit, offset);
      return { items: rows.map(entityOf), total: this.count(kind) };
    }
    const found =
      filter.length < MIN_LETTERS
        ? 'FROM entity e WHERE instr(e.sort_name, ?) > 0 AND e.kind = ? AND e.articles > 0'
        : `FROM (SELECT DISTINCT entity FROM alias
             WHERE id IN (SELECT rowid FROM alias_text WHERE alias_text MATCH ?)) f
           CROSS JOIN entity e ON e.id = f.entity WHERE e.kind = ? AND e.articles > 0`;
    const total = this.#queries.on(`SELECT COUNT(*) ${found}`).get(byLetters(filter), number);
    const rows = this.#queries
      .on(`SELECT ${ENTITY_COLUMNS} ${found} ORDER BY ${ORDER[sort]} LIMIT ? OFFSET ?`)
      .all(byLetters(filter), number, limit, offset);
    return { items: rows.map(entityOf), total: numberIn(total?.[0]) };
  }

  /** True when the name or an alias contains the filter's text, case and accents ignored. */
  matches(key: string, typed: string): boolean {
    const filter = filterOf(typed);
    if (filter === undefined) return true;
    const row = this.#queries
      .on(
        filter.length < MIN_LETTERS
          ? 'SELECT 1 FROM entity WHERE instr(sort_name, ?) > 0 AND key = ?'
          : `SELECT 1 FROM alias WHERE id IN (SELECT rowid FROM alias_text WHERE alias_text MATCH ?)
             AND entity = (SELECT id FROM entity WHERE key = ?) LIMIT 1`,
      )
      .get(byLetters(filter), key);
    return row !== undefined;
  }

  /** Surfaces as written, counted mentions only, most frequent first. */
  surfaces(key: string): readonly Counted[] {
    return this.#counted(
      'SELECT surface, count FROM alias WHERE entity = ? AND count > 0 ORDER BY count DESC, surface',
      key,
    );
  }

  /** Roles found beside the name, with in how many articles, most frequent first. */
  roles(key: string): readonly Counted[] {
    return this.#counted(
      'SELECT text, articles FROM role WHERE entity = ? ORDER BY articles DESC, text',
      key,
    );
  }

  figures(key: string, asOf?: AsOf): Figures {
    const then = asOfCondition(this.#articles, asOf);
    const rows = this.#queries
      .on(
        `SELECT p.day, p.span, SUM(p.counted), COUNT(*) FROM posting p WHERE p.entity = ? AND p.counted > 0${then.sql}
         GROUP BY p.day, p.span`,
      )
      .all(rowOfEntity(this.#queries, key), ...then.values);
    const days = new Map<string, number>();
    let [mentions, articles, firstDay, lastDay] = [0, 0, '', ''];
    for (const row of rows) {
      const [day, span, sum] = [numberIn(row[0]), numberIn(row[1]), numberIn(row[2])];
      mentions += sum;
      articles += numberIn(row[3]);
      if (span < 0) continue;
      const last = dayOf(day);
      const first = span === 0 ? last : dayOf(day, span);
      if (firstDay === '' || first < firstDay) firstDay = first;
      if (last > lastDay) lastDay = last;
      if (first.slice(0, 7) === last.slice(0, 7)) days.set(last, (days.get(last) ?? 0) + sum);
    }
    return { mentions, articles, firstDay, lastDay, days: [...days] };
  }

  /** Articles with copies among those that mention it, and the number of their stories. */
  copies(key: string, asOf?: AsOf): { readonly articles: number; readonly stories: number } {
    const then = asOfCondition(this.#articles, asOf);
    const row = this.#queries
      .on(
        `SELECT COUNT(*), COUNT(DISTINCT g.leader) FROM posting p CROSS JOIN copy_group g ON g.article = p.article
         WHERE p.entity = ? AND p.counted > 0${then.sql}`,
      )
      .get(rowOfEntity(this.#queries, key), ...then.values);
    return { articles: numberIn(row?.[0]), stories: numberIn(row?.[1]) };
  }

  /** Where an entity or date is mentioned, newest article first. */
  postings(
    key: string,
    { offset = 0, limit = Number.POSITIVE_INFINITY, all = false, on, asOf }: PostingQuery = {},
  ): readonly Posting[] {
    const bounds = boundsOf({ offset, limit });
    const most = Number.isFinite(limit) ? bounds.limit : -1;
    const then = asOfCondition(this.#articles, asOf);
    const entity = rowOfEntity(this.#queries, key);
    return this.#queries
      .on(
        `SELECT ${RECORD_COLUMNS}, p.mentions FROM posting p CROSS JOIN article a ON a.id = p.article
         WHERE p.entity = ?${on === undefined ? '' : ' AND p.day = ?'}${all ? '' : ' AND p.counted > 0'}${then.sql} ORDER BY p.day, p.tie, p.article LIMIT ? OFFSET ?`,
      )
      .all(entity, ...(on === undefined ? [] : [orderOfDay(on)]), ...then.values, most, bounds.offset)
      .map((row) =>
        storedPosting(
          () => this.#articles.recordOf(row),
          bytesIn(row[RECORD_WIDTH]),
          () => this.#locals(entity, numberIn(row[0])),
        ),
      );
  }

  /** Counted mentions of an entity or date, and articles with one. */
  totals(key: string): { readonly mentions: number; readonly articles: number } {
    const row = this.#queries.on('SELECT mentions, articles FROM entity WHERE key = ?').get(key);
    return { mentions: numberIn(row?.[0]), articles: numberIn(row?.[1]) };
  }

  /** Articles with a counted mention of any of several entities. */
  articlesOfAny(keys: readonly string[]): number {
    const row = this.#queries
      .on(
        `SELECT COUNT(DISTINCT p.article) FROM json_each(?) k CROSS JOIN entity e ON e.key = k.value
         CROSS JOIN posting p ON p.entity = e.id WHERE p.counted > 0`,
      )
      .get(JSON.stringify(keys));
    return numberIn(row?.[0]);
  }

  /** Articles of unknown day with a counted mention. */
  undated(key: string): number {
    const row = this.#queries
      .on('SELECT COUNT(*) FROM posting WHERE entity = ? AND day = ? AND counted > 0')
      .get(rowOfEntity(this.#queries, key), UNDATED);
    return numberIn(row?.[0]);
  }

  /** Where one article mentions an entity or date. */
  posting(key: string, uri: string): Posting | undefined {
    const article = this.#articles.key(uri);
    if (!article) return undefined;
    const entity = rowOfEntity(this.#queries, key);
    const row = this.#queries
      .on('SELECT mentions FROM posting WHERE entity = ? AND day = ? AND tie = ? AND article = ?')
      .get(entity, article.day, article.tie, article.id);
    return (
      row &&
      storedPosting(
        () => this.#recordAt(uri),
        bytesIn(row[0]),
        () => this.#locals(entity, article.id),
      )
    );
  }

  /**
   * People and places in the same articles as an entity or date, closest first, and behind them
   * others by their keys.
   */
  beside(key: string, limit: number, asOf?: AsOf, also?: readonly string[]): readonly Companion[] {
    return companionsOf(
      this.#queries,
      rowOfEntity(this.#queries, key),
      limit,
      asOfCondition(this.#articles, asOf),
      also,
    );
  }

  /** Those of an article's entities that are this one, as indexes into its analysis's. */
  #locals(entity: number, article: number): readonly number[] {
    return this.#queries
      .on('SELECT local FROM article_entity WHERE article = ? AND entity = ? ORDER BY local')
      .all(article, entity)
      .map(([local]) => numberIn(local));
  }

  #recordAt(uri: string): ArticleRecord {
    const record = this.#articles.get(uri);
    if (!record) throw new RangeError(`${uri} is no longer in the index`);
    return record;
  }

  #counted(sql: string, key: string): readonly Counted[] {
    const rows = this.#queries.on(sql).all(rowOfEntity(this.#queries, key));
    return rows.map(([text, count]) => ({ text: textIn(text), count: numberIn(count) }));
  }
}
