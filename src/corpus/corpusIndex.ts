import type { Resolution } from '../entities/analysis.ts';
import type { ArticleRecord } from './articleRecord.ts';
import { DateTable, dateKey, type DateRow } from './dateTable.ts';
import { localKey, provisionalIds } from './entityIds.ts';
import { fold } from './fold.ts';
import {
  byNewest,
  NameTable,
  sortRows,
  type EntityQuery,
  type EntityRow,
  type Posting,
} from './nameTable.ts';
import { NearCopies } from './nearCopies.ts';
import { pageOf, type Page, type PageQuery } from './page.ts';

/** A file that is no article, with the reason in words. */
export interface UnreadFile {
  readonly uri: string;
  readonly reason: string;
}

/** How many articles a month of publication holds; `month` as in {@link ArticleRecord.month}. */
export interface MonthRow {
  readonly month: string;
  readonly articles: number;
}

/** An entity that shares articles with another. */
export interface Companion {
  readonly row: EntityRow;
  /** Articles that mention both. */
  readonly shared: number;
}

/**
 * The articles that are read together, with everything the queries ask for: look-ups by id, pages and counts. In memory; an
 * update costs what the article holds, {@link resolve} what the corpus holds.
 */
export class CorpusIndex {
  readonly #records = new Map<string, ArticleRecord>();
  readonly #ids = new Map<string, readonly string[]>();
  readonly #candidates = new Map<string, readonly (readonly string[])[]>();
  readonly #unread = new Map<string, string>();
  readonly #names = new NameTable();
  readonly #dates = new DateTable();
  readonly #copies = new NearCopies();
  #newest: readonly ArticleRecord[] | undefined;

  get articleCount(): number {
    return this.#records.size;
  }

  /** How many people, places and dates the stories name. */
  counts(): { readonly people: number; readonly places: number; readonly dates: number } {
    const dates = this.#dates.list().filter(({ value }) => value !== '').length;
    return { people: this.entityCount('person'), places: this.entityCount('place'), dates };
  }

  entityCount(kind: EntityQuery['kind']): number {
    return this.#names.list({ kind }).length;
  }

