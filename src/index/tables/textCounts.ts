import { getOrInsert } from '../../base/getOrInsert.ts';
import { ownText } from '../../base/remembering.ts';
import { numberIn, textIn } from '../sqlite/database.ts';
import type { Queries } from '../sqlite/queries.ts';

/**
 * Texts that are remembered with their numbers; when there are more, all are forgotten, so that
 * memory stays bounded.
 */
const MOST_KNOWN = 20_000;

/** A table of texts that belong to entities, with how often: aliases or roles. */
export interface CountedTable {
  readonly table: 'alias' | 'role';
  readonly text: 'surface' | 'text';
  readonly count: 'count' | 'articles';
  /** A condition on a row that stays when nothing counts for it any more. */
  readonly stays?: string;
  /** What else is to be done for a row that comes or goes. */
  readonly made?: (id: number, text: string) => void;
  readonly gone?: (id: number) => void;
}

/**
 * Counts texts of entities. What is counted is gathered and written by {@link flush}: a text in
 * many articles of one transaction is written once.
 */
export class TextCounts {
  readonly #queries: Queries;
  readonly #of: CountedTable;
  readonly #known = new Map<number, Map<string, number>>();
  #knownTexts = 0;
  readonly #fresh = new Map<number, { readonly entity: number; readonly text: string; count: number }>();
  readonly #changes = new Map<number, number>();
  /** Rows that count less than they did: they go if nothing is left. */
  readonly #lowered = new Set<number>();

  constructor(queries: Queries, of: CountedTable) {
    this.#queries = queries;
    this.#of = of;
  }

  /**
   * Counts a text so many times more.
   * @returns the number of its row, which is made when it is not there
   */
  add(entity: number, text: string, count: number): number {
    const id = this.#numberOf(entity, text);
    if (id === undefined) return this.#make(entity, text, count);
    this.#change(id, count);
    return id;
  }

  /** Takes back what was counted. */
  subtract(id: number, count: number): void {
    this.#change(id, -count);
    this.#lowered.add(id);
  }

  /** Takes a text away that nothing counts for, whatever keeps others. Nothing is to be pending. */
  dropUncounted(entity: number, text: string): void {
    const { table, text: column, count } = this.#of;
    const row = this.#queries
      .on(`SELECT id FROM ${table} WHERE entity = ? AND ${column} = ? AND ${count} <= 0`)
      .get(entity, text);
    if (row) this.#delete(numberIn(row[0]), entity, text);
  }

  /** Forgets an entity with all its texts. Nothing is to be pending. */
  dropEntity(entity: number): void {
    const { table, gone } = this.#of;
    if (gone)
      for (const [id] of this.#queries.on(`SELECT id FROM ${table} WHERE entity = ?`).all(entity))
        gone(numberIn(id));
    this.#queries.on(`DELETE FROM ${table} WHERE entity = ?`).run(entity);
    this.#forget(entity);
  }

  /** Writes what was counted. */
  flush(): void {
    const { table, text: column, count, made } = this.#of;
    for (const [id, { entity, text, count: times }] of this.#fresh) {
      this.#queries
        .on(`INSERT INTO ${table} (id, entity, ${column}, ${count}) VALUES (?, ?, ?, ?)`)
        .run(id, entity, text, times);
      made?.(id, text);
    }
    for (const [id, by] of this.#changes)
      if (by !== 0) this.#queries.on(`UPDATE ${table} SET ${count} = ${count} + ? WHERE id = ?`).run(by, id);
    for (const id of this.#lowered) this.#deleteUncounted(id);
    this.#letGo();
  }

  /**
   * Forgets what was counted since the last {@link flush}, and all it knows: the transaction was
   * undone.
   */
  reset(): void {
    this.#letGo();
    this.#known.clear();
    this.#knownTexts = 0;
  }

  #letGo(): void {
    for (const pending of [this.#fresh, this.#changes, this.#lowered]) pending.clear();
    if (this.#knownTexts <= MOST_KNOWN) return;
    this.#known.clear();
    this.#knownTexts = 0;
  }

  #numberOf(entity: number, text: string): number | undefined {
    const known = this.#known.get(entity)?.get(text);
    if (known !== undefined) return known;
    const { table, text: column } = this.#of;
    const row = this.#queries
      .on(`SELECT id FROM ${table} WHERE entity = ? AND ${column} = ?`)
      .get(entity, text);
    if (!row) return undefined;
    return this.#remember(entity, text, numberIn(row[0]));
  }

  #make(entity: number, text: string, count: number): number {
    const id = this.#queries.nextNumber(this.#of.table);
    this.#fresh.set(id, { entity, text, count });
    return this.#remember(entity, text, id);
  }

  #change(id: number, by: number): void {
    const fresh = this.#fresh.get(id);
    if (fresh) fresh.count += by;
    else if (by !== 0) this.#changes.set(id, (this.#changes.get(id) ?? 0) + by);
  }

  #deleteUncounted(id: number): void {
    const { table, text: column, count, stays } = this.#of;
    const row = this.#queries
      .on(
        `SELECT entity, ${column} FROM ${table} WHERE id = ? AND ${count} <= 0${stays ? ` AND NOT (${stays})` : ''}`,
      )
      .get(id);
    if (row) this.#delete(id, numberIn(row[0]), textIn(row[1]));
  }

  #delete(id: number, entity: number, text: string): void {
    this.#queries.on(`DELETE FROM ${this.#of.table} WHERE id = ?`).run(id);
    this.#of.gone?.(id);
    if (this.#known.get(entity)?.delete(text)) this.#knownTexts--;
  }

  #forget(entity: number): void {
    this.#knownTexts -= this.#known.get(entity)?.size ?? 0;
    this.#known.delete(entity);
  }

  #remember(entity: number, text: string, id: number): number {
    getOrInsert(this.#known, entity, () => new Map<string, number>()).set(ownText(text), id);
    this.#knownTexts++;
    return id;
  }
}
