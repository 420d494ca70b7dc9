import type { ArticleTable } from './articleTable.ts';
import type { EntityLinks } from './entityLinks.ts';
import type { EntityWriter } from './entityWriter.ts';
import type { ResolvedArticle, ResolvedPart } from './resolutionParts.ts';
import type { Transactions } from '../sqlite/transactions.ts';

/** The store of who is who. */
export interface ResolutionTables {
  readonly transactions: Transactions;
  readonly articles: ArticleTable;
  readonly links: EntityLinks;
  readonly writer: EntityWriter;
}

/**
 * Writes one resolution into the index, a few articles at a time. What is read in between shows
 * each article either as it was or as it is now; when the process ends midway, some articles stay
 * unresolved.
 */
export class ResolutionWriter {
  readonly #tables: ResolutionTables;
  readonly #names = new Map<string, string>();
  readonly #written: (readonly [article: number, uri: string])[] = [];

  constructor(tables: ResolutionTables) {
    this.#tables = tables;
  }

  /** Writes the next part, but of articles that have changed since. In steps. */
  *take(
    { articles, names }: ResolvedPart,
    isSame: (uri: string) => boolean = () => true,
  ): Generator<() => void> {
    for (const [id, name] of names)
      yield () => {
        this.#names.set(id, name);
        this.#tables.writer.rename(id, name);
      };
    for (const article of articles)
      yield () => {
        if (isSame(article.uri)) this.#write(article);
      };
  }

  /** Notes that all written articles are resolved, unless they have changed since. In steps. */
  *markResolved(isSame: (uri: string) => boolean): Generator<() => void> {
    for (const [article, uri] of this.#written)
      yield () => {
        if (isSame(uri)) this.#tables.articles.markResolved(article);
      };
  }

  /**
   * Takes steps as long as they take no longer, one at least, as a whole.
   * @returns false when there are no more
   */
  some(steps: Iterator<() => void>, milliseconds: number): boolean {
    const { transactions, writer } = this.#tables;
    return transactions.run(() => {
      // Links are looked up by the rows of their entities.
      writer.flush();
      const end = performance.now() + milliseconds;
      do {
        const step = steps.next();
        if (step.done) return false;
        step.value();
      } while (performance.now() < end);
      return true;
    });
  }

  #write({ uri, ids, candidates }: ResolvedArticle): void {
    const { articles, links, writer } = this.#tables;
    const key = articles.key(uri);
    const before = key && links.ids(key.id);
    if (!key || ids.length !== before?.length) return;
    if (!ids.every((id, local) => id === before[local])) {
      writer.retractMoved(key, before, ids);
      const record = articles.get(uri)!;
      const nameOf = (local: number): string =>
        this.#names.get(ids[local]!) ?? record.analysis.entities[local]!.name;
      links.move(key.id, record.analysis, ids, nameOf);
      writer.postMoved(key, record, ids, nameOf);
    }
    links.setCandidates(key.id, candidates);
    this.#written.push([key.id, uri]);
  }
}
