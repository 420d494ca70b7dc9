import type { ArticleRecord } from './articleRecord.ts';
import { certainLevel, dateInWords, daysOf } from './dateValue.ts';
import { fold } from './fold.ts';
import { byNewest, type Posting } from './nameTable.ts';

/** A date value of the corpus with its figures. */
export interface DateRow {
  /** EDTF, without the time of day; empty for dates whose value the text leaves open. */
  readonly value: string;
  /** The deepest of year, month and day that is certain: `2019-01`; empty where not even the year is. */
  readonly level: string;
  readonly mentions: number;
  readonly articles: number;
}

type Postings = Map<
  string,
  { readonly record: ArticleRecord; readonly counted: number[]; readonly all: number[] }
>;

/** All dates of the corpus and where they stand, by value. */
export class DateTable {
  readonly #values = new Map<string, Postings>();
  #sorted: readonly DateRow[] | undefined;

  add(record: ArticleRecord): void {
    this.#sorted = undefined;
    for (const [index, { kind, value }] of record.mentions.entries()) {
      if (kind !== 'date') continue;
      const key = dateKey(value);
      const postings: Postings = this.#values.get(key) ?? new Map();
      const posting = postings.get(record.id) ?? { record, counted: [], all: [] };
      posting.all.push(index);
      if (record.counts(index)) posting.counted.push(index);
      this.#values.set(key, postings.set(record.id, posting));
    }
  }

  remove(record: ArticleRecord): void {
    this.#sorted = undefined;
    for (const { kind, value } of record.mentions) {
      if (kind !== 'date') continue;
      const postings = this.#values.get(dateKey(value));
      postings?.delete(record.id);
      if (postings?.size === 0) this.#values.delete(dateKey(value));
    }
  }

  /** Where a value is mentioned, newest article first. */
  postings(value: string): readonly Posting[] {
    const postings = this.#values.get(dateKey(value))?.values() ?? [];
    return [...postings].sort((a, b) => byNewest(a.record, b.record));
  }

  posting(value: string, articleId: string): Posting | undefined {
    return this.#values.get(dateKey(value))?.get(articleId);
  }

  /** All values with counted mentions, oldest first; those of one article when `article` is given. */
  list(
    query: { readonly article?: string | undefined; readonly filter?: string | undefined } = {},
  ): readonly DateRow[] {
    const { article, filter } = query;
    let rows = article === undefined ? (this.#sorted ??= this.#rows(undefined)) : this.#rows(article);
    if (filter) {
      const wanted = fold(filter.trim());
      rows = rows.filter(({ value }) => fold(`${value}\n${dateInWords(value)}`).includes(wanted));
    }
    return rows;
  }

  #rows(article: string | undefined): readonly DateRow[] {
    const rows: DateRow[] = [];
    for (const [value, postings] of this.#values) {
      const chosen =
        article === undefined ? [...postings.values()] : [postings.get(article) ?? { counted: [] }];
      const mentions = chosen.reduce((sum, { counted }) => sum + counted.length, 0);
      if (mentions === 0) continue;
      const articles = chosen.filter(({ counted }) => counted.length > 0).length;
      rows.push({ value, level: certainLevel(value), mentions, articles });
    }
    return rows.sort((a, b) => compare(sortKey(a), sortKey(b)) || compare(a.value, b.value));
  }
}

/** The form in which values meet: the time of day left out. */
export function dateKey(value: string | undefined): string {
  return (value ?? '').replace(/T[^/]*/g, '');
}

function sortKey({ value, level }: DateRow): string {
  return daysOf(value)?.[0] ?? `9999${level}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
