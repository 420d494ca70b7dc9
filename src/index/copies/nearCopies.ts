import { HashFilter } from '../../base/numbers/hashFilter.ts';
import { bytesIn, numberIn } from '../sqlite/database.ts';
import type { Queries } from '../sqlite/queries.ts';
import { hashesOf, likeness } from './sketch.ts';

/**
 * Share of text from which two articles are copies: a wire story survives cuts and small changes
 * well above it.
 */
const COPY = 0.35;
/** Shorter texts have too few shingles to compare. */
const SHORTEST = 20;
/**
 * Hashes of a sketch by which copies are looked for, and how many of them two texts must share to
 * be compared. Of two texts that have 35 % of their shingles in common, each of the least hashes of
 * either is the other's too with that chance, some five of 16: fewer than two are seldom.
 */
const PROBES = 16;
const FEWEST_SHARED = 2;
/** A hash in more articles is a set phrase and no evidence. */
const COMMON = 200;
const MOST_SET_PHRASES = 50_000;
/** The limit is written out: SQLite plans a statement again whenever a bound value changes. */
const HOLDERS = `SELECT article FROM sketch_hash WHERE hash = ? LIMIT ${(COMMON + 1).toString()}`;
/**
 * Bits of the filter of an index's hashes while it is built: enough for a hundred thousand
 * articles.
 */
const FILTER_BITS = 2 ** 23;
/** The most similar copies to which an article is linked; through them it is connected with all. */
const MOST_TIES = 20;
/** Articles with the most hashes in common that are compared with their whole sketch. */
const MOST_COMPARED = 24;

/** Groups of articles that are copies of one story, kept up to date article by article. */
export class NearCopies {
  readonly #queries: Queries;
  /**
   * Hashes that are known to be set phrases, so that their many articles need not be looked at each
   * time.
   */
  readonly #setPhrases = new Set<number>();
  /**
   * All hashes that any article may have, so that most of a new article's need not be looked up;
   * null where they are not known.
   */
  #knownHashes: HashFilter | null | undefined;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** Finds the copies of an article that is new. @param sketch see `sketchOf` */
  add(article: number, sketch: Uint8Array): void {
    const hashes = hashesOf(sketch);
    this.#queries.on('INSERT INTO sketch (article, hashes) VALUES (?, ?)').run(article, sketch);
    if (hashes.length < SHORTEST) return;
    const probes = hashes.subarray(0, PROBES);
    const ties = this.#like(hashes, probes);
    for (const hash of probes) {
      this.#queries.on('INSERT INTO sketch_hash (hash, article) VALUES (?, ?)').run(hash, article);
      this.#knownHashes?.add(hash);
    }
    if (ties.length === 0) return;
    const leaders = new Set<number>([article]);
    for (const other of ties) {
      const tie = this.#queries.on('INSERT INTO copy (article, other) VALUES (?, ?)');
      tie.run(article, other);
      tie.run(other, article);
      leaders.add(this.#leaderOf(other) ?? other);
    }
    const leader = Math.min(...leaders);
    for (const other of leaders)
      if (other !== leader) for (const member of this.#ledBy(other)) this.#join(member, leader);
    for (const member of [article, ...ties]) this.#join(member, leader);
  }

  remove(article: number): void {
    for (const hash of hashesOf(this.sketch(article)).subarray(0, PROBES)) {
      this.#queries.on('DELETE FROM sketch_hash WHERE hash = ? AND article = ?').run(hash, article);
      this.#setPhrases.delete(hash);
    }
    this.#queries.on('DELETE FROM sketch WHERE article = ?').run(article);
    const ties = this.#ties(article);
    if (ties.length === 0) return;
    this.#queries.on('DELETE FROM copy WHERE article = ?').run(article);
    for (const other of ties)
      this.#queries.on('DELETE FROM copy WHERE article = ? AND other = ?').run(other, article);
    this.#queries.on('DELETE FROM copy_group WHERE article = ?').run(article);
    this.#regroup(ties);
  }

  /** Forgets cached rows: the transaction was undone. */
  reset(): void {
    this.#setPhrases.clear();
  }

  /** The other articles that are copies of this one, directly or through a third. */
  of(article: number): readonly number[] {
    return this.#queries
      .on(
        `SELECT m.article FROM copy_group g CROSS JOIN copy_group m ON m.leader = g.leader
         WHERE g.article = ? AND m.article <> g.article`,
      )
      .all(article)
      .map(([other]) => numberIn(other));
  }

  /** The sketch of an article as it was given. */
  sketch(article: number): Uint8Array<ArrayBuffer> {
    return bytesIn(this.#queries.on('SELECT hashes FROM sketch WHERE article = ?').get(article)?.[0]);
  }

  #like(hashes: Uint32Array, probes: Uint32Array): readonly number[] {
    const shared = new Map<number, number>();
    if (this.#knownHashes === undefined)
      this.#knownHashes = this.#isEmpty() ? new HashFilter(FILTER_BITS) : null;
    for (const hash of probes) {
      if (this.#setPhrases.has(hash) || this.#knownHashes?.mayHold(hash) === false) continue;
      const holders = this.#queries.on(HOLDERS).all(hash);
      if (holders.length > COMMON) {
        this.#noteSetPhrase(hash);
        continue;
      }
      for (const [article] of holders)
        shared.set(numberIn(article), (shared.get(numberIn(article)) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= FEWEST_SHARED)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COMPARED)
      .map(([other]) => ({ other, like: likeness(hashes, hashesOf(this.sketch(other))) }))
      .filter(({ like }) => like >= COPY)
      .sort((a, b) => b.like - a.like || a.other - b.other)
      .slice(0, MOST_TIES)
      .map(({ other }) => other);
  }

  #isEmpty(): boolean {
    return this.#queries.on('SELECT 1 FROM sketch_hash LIMIT 1').get() === undefined;
  }

  #noteSetPhrase(hash: number): void {
    if (this.#setPhrases.size >= MOST_SET_PHRASES) this.#setPhrases.clear();
    this.#setPhrases.add(hash);
  }

  /** Finds again which of some articles are connected. */
  #regroup(articles: readonly number[]): void {
    const seen = new Set<number>();
    for (const article of articles) {
      if (seen.has(article)) continue;
      const group = new Set([article]);
      for (const member of group) for (const other of this.#ties(member)) group.add(other);
      const leader = Math.min(...group);
      for (const member of group) {
        seen.add(member);
        if (group.size === 1) this.#queries.on('DELETE FROM copy_group WHERE article = ?').run(member);
        else this.#join(member, leader);
      }
    }
  }

  #ties(article: number): readonly number[] {
    const rows = this.#queries.on('SELECT other FROM copy WHERE article = ?').all(article);
    return rows.map(([other]) => numberIn(other));
  }

  /**
   * One row at a time: SQLite guards a statement that may change many with a savepoint, at which
   * FTS5 writes out all it holds.
   */
  #join(article: number, leader: number): void {
    const before = this.#leaderOf(article);
    if (before === leader) return;
    this.#queries
      .on(
        before === undefined
          ? 'INSERT INTO copy_group (leader, article) VALUES (?, ?)'
          : 'UPDATE copy_group SET leader = ? WHERE article = ?',
      )
      .run(leader, article);
  }

  #ledBy(leader: number): readonly number[] {
    const rows = this.#queries.on('SELECT article FROM copy_group WHERE leader = ?').all(leader);
    return rows.map(([article]) => numberIn(article));
  }

  #leaderOf(article: number): number | undefined {
    const row = this.#queries.on('SELECT leader FROM copy_group WHERE article = ?').get(article);
    return row && numberIn(row[0]);
  }
}
