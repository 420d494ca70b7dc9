import { hash32 } from '../../base/numbers/hash32.ts';
import type { ArticleAnalysis, ArticleEntity } from '../../entities/analysis.ts';
import { entityId, namesake } from '../../entities/entityId.ts';
import type { ArticleRecord } from '../record/articleRecord.ts';
import { numberIn, textIn } from '../sqlite/database.ts';
import { kindNumber } from '../record/entityKeys.ts';
import type { Queries } from '../sqlite/queries.ts';
import type { EntityWriter } from './entityWriter.ts';

/** Who an entity of an article was found to be. */
interface Link {
  readonly id: string;
  readonly candidates: string | null;
}
const NONE: ReadonlyMap<number, Link> = new Map();

/** Who the entities of each article are. */
export class EntityLinks {
  readonly #queries: Queries;
  readonly #writer: EntityWriter;

  constructor(queries: Queries, writer: EntityWriter) {
    this.#queries = queries;
    this.#writer = writer;
  }

  /**
   * Links an article: one that has changed keeps the ids of what is called as before.
   * @returns the ids of its entities
   */
  put(
    article: number,
    { id: uri, analysis }: ArticleRecord,
    isNew: boolean,
    nameOf: (local: number) => string,
  ): readonly string[] {
    const known = isNew ? NONE : this.#known(article);
    if (!isNew) this.delete(article);
    const fresh = provisionalIds(uri, analysis);
    return analysis.entities.map((entity, local) => {
      const name = hash32(localKey(entity));
      const before = known.get(name);
      const id = before?.id ?? fresh[local]!;
      const number = this.#writer.entity(id, kindNumber(entity.kind), nameOf(local));
      this.#insert(article, local, name, number, before?.candidates ?? null);
      return id;
    });
  }

  #known(article: number): ReadonlyMap<number, Link> {
    const known = new Map<number, Link>();
    const rows = this.#queries
      .on(
        `SELECT x.name, e.key, x.candidates FROM article_entity x CROSS JOIN entity e ON e.id = x.entity
         WHERE x.article = ?`,
      )
      .all(article);
    for (const [name, key, candidates] of rows)
      known.set(numberIn(name), {
        id: textIn(key),
        candidates: typeof candidates === 'string' ? candidates : null,
      });
    return known;
  }

  /** Links an article's entities to those that resolution found. */
  move(
    article: number,
    { entities }: ArticleAnalysis,
    ids: readonly string[],
    nameOf: (local: number) => string,
  ): void {
    for (const [local, { kind }] of entities.entries()) {
      const number = this.#writer.entity(ids[local]!, kindNumber(kind), nameOf(local));
      this.#queries
        .on('UPDATE article_entity SET entity = ? WHERE article = ? AND local = ?')
        .run(number, article, local);
    }
  }

  /** Notes whom an article's entities may be. */
  setCandidates(article: number, candidates: readonly (readonly string[])[]): void {
    this.#queries
      .on('UPDATE article_entity SET candidates = NULL WHERE article = ? AND candidates IS NOT NULL')
      .run(article);
    for (const [local, all] of candidates.entries())
      if (all.length > 1)
        this.#queries
          .on('UPDATE article_entity SET candidates = ? WHERE article = ? AND local = ?')
          .run(JSON.stringify(all), article, local);
  }

  delete(article: number): void {
    this.#queries.on('DELETE FROM article_entity WHERE article = ?').run(article);
  }

  ids(article: number): readonly string[] {
    return this.#queries
      .on(
        `SELECT e.key FROM article_entity x CROSS JOIN entity e ON e.id = x.entity
         WHERE x.article = ? ORDER BY x.local`,
      )
      .all(article)
      .map(([key]) => textIn(key));
  }

  candidates(article: number, local: number): readonly string[] {
    const row = this.#queries
      .on('SELECT candidates FROM article_entity WHERE article = ? AND local = ?')
      .get(article, local);
    if (typeof row?.[0] !== 'string') return [];
    const all: unknown = JSON.parse(row[0]);
    return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : [];
  }

  #insert(article: number, local: number, name: number, entity: number, candidates: string | null): void {
    this.#queries
      .on('INSERT INTO article_entity (article, local, name, entity, candidates) VALUES (?, ?, ?, ?, ?)')
      .run(article, local, name, entity, candidates);
  }
}

/**
 * Ids for an article that resolution has not seen yet. Full names meet across articles; a lone
 * surname stays with its article, because it may be anybody's.
 */
export function provisionalIds(articleId: string, { entities }: ArticleAnalysis): readonly string[] {
  const taken = new Set<string>();
  const own = `@${hash32(articleId).toString(36)}`;
  return entities.map(({ kind, name }) => {
    const shared = kind !== 'person' || /\S\s+\S/.test(name);
    const suffix = shared ? '' : own;
    let id = entityId(kind, name, suffix);
    for (let number = 2; taken.has(id); number++) id = entityId(kind, name, suffix + namesake(number));
    taken.add(id);
    return id;
  });
}

/**
 * What an entity is called inside its article; the same before and after an edit that does not
 * touch it.
 */
export function localKey({ kind, name }: ArticleEntity): string {
  return `${kind}:${name}`;
}
