import { getOrInsert } from '../../base/getOrInsert.ts';
import { ownText } from '../../base/remembering.ts';
import { numberIn } from '../sqlite/database.ts';
import type { Queries } from '../sqlite/queries.ts';

/**
 * Keys that are remembered with their numbers; when there are more, all are forgotten, so that
 * memory stays bounded.
 */
const MOST_KNOWN = 20_000;

/** What a row of the table says of an entity itself. */
export interface NewEntity {
  readonly key: string;
  readonly kind: number;
  readonly name: string;
  readonly sortName: string;
  readonly level: string;
}

/** How much more, or less, than before there is of an entity: see the columns of its table. */
interface Figures {
  mentions: number;
  articles: number;
  total: number;
  refs: number;
}

/**
 * The rows of entities. Figures are gathered and written by {@link flush}: an entity that many
 * articles of one transaction name is written once, with the entries of the indexes over its
 * figures.
 */
export class EntityRows {
  readonly #queries: Queries;
  readonly #known = new Map<string, number>();
  readonly #fresh = new Map<number, NewEntity>();
  readonly #figures = new Map<number, Figures>();
  /** Entities that lost an article: they go if nothing refers to them in the end. */
  readonly #left = new Set<number>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  numberOf(key: string): number | undefined {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const row = this.#queries.on('SELECT id FROM entity WHERE key = ?').get(key);
    return row && this.#remember(key, numberIn(row[0]));
  }

  /** Makes the row of a key that has none. @returns its number */
  make(entity: NewEntity): number {
    const id = this.#queries.nextNumber('entity');
    this.#fresh.set(id, entity);
    return this.#remember(entity.key, id);
  }

  /** Adds to an entity's figures what an article says of it, or with a sign of -1 takes it back. */
  count(id: number, sign: 1 | -1, counted: number, total: number): void {
    const figures = getOrInsert(this.#figures, id, () => ({ ...NONE }));
    figures.mentions += sign * counted;
    figures.articles += counted > 0 ? sign : 0;
    figures.total += sign * total;
    figures.refs += sign;
    if (sign < 0) this.#left.add(id);
  }

  /** Writes what was gathered. */
  flush(): void {
    for (const [id, { key, kind, name, sortName, level }] of this.#fresh) {
      const { mentions, articles, total, refs } = this.#figures.get(id) ?? NONE;
      this.#queries
        .on(
          `INSERT INTO entity (id, key, kind, name, sort_name, level, mentions, articles, total, refs)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(id, key, kind, name, sortName, level, mentions, articles, total, refs);
      this.#figures.delete(id);
    }
    for (const [id, { mentions, articles, total, refs }] of this.#figures)
      if (mentions !== 0 || articles !== 0 || total !== 0 || refs !== 0)
        this.#queries
          .on(
            `UPDATE entity SET mentions = mentions + ?, articles = articles + ?, total = total + ?, refs = refs + ?
             WHERE id = ?`,
          )
          .run(mentions, articles, total, refs, id);
    this.#fresh.clear();
    this.#figures.clear();
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
  }

  /**
   * Deletes the entities that nothing refers to any more. Nothing is to be pending.
   * @returns their numbers
   */
  sweep(): readonly number[] {
    const gone: number[] = [];
    for (const id of this.#left) {
      const row = this.#queries.on('SELECT key FROM entity WHERE id = ? AND refs <= 0').get(id);
      if (!row) continue;
      this.#queries.on('DELETE FROM entity WHERE id = ?').run(id);
      this.#known.delete(String(row[0]));
      gone.push(id);
    }
    this.#left.clear();
    return gone;
  }

  /** Forgets what was gathered, and all it knows: the transaction was undone. */
  reset(): void {
    for (const each of [this.#fresh, this.#figures, this.#left, this.#known]) each.clear();
  }

  #remember(key: string, id: number): number {
    this.#known.set(ownText(key), id);
    return id;
  }
}

const NONE: Figures = { mentions: 0, articles: 0, total: 0, refs: 0 };
