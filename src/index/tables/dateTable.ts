import { compareText, fold } from '../../base/words/fold.ts';
import { certainLevel } from '../../calendar/dateValue.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import type { ArticleRecord } from '../record/articleRecord.ts';
import type { AsOf } from '../record/asOf.ts';
import { dateKey, kindNumber, sortKeyOf } from '../record/entityKeys.ts';
import { numberIn, textIn, type Row } from '../sqlite/database.ts';
import type { Queries } from '../sqlite/queries.ts';
import type { ArticleTable } from './articleTable.ts';
import { asOfCondition } from './asOfCondition.ts';
import { byLetters, filterOf, MIN_LETTERS } from './textFilter.ts';

/** A date value of the corpus with its figures. */
export interface DateRow {
  /** EDTF, without the time of day; empty for dates whose value the text leaves open. */
  readonly value: string;
  /**
   * The deepest of year, month and day that is certain: `2019-01`; empty where not even the year
   * is.
   */
  readonly level: string;
  readonly mentions: number;
  readonly articles: number;
}

/** The number of mentions within a year, month or day. */
export interface LevelRow {
  readonly level: string;
  readonly mentions: number;
}

const DATE = kindNumber('date').toString();
const COLUMNS = 'e.name, e.level, e.mentions, e.articles';
const ORDER = 'ORDER BY e.sort_name, e.key';

/** All dates of the corpus, by value. */
export class DateTable {
  readonly #queries: Queries;
  readonly #articles: ArticleTable;

  constructor(queries: Queries, articles: ArticleTable) {
    this.#queries = queries;
    this.#articles = articles;
  }

  /** How many values are counted; those that the text leaves open are none. */
  count(): number {
    const row = this.#queries
      .on(`SELECT COUNT(*) FROM entity WHERE kind = ${DATE} AND articles > 0 AND key <> 'date:'`)
      .get();
    return numberIn(row?.[0]);
  }

  /** The values with counted mentions, oldest first; those at one level when it is given. */
  list({
    filter: typed,
    level,
  }: {
    readonly filter?: string | undefined;
    readonly level?: string;
  }): readonly DateRow[] {
    const filter = filterOf(typed);
    if (filter !== undefined) return this.#filtered(filter, level);
    if (level === undefined)
      return this.#queries
        .on(`SELECT ${COLUMNS} FROM entity e WHERE e.kind = ${DATE} AND e.articles > 0 ${ORDER}`)
        .all()
        .map(dateRow);
    const which = level === '' ? "e.level = ''" : 'e.level = ?';
    return this.#queries
      .on(`SELECT ${COLUMNS} FROM entity e WHERE e.kind = ${DATE} AND e.articles > 0 AND ${which} ${ORDER}`)
      .all(...(level === '' ? [] : [level]))
      .map(dateRow);
  }

  /** A value with its figures. */
  get(value: string): DateRow | undefined {
    const row = this.#queries
      .on(`SELECT ${COLUMNS} FROM entity e WHERE e.key = ?`)
      .get(`date:${dateKey(value)}`);
    return row && numberIn(row[3]) > 0 ? dateRow(row) : undefined;
  }

  /** Years (`length` 4), months (7) or days (10) below a level with mentions, oldest first. */
  levels(below: string, length: number): readonly LevelRow[] {
    return this.#queries
      .on(
        `SELECT substr(e.level, 1, ?), SUM(e.mentions) FROM entity e
         WHERE e.kind = ${DATE} AND e.level <> '' AND e.articles > 0 AND e.level >= ? AND e.level < ? AND length(e.level) >= ?
         GROUP BY 1 ORDER BY 1`,
      )
      .all(length, below, `${below}~`, length)
      .map(([level, mentions]) => ({ level: textIn(level), mentions: numberIn(mentions) }));
  }

  /** Mentions of values within a level; if it is empty, of values without a level. */
  mentionsWithin(level: string): number {
    if (level === '')
      return this.list({ level: '' }).reduce((sum, row) => (row.value === '' ? sum : sum + row.mentions), 0);
    const row = this.#queries
      .on(
        `SELECT SUM(mentions) FROM entity
         WHERE kind = ${DATE} AND level <> '' AND articles > 0 AND level >= ? AND level < ?`,
      )
      .get(level, `${level}~`);
    return numberIn(row?.[0]);
  }

  /**
   * The days closest before and behind some days that are mentioned, oldest first.
   * @param asOf only days that articles mention which had appeared then
   */
  beside(first: string, last: string, most: number, asOf?: AsOf): readonly string[] {
    const then = asOfCondition(this.#articles, asOf);
    const mentioned = asOf
      ? ` AND EXISTS (SELECT 1 FROM posting p WHERE p.entity = e.id AND p.counted > 0${then.sql})`
      : '';
    const days = (how: string, day: string): readonly string[] =>
      this.#queries
        .on(
          `SELECT DISTINCT e.level FROM entity e
           WHERE e.kind = ${DATE} AND e.level <> '' AND e.articles > 0 AND length(e.level) = 10${mentioned} AND ${how} LIMIT ?`,
        )
        .all(...then.values, day, most)
        .map(([level]) => textIn(level));
    return [
      ...days('e.level < ? ORDER BY e.level DESC', first).toReversed(),
      ...days('e.level > ? ORDER BY e.level', last),
    ];
  }

  /** The days that are mentioned between two, both included, oldest first, at most so many. */
  between(first: string, last: string, most: number): readonly string[] {
    return this.#queries
      .on(
        `SELECT DISTINCT level FROM entity WHERE kind = ${DATE} AND level <> '' AND articles > 0 AND length(level) = 10
         AND level >= ? AND level <= ? ORDER BY level LIMIT ?`,
      )
      .all(first, last, most)
      .map(([level]) => textIn(level));
  }

  #filtered(filter: string, level: string | undefined): readonly DateRow[] {
    const ids =
      filter.length < MIN_LETTERS
        ? 'e.id IN (SELECT entity FROM alias WHERE instr(lower(surface), ?) > 0)'
        : `e.id IN (SELECT entity FROM alias WHERE id IN (SELECT rowid FROM alias_text WHERE alias_text MATCH ?))`;
    return this.#queries
      .on(`SELECT ${COLUMNS} FROM entity e WHERE ${ids} AND e.kind = ${DATE} AND e.articles > 0 ${ORDER}`)
      .all(byLetters(filter))
      .map(dateRow)
      .filter((row) => level === undefined || row.level === level);
  }
}

/** The date values of one article, oldest first. */
export function datesIn(record: ArticleRecord, typed?: string): readonly DateRow[] {
  const filter = filterOf(typed);
  const mentions = new Map<string, number>();
  for (const [index, { kind, value }] of record.mentions.entries()) {
    if (kind !== 'date' || !record.counts(index)) continue;
    const key = dateKey(value);
    mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  return [...mentions]
    .filter(([value]) => filter === undefined || fold(`${value}\n${dateInWords(value)}`).includes(filter))
    .map(([value, count]) => ({ value, level: certainLevel(value), mentions: count, articles: 1 }))
    .sort((a, b) => compareText(sortKeyOf(a.value), sortKeyOf(b.value)) || compareText(a.value, b.value));
}

function dateRow(row: Row): DateRow {
  return {
    value: textIn(row[0]),
    level: textIn(row[1]),
    mentions: numberIn(row[2]),
    articles: numberIn(row[3]),
  };
}
