import type { Span } from '../../base/span.ts';
import type { ArticleRecord } from '../record/articleRecord.ts';
import { RECORD_COLUMNS, type ArticleTable } from './articleTable.ts';
import { numberIn, textIn } from '../sqlite/database.ts';
import { fold } from '../../base/words/fold.ts';
import { ftsString } from './textFilter.ts';
import { boundsOf, type Page, type PageQuery } from '../sqlite/page.ts';
import type { Queries } from '../sqlite/queries.ts';

/** A place in an article with the words of a search. */
export interface SearchHit {
  readonly record: ArticleRecord;
  /** The sentence with most of the words; the first of them in it. */
  readonly span: Span;
}

/** Words that one search looks for at most. */
const MOST_WORDS = 20;

/** Of more articles not all are looked at for a page. */
const MOST_ORDERED = 2_000;

/** Finds articles by their words, case and accents ignored. */
export class TextSearch {
  readonly #queries: Queries;
  readonly #articles: ArticleTable;

  constructor(queries: Queries, articles: ArticleTable) {
    this.#queries = queries;
    this.#articles = articles;
  }

  /** Adds the text of an article of which there is none. */
  put(article: number, text: string): void {
    this.#queries.on('INSERT INTO article_text (rowid, text) VALUES (?, ?)').run(article, text);
  }

  delete(article: number): void {
    this.#queries.on('DELETE FROM article_text WHERE rowid = ?').run(article);
  }

  /** Articles with all the words, and every phrase in quotation marks, best first. */
  search(typed: string, query: PageQuery): Page<SearchHit> {
    const terms = termsOf(typed);
    if (terms.length === 0) return { items: [], total: 0 };
    const wanted = terms.map(ftsString).join(' ');
    const { offset, limit } = boundsOf(query);
    const total = numberIn(
      this.#queries.on('SELECT COUNT(*) FROM article_text WHERE article_text MATCH ?').get(wanted)?.[0],
    );
    // Equally good ones come as articles do, not as they came in; of many, where a page is cut
    // among them is left to the index.
    const [first, then] = total > MOST_ORDERED ? [[limit, offset], [-1, 0]] : [[-1, 0], [limit, offset]]; // prettier-ignore
    const rows = this.#queries
      .on(
        `SELECT ${RECORD_COLUMNS} FROM (
           SELECT rowid AS id, rank FROM article_text WHERE article_text MATCH ? ORDER BY rank LIMIT ? OFFSET ?
         ) f CROSS JOIN article a ON a.id = f.id ORDER BY f.rank, a.day, a.tie, a.uri LIMIT ? OFFSET ?`,
      )
      .all(wanted, ...first, ...then);
    const items = rows.map((row) => hitIn(this.#articles.recordOf(row), terms));
    return { items, total };
  }

  /**
   * URIs of the articles whose text contains some words in a row, without regard to case, accents
   * and punctuation.
   */
  *holding(words: string): Iterable<string> {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const rows = this.#queries
      .on(
        `SELECT a.uri FROM (SELECT rowid AS id FROM article_text WHERE article_text MATCH ?) f
         CROSS JOIN article a ON a.id = f.id`,
      )
      .all(ftsString(words));
    for (const [uri] of rows) yield textIn(uri);
  }
}

function termsOf(typed: string): readonly string[] {
  const terms = typed.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return terms
    .map((term) => term.replaceAll('"', ' ').trim())
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, MOST_WORDS);
}

/** Folding may change a text's length, so each sentence is folded by itself and its span kept. */
function hitIn(record: ArticleRecord, terms: readonly string[]): SearchHit {
  const { starts, ends, count } = record.analysis.article.sentences;
  const wanted = terms.map(fold);
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  for (let index = 0; index < count && most < wanted.length; index++) {
    const [start, end] = [starts[index]!, ends[index]!];
    const sentence = fold(record.text.slice(start, end));
    const found = wanted.filter((term) => sentence.includes(term)).length;
    if (found > most) [most, best] = [found, { start, end }];
  }
  return { record, span: best };
}
