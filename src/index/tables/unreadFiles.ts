import type { KnownFile } from '../record/fileStamp.ts';
import { columnsOf, fileIn } from '../record/fileStamp.ts';
import { numberIn, textIn } from '../sqlite/database.ts';
import { boundsOf, type PageQuery } from '../sqlite/page.ts';
import type { Queries } from '../sqlite/queries.ts';

/** A file that is no article, with the reason in words. */
export interface UnreadFile {
  readonly uri: string;
  readonly reason: string;
}

/** The files that are listed under "Not read". */
export class UnreadFiles {
  readonly #queries: Queries;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  put(uri: string, reason: string, file: KnownFile | undefined): void {
    this.#queries
      .on(
        'INSERT OR REPLACE INTO unread (uri, reason, size, mtime, hash, published) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(uri, reason, ...columnsOf(file));
  }

  /** @returns whether it was listed */
  delete(uri: string): boolean {
    if (this.reasonOf(uri) === undefined) return false;
    this.#queries.on('DELETE FROM unread WHERE uri = ?').run(uri);
    return true;
  }

  count(): number {
    return numberIn(this.#queries.on('SELECT COUNT(*) FROM unread').get()?.[0]);
  }

  /** How many are not read for a reason. */
  countFor(reason: string): number {
    return numberIn(this.#queries.on('SELECT COUNT(*) FROM unread WHERE reason = ?').get(reason)?.[0]);
  }

  /** In the order of their addresses; `limit` at most where it is given. */
  list(query?: PageQuery): readonly UnreadFile[] {
    const { offset, limit } = query ? boundsOf(query) : { offset: 0, limit: -1 };
    const rows = this.#queries
      .on('SELECT uri, reason FROM unread ORDER BY uri LIMIT ? OFFSET ?')
      .all(limit, offset);
    return rows.map(([uri, reason]) => ({ uri: textIn(uri), reason: textIn(reason) }));
  }

  /** Why a file is not read; undefined for one that is read, or unknown. */
  reasonOf(uri: string): string | undefined {
    const row = this.#queries.on('SELECT reason FROM unread WHERE uri = ?').get(uri);
    return row && textIn(row[0]);
  }

  file(uri: string): KnownFile | undefined {
    const row = this.#queries.on('SELECT size, mtime, hash, published FROM unread WHERE uri = ?').get(uri);
    return row && fileIn(row);
  }

  withHash(hash: string, published: string | undefined): string | undefined {
    const row = this.#queries
      .on('SELECT uri FROM unread WHERE hash = ? AND published IS ? LIMIT 1')
      .get(hash, published ?? null);
    return row && textIn(row[0]);
  }
}
