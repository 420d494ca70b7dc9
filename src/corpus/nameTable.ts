import type { NameKind } from '../mentions/mention.ts';
import type { ArticleRecord } from './articleRecord.ts';
import { fold } from './fold.ts';

/** What one article says of one entity or date: indexes into the article's mentions, in text order. */
export interface Posting {
  readonly record: ArticleRecord;
  /** Mentions that tell what the story is about. */
  readonly counted: readonly number[];
  /** All mentions, those in credits and boilerplate too. */
  readonly all: readonly number[];
}

/** A person, place or organization of the corpus with its figures. */
export interface EntityRow {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** The name as it is sorted: case and accents left out. */
  readonly sortName: string;
  /** Surfaces as written with how often, most frequent first. */
  readonly surfaces: readonly { readonly surface: string; readonly count: number }[];
  /** Counted mentions. */
  readonly mentions: number;
  /** Articles with a counted mention. */
  readonly articles: number;
}

interface Entity {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly postings: Map<
    string,
    { readonly record: ArticleRecord; readonly counted: number[]; readonly all: number[] }
  >;
  row?: EntityRow;
  /** Name and aliases, folded, for filtering. */
  folded?: string;
  sorted?: readonly Posting[];
}

/** How a list of entities is asked for. */
export interface EntityQuery {
  readonly kind: NameKind;
  readonly filter?: string | undefined;
  readonly sort?: 'frequency' | 'name' | undefined;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** All names of the corpus and where they stand. */
export class NameTable {
  readonly #entities = new Map<string, Entity>();
  readonly #articles = new Set<string>();
  readonly #lists = new Map<string, readonly EntityRow[]>();

  /** Adds an article's mentions under the ids of its entities. `nameOf` tells an entity's corpus-wide name. */
  add(record: ArticleRecord, ids: readonly string[], nameOf: (index: number) => string): void {
    this.#lists.clear();
    this.#articles.add(record.id);
    for (const [index, { entity }] of record.mentions.entries()) {
      const id = entity === undefined ? undefined : ids[entity];
      if (entity === undefined || id === undefined) continue;
      const known = this.#entities.get(id) ?? this.#create(id, record, entity, nameOf(entity));
      const posting = known.postings.get(record.id) ?? { record, counted: [], all: [] };
      posting.all.push(index);
      if (record.counts(index)) posting.counted.push(index);
      known.postings.set(record.id, posting);
      forget(known);
    }
  }

  remove(articleId: string, ids: readonly string[]): void {
    this.#lists.clear();
    this.#articles.delete(articleId);
    for (const id of new Set(ids)) {
      const entity = this.#entities.get(id);
      if (!entity?.postings.delete(articleId)) continue;
      forget(entity);
      if (entity.postings.size === 0) this.#entities.delete(id);
    }
  }

  /** True when an article's mentions are in the table. */
  has(articleId: string): boolean {
    return this.#articles.has(articleId);
  }

  get(id: string): EntityRow | undefined {
    const entity = this.#entities.get(id);
    return entity && rowOf(entity);
  }

  posting(id: string, articleId: string): Posting | undefined {
    return this.#entities.get(id)?.postings.get(articleId);
  }

  /** Where an entity is mentioned, newest article first. */
  postings(id: string): readonly Posting[] {
    const entity = this.#entities.get(id);
    if (!entity) return [];
    return (entity.sorted ??= [...entity.postings.values()].sort((a, b) => byNewest(a.record, b.record)));
  }

  /** All entities of a kind that have counted mentions. */
  list({ kind, filter, sort = 'frequency' }: EntityQuery): readonly EntityRow[] {
    const key = `${kind} ${sort}`;
    let rows = this.#lists.get(key);
    if (!rows) {
      const found = [...this.#entities.values()].filter((entity) => entity.kind === kind).map(rowOf);
      rows = sortRows(
        found.filter(({ articles }) => articles > 0),
        sort,
      );
      this.#lists.set(key, rows);
    }
    return filter ? rows.filter(({ id }) => this.matches(id, filter)) : rows;
  }

  /** True when the name or an alias holds the filter's text, case and accents ignored. */
  matches(id: string, filter: string): boolean {
    const entity = this.#entities.get(id);
    if (!entity) return false;
    entity.folded ??= fold([entity.name, ...rowOf(entity).surfaces.map(({ surface }) => surface)].join('\n'));
    return entity.folded.includes(fold(filter.trim()));
  }

  #create(id: string, record: ArticleRecord, index: number, name: string): Entity {
    const { kind } = record.analysis.entities[index]!;
    const entity: Entity = { id, kind, name, postings: new Map() };
    this.#entities.set(id, entity);
    return entity;
  }
}

/** Orders entity rows by articles and then mentions, or by name. */
export function sortRows(
  rows: readonly EntityRow[],
  sort: 'frequency' | 'name' = 'frequency',
): readonly EntityRow[] {
  return [...rows].sort(
    (a, b) =>
      (sort === 'name' ? 0 : b.articles - a.articles || b.mentions - a.mentions) ||
      compareText(a.sortName, b.sortName) ||
      (a.id < b.id ? -1 : 1),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders articles newest first, undated ones last, then by headline. */
export function byNewest(a: ArticleRecord, b: ArticleRecord): number {
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? 1 : -1;
  return collator.compare(a.headline, b.headline) || (a.id < b.id ? -1 : 1);
}

function forget(entity: Entity): void {
  delete entity.row;
  delete entity.folded;
  delete entity.sorted;
}

function rowOf(entity: Entity): EntityRow {
  if (entity.row) return entity.row;
  const surfaces = new Map<string, number>();
  let mentions = 0;
  let articles = 0;
  for (const { record, counted } of entity.postings.values()) {
    mentions += counted.length;
    if (counted.length > 0) articles++;
    for (const index of counted) {
      const { surface } = record.mentions[index]!;
      surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1);
    }
  }
  const { id, kind, name } = entity;
  const sorted = [...surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  entity.row = {
    id,
    kind,
    name,
    sortName: fold(name),
    mentions,
    articles,
    surfaces: sorted.map(([surface, count]) => ({ surface, count })),
  };
  return entity.row;
}