  /** Adds an article or replaces it. Until {@link resolve}, its entities keep the ids they had, and new ones get provisional ones. */
  put(record: ArticleRecord): void {
    const before = this.#records.get(record.id);
    const known = new Map(
      before?.analysis.entities.map((entity, index) => [localKey(entity), this.#ids.get(record.id)![index]!]),
    );
    this.delete(record.id);
    const fresh = provisionalIds(record.id, record.analysis);
    const ids = record.analysis.entities.map((entity, index) => known.get(localKey(entity)) ?? fresh[index]!);
    this.#records.set(record.id, record);
    this.#ids.set(record.id, ids);
    this.#names.add(record, ids, (index) => record.analysis.entities[index]!.name);
    this.#dates.add(record);
    this.#copies.add(record);
    this.#newest = undefined;
  }

  /** Forgets an article, or a file that was not read. @returns whether it was known. */
  delete(id: string): boolean {
    const unread = this.#unread.delete(id);
    const record = this.#records.get(id);
    if (!record) return unread;
    this.#names.remove(id, this.#ids.get(id) ?? []);
    this.#dates.remove(record);
    this.#copies.remove(id);
    this.#records.delete(id);
    this.#ids.delete(id);
    this.#candidates.delete(id);
    this.#newest = undefined;
    return true;
  }

  /** Lists a file under "Not read", and forgets what was known of it. */
  putUnread(uri: string, reason: string): void {
    this.delete(uri);
    this.#unread.set(uri, reason);
  }

  unread(): readonly UnreadFile[] {
    return [...this.#unread]
      .map(([uri, reason]) => ({ uri, reason }))
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Takes over who is who across articles. Articles about which nothing new is said are left as they are. */
  resolve(resolution: Resolution): void {
    const moved: ArticleRecord[] = [];
    for (const id of resolution.changed) {
      const record = this.#records.get(id);
      const ids = resolution.idsOf(id);
      if (!record || ids?.length !== record.analysis.entities.length) continue;
      const candidates = resolution.candidatesOf(id) ?? [];
      this.#candidates.set(
        id,
        candidates.map((all) => (all.length > 1 ? all : [])),
      );
      const before = this.#ids.get(id)!;
      if (ids.every((one, index) => one === before[index])) continue;
      this.#names.remove(id, before);
      this.#ids.set(id, ids);
      moved.push(record);
    }
    // Only when all have left their old ids: a new bearer of an id must not meet the old one.
    for (const record of moved) {
      const ids = this.#ids.get(record.id)!;
      this.#names.add(
        record,
        ids,
        (index) => resolution.entity(ids[index]!)?.name ?? record.analysis.entities[index]!.name,
      );
    }
  }

  article(id: string): ArticleRecord | undefined {
    return this.#records.get(id);
  }

  /** Ids of all articles that are or lie below a folder. */
  articleIds(): Iterable<string> {
    return this.#records.keys();
  }

  /** The entity ids of an article, in the order of its analysis's entities. */
  entityIds(articleId: string): readonly string[] {
    return this.#ids.get(articleId) ?? [];
  }

  /** All entities that one of an article's entities may be, likeliest first; empty where it can only be the one. */
  candidateIds(articleId: string, entity: number): readonly string[] {
    return this.#candidates.get(articleId)?.[entity] ?? [];
  }

  /** Months of publication, newest first, the unknown last. */
  months(filter?: string): readonly MonthRow[] {
    const counts = new Map<string, number>();
    for (const { month } of this.#articles(filter)) counts.set(month, (counts.get(month) ?? 0) + 1);
    return [...counts]
      .map(([month, articles]) => ({ month, articles }))
      .sort((a, b) => (a.month < b.month ? 1 : -1));
  }

  /** Articles of a month (all when absent), newest first. */
  articles(
    query: PageQuery & { readonly month?: string; readonly filter?: string | undefined },
  ): Page<ArticleRecord> {
    const { month, filter } = query;
    const found = this.#articles(filter);
    return pageOf(month === undefined ? found : found.filter((record) => record.month === month), query);
  }

  entity(id: string): EntityRow | undefined {
    return this.#names.get(id);
  }

  /** Entities with counted mentions; those of one article, counted in that article alone, when `article` is given. */
  entities(query: EntityQuery & PageQuery & { readonly article?: string | undefined }): Page<EntityRow> {
    const { kind, filter, sort, article } = query;
    if (article === undefined) return pageOf(this.#names.list({ kind, filter, sort }), query);
    const rows: EntityRow[] = [];
    for (const id of new Set(this.entityIds(article))) {
      const row = this.#names.get(id);
      const mentions = this.#names.posting(id, article)?.counted.length ?? 0;
      if (row?.kind !== kind || mentions === 0 || (filter && !this.#names.matches(id, filter))) continue;
      rows.push({ ...row, mentions, articles: 1 });
    }
    return pageOf(sortRows(rows, sort), query);
  }

  /** Where an entity or a date (`date:` and its value) is mentioned, newest article first. */
  postings(id: string): readonly Posting[] {
    return isDateId(id) ? this.#dates.postings(dateOf(id)) : this.#names.postings(id);
  }

  posting(id: string, articleId: string): Posting | undefined {
    return isDateId(id) ? this.#dates.posting(dateOf(id), articleId) : this.#names.posting(id, articleId);
  }

  /** People and places that stand in the same articles as an entity, closest first. */
  companions(id: string, limit: number): readonly Companion[] {
    const shared = new Map<string, number>();
    for (const { record, counted } of this.postings(id)) {
      if (counted.length === 0) continue;
      for (const other of new Set(this.entityIds(record.id))) {
        if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const close: (Companion & { readonly closeness: number })[] = [];
    for (const [other, count] of shared) {
      const row = this.#names.get(other);
      if (!row || row.kind === 'organization' || row.articles === 0) continue;
      // Cosine of the two sets of articles: who is in every article is close to nobody.
      close.push({ row, shared: Math.min(count, row.articles), closeness: count / Math.sqrt(row.articles) });
    }
    close.sort(
      (a, b) =>
        b.closeness - a.closeness || b.row.mentions - a.row.mentions || (a.row.id < b.row.id ? -1 : 1),
    );
    return close.slice(0, limit).map(({ row, shared }) => ({ row, shared }));
  }

  /** Date values with counted mentions, oldest first. */
  dates(
    query: { readonly article?: string | undefined; readonly filter?: string | undefined } = {},
  ): readonly DateRow[] {
    return this.#dates.list(query);
  }

  /** The other articles that tell the same story in nearly the same words. */
  copies(articleId: string): readonly string[] {
    return this.#copies.of(articleId);
  }

  /** How many of these articles are independent: copies of one story count once. */
  independent(articleIds: Iterable<string>): number {
    return this.#copies.independent(articleIds);
  }

  #articles(filter: string | undefined): readonly ArticleRecord[] {
    this.#newest ??= [...this.#records.values()].sort(byNewest);
    if (!filter) return this.#newest;
    const wanted = fold(filter.trim());
    return this.#newest.filter(({ headline, outlet = '' }) =>
      fold(`${headline}\n${outlet}`).includes(wanted),
    );
  }
}

/** The id under which a date value goes where entity ids go. */
export function dateId(value: string | undefined): string {
  return `date:${dateKey(value)}`;
}

export function isDateId(id: string): boolean {
  return id.startsWith('date:');
}

/** The EDTF value of a date's id. */
export function dateOf(id: string): string {
  return id.slice('date:'.length);
}
