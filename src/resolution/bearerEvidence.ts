import { getOrInsert } from '../base/getOrInsert.ts';
import { isCommonName } from '../entities/names/commonNames.ts';
import type { Cluster } from './nameStore.ts';
import type { Bearer } from './personAssigner.ts';
import type { ResolverTables } from './resolverTables.ts';

/** The people of one family name. */
export interface Bearers {
  /** Best known first. */
  readonly all: readonly Bearer[];
  /** Their full names. */
  readonly forms: readonly number[];
}

/** A bearer with its evidence, in the units of `NameStore.weightOf`. */
export interface RankedBearer {
  readonly cluster: Cluster;
  readonly score: number;
}

/**
 * The most bearers that share a name for it to be evidence; shared by more, it does not distinguish
 * them.
 */
const MOST_SHARERS = 50;
/** The fewest articles about one bearer that are read, if there are so many. */
export const MOST_READ = 256;
const OFFICE = 1.5;
/** The share of their weight that names keep as evidence for a common name. */
const OF_COMMON = { person: 1, organization: 0.5, place: 0 } as const;
/** Finding a name in an article is this many times as quick as reading all its names. */
const QUICKER = 4;

/**
 * The names beside the bearers of a family name in all articles, by which the one that an article
 * means is found.
 */
export class BearerEvidence {
  readonly #form: number;
  readonly #bearers: Bearers;
  readonly #tables: ResolverTables;
  readonly #full: ReadonlySet<number>;
  /** The rank of each bearer, the likeliest first, for an article without evidence. */
  readonly #places: ReadonlyMap<Cluster, number>;
  readonly #isCommon: boolean;
  /** By block: the bearers beside it, with the number of articles. */
  readonly #beside = new Map<number, Map<Cluster, number>>();
  readonly #named = new Map<number, Set<Cluster>>();
  readonly #holders = new Map<number, ReadonlySet<Cluster>>();

  /** @param wanted the articles to be resolved */
  constructor(form: number, bearers: Bearers, wanted: readonly number[], tables: ResolverTables) {
    this.#form = form;
    this.#bearers = bearers;
    this.#tables = tables;
    this.#full = new Set(bearers.forms);
    this.#places = new Map(bearers.all.map(({ cluster }, place) => [cluster, place]));
    this.#isCommon = isCommonName(tables.names.keyOf(form));
    if (bearers.all.length === 0) return;
    const { articles, names } = tables;
    for (const article of wanted)
      for (const block of articles.context(article, names.blockOf(form)))
        if (!this.#beside.has(block)) this.#beside.set(block, new Map());
    let ofFullNames = 0;
    for (const full of bearers.forms) ofFullNames += Math.min(articles.count(full), MOST_READ);
    let beside = 0;
    for (const block of this.#beside.keys()) beside += articles.blockCount(block);
    if (beside < QUICKER * ofFullNames) this.#readBeside();
    else
      for (const full of bearers.forms)
        for (const article of articles.sampleOf(full, MOST_READ)) this.#read(article, full);
  }

  /**
   * The evidence for each bearer being the one whom an article means: names in it that are also
   * beside the bearer in other articles, and offices. The likeliest first, at most `limit`; those
   * without evidence stay in their order.
   */
  in(article: number, limit: number): readonly RankedBearer[] {
    const scores = new Map<Cluster, number>();
    const add = (sharers: readonly Cluster[], weight: number): void => {
      if (sharers.length > MOST_SHARERS) return;
      for (const cluster of sharers) scores.set(cluster, (scores.get(cluster) ?? 0) + weight);
    };
    for (const [block, sharers] of this.sharersIn(article)) add(sharers, this.#weightOf(block));
    for (const [, holders] of this.holdersIn(article)) add(holders, OFFICE);
    const ranked = [...scores]
      .filter(([cluster, score]) => score > 0 && this.#places.has(cluster))
      .map(([cluster, score]) => ({ cluster, score }))
      .sort((a, b) => b.score - a.score || this.#places.get(a.cluster)! - this.#places.get(b.cluster)!)
      .slice(0, limit);
    const known = new Set(ranked.map(({ cluster }) => cluster));
    for (const { cluster } of this.#bearers.all) {
      if (ranked.length >= limit) break;
      if (!known.has(cluster)) ranked.push({ cluster, score: 0 });
    }
    return ranked;
  }

  /**
   * The weight of a shared name. For a common name a place is no evidence: two people with it live
   * in every town.
   */
  #weightOf(block: number): number {
    const { names } = this.#tables;
    if (!this.#isCommon) return names.weightOf(block);
    return names.weightOf(block) * OF_COMMON[names.kindOfBlock(block)];
  }

  /**
   * True where an article names a bearer in full: then the article itself distinguishes the name
   * from the bearer's.
   */
  isBesideBearer(article: number): boolean {
    const { articles } = this.#tables;
    if (this.#full.size < articles.entryCount(article))
      return this.#bearers.forms.some((form) => articles.entryOf(article, form) >= 0);
    return articles.forms(article).some((form) => this.#full.has(form));
  }

  /** The blocks of an article with the bearers beside them in other articles. */
  *sharersIn(article: number): Generator<readonly [block: number, sharers: readonly Cluster[]]> {
    const { articles, names } = this.#tables;
    for (const block of articles.context(article, names.blockOf(this.#form))) {
      const beside = this.#beside.get(block);
      if (!beside || beside.size === 0) continue;
      const own = this.#named.get(article);
      yield [
        block,
        [...beside].flatMap(([cluster, count]) => (count > (own?.has(cluster) ? 1 : 0) ? [cluster] : [])),
      ];
    }
  }

  /** The offices beside the name in an article with the bearers who have them. */
  *holdersIn(article: number): Generator<readonly [office: number, holders: readonly Cluster[]]> {
    const { articles, titles } = this.#tables;
    const beside = articles.beside(article, articles.entryOf(article, this.#form));
    for (const office of titles.offices(beside)) yield [office, [...this.#holdersOf(office)]];
  }

  /**
   * Reads the same from the wanted articles: quicker if few articles ask about a name of many
   * bearers.
   */
  #readBeside(): void {
    const { articles, names } = this.#tables;
    const seen = new Set<number>();
    for (const block of this.#beside.keys())
      for (const form of names.formsOf(block))
        for (const article of articles.articlesOf(form)) {
          if (seen.has(article)) continue;
          seen.add(article);
          if (articles.isList(article)) continue;
          for (let entry = 0; entry < articles.entryCount(article); entry++) {
            const full = articles.form(article, entry);
            if (this.#full.has(full) && articles.isSampled(article, full, MOST_READ))
              this.#read(article, full);
          }
        }
  }

  #read(article: number, full: number): void {
    const { articles, assignments } = this.#tables;
    if (articles.isList(article)) return;
    const cluster = assignments.of(article, articles.entryOf(article, full));
    const named = getOrInsert(this.#named, article, () => new Set());
    if (named.has(cluster)) return;
    named.add(cluster);
    for (const block of articles.blocks(article)) {
      const beside = this.#beside.get(block);
      if (beside) beside.set(cluster, (beside.get(cluster) ?? 0) + 1);
    }
  }

  #holdersOf(office: number): ReadonlySet<Cluster> {
    const known = this.#holders.get(office);
    if (known) return known;
    const { articles, titles, people, assignments } = this.#tables;
    const holders = new Set<Cluster>();
    this.#holders.set(office, holders);
    for (const form of this.#bearers.forms) {
      if (!articles.hasOffice(form, office)) continue;
      if (!people.hasNamesakes(form)) {
        holders.add(assignments.defaultOf(form));
        continue;
      }
      for (const article of articles.articlesOf(form)) {
        const entry = articles.entryOf(article, form);
        if (titles.offices(articles.beside(article, entry)).includes(office))
          holders.add(assignments.of(article, entry));
      }
    }
    return holders;
  }
}
