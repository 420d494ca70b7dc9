import { compareText } from '../base/words/fold.ts';
import { isCommonName } from '../entities/names/commonNames.ts';
import { isLeader } from '../entities/names/office.ts';
import { IntColumn } from '../base/numbers/intColumn.ts';
import { hash32 } from '../base/numbers/hash32.ts';
import type { ResolverTables } from './resolverTables.ts';
import { clusterOf, formOfCluster } from './nameStore.ts';
import { groupArticles } from './groupArticles.ts';
import type { Bearer } from './personAssigner.ts';
import { BearerEvidence, MOST_READ, type Bearers } from './bearerEvidence.ts';

/**
 * Evidence that a short name needs: shared names and offices, in the units of `NameStore.weightOf`.
 */
const ENOUGH = 0.6;
/** The same if several people have the name, and how far the best must be ahead. */
const ENOUGH_AMONG_MANY = 1;
const MARGIN = 1;
/**
 * The same for a name so common that most of the people it may mean are in no other article: people
 * and offices, see `BearerEvidence`.
 */
const ENOUGH_FOR_COMMON = 2;
/** The fewest articles of a person whom the family name alone means if nobody else has it. */
const WELL_KNOWN = 3;
/** The most candidates that are kept; a reader would not look through more. */
const MOST_CANDIDATES = 5;
/**
 * The most articles that leave a name open in which its people are distinguished; beyond, it would
 * help nobody.
 */
const MOST_GROUPED = 200;
/**
 * How a name is resolved: as a whole (nobody known has it), as one well-known person, or article by
 * article.
 */
const WHOLE = 1;

/** Works out to whom family names without given names refer, article by article. */
export class ShortNames {
  readonly #tables: ResolverTables;
  /** A hash of the bearers of each name when it was last resolved. */
  readonly #regimes = new IntColumn();

  constructor(tables: ResolverTables) {
    this.#tables = tables;
  }

  /** The people to whom a family name can refer: the best known, then the others by name. */
  bearersOf(form: number): Bearers {
    const { articles, names, variants, groups, people } = this.#tables;
    const { words, suffix } = names.parsed(form);
    const forms: number[] = [];
    const persons = new Set<number>();
    for (const bearer of variants.bearersOf(words.join(' '))) {
      const person = people.personOf(bearer);
      if (person === undefined || articles.count(bearer) === 0 || groups.rules.areApart(form, bearer))
        continue;
      if (suffix !== undefined && names.parsed(bearer).suffix !== suffix) continue;
      forms.push(bearer);
      persons.add(person);
    }
    const keyOf = ({ cluster }: Bearer): string => names.keyOf(formOfCluster(cluster));
    const byName = (a: Bearer, b: Bearer): number => compareText(keyOf(a), keyOf(b)) || a.cluster - b.cluster;
    const all = [...persons].flatMap((person) => people.bearersOf(person));
    all.sort((a, b) => fame(b) - fame(a) || byName(a, b));
    // The order of fame among the others changes often and makes no difference.
    return { all: [...all.slice(0, MOST_CANDIDATES), ...all.slice(MOST_CANDIDATES).sort(byName)], forms };
  }

  /**
   * True where one of the bearers is the head of a country, church or the like, whom everybody
   * calls by the family name.
   */
  #isLed({ forms }: Bearers): boolean {
    const { articles, titles } = this.#tables;
    return forms.some((form) =>
      [...articles.officesOf(form)].some((office) => isLeader(titles.officeName(office))),
    );
  }

  /** Notes that a name no longer refers to people with longer ones. */
  forget(form: number): void {
    this.#regimes.set(form, 0);
  }

  /**
   * Resolves a short name again.
   * @param open articles in which the evidence for its bearers may have changed; 'all' where that
   *   may be so everywhere
   * @param moved whether articles of the name itself changed, came or went, or something in them
   *   stopped or started to be evidence
   */
  resolve(form: number, open: ReadonlySet<number> | 'all', moved: boolean): void {
    const { articles, assignments, names } = this.#tables;
    const bearers = this.bearersOf(form);
    const [only, another] = bearers.all;
    const own = clusterOf(form);
    const isCommon = isCommonName(names.keyOf(form));
    const isWhole = only
      ? !another && only.articles >= WELL_KNOWN && (!isCommon || this.#isLed(bearers))
      : !isCommon;
    const best = bearers.all.slice(0, MOST_CANDIDATES).map(({ cluster }) => cluster);
    // The articles about well-known people that are read change with their number.
    const levels = bearers.forms.reduce((sum, full) => sum + articles.samplingOf(full, MOST_READ), 0);
    const regime = (isWhole ? WHOLE : hash32([bearers.all.length > 1, levels, ...best].join(' ')) | 2) | 0;
    const isNew = this.#regimes.get(form) !== regime;
    this.#regimes.set(form, regime);
    if (isWhole) {
      assignments.setForm(form, only?.cluster ?? own);
      return;
    }
    assignments.setDefault(form, own);
    const anew = isNew || open === 'all' ? [...articles.articlesOf(form)] : [...open];
    const evidence = new BearerEvidence(form, bearers, anew, this.#tables);
    let isRestOther = moved || isNew || open === 'all';
    for (const article of anew) if (this.#resolveIn(article, form, evidence)) isRestOther = true;
    if (isRestOther) this.#groupRest(form);
  }

  /**
   * Links the name in one article to the person to whom it refers, or to none yet.
   * @returns whether it refers to somebody known now and did not before, or the reverse
   */
  #resolveIn(article: number, form: number, evidence: BearerEvidence): boolean {
    const { assignments, articles } = this.#tables;
    const before = assignments.of(article, articles.entryOf(article, form));
    const wasOwn = formOfCluster(before) === form;
    const ranked = evidence.in(article, MOST_CANDIDATES);
    const [best, second] = ranked;
    const least = isCommonName(this.#tables.names.keyOf(form))
      ? ENOUGH_FOR_COMMON
      : second
        ? ENOUGH_AMONG_MANY
        : ENOUGH;
    const isEnough =
      best !== undefined && best.score >= least && (!second || best.score - second.score >= MARGIN);
    if (isEnough && !evidence.isBesideBearer(article)) {
      assignments.set(article, form, best.cluster);
      return wasOwn;
    }
    // Its place among those that refer to nobody known is assigned afterwards.
    const place = wasOwn ? before : clusterOf(form);
    assignments.set(
      article,
      form,
      place,
      ranked.map(({ cluster }) => cluster),
    );
    return !wasOwn;
  }

  /** Distinguishes those of a name who are nobody known by the other names in their articles. */
  #groupRest(form: number): void {
    const { articles, assignments, names } = this.#tables;
    const rest = [...articles.articlesOf(form)].filter(
      (article) => formOfCluster(assignments.of(article, articles.entryOf(article, form))) === form,
    );
    const isMany = rest.length > MOST_GROUPED;
    if (!isMany) rest.sort((a, b) => articles.compare(a, b));
    const groups = isMany ? [rest] : groupArticles(rest, names.blockOf(form), names, articles);
    for (const [place, group] of groups.entries()) {
      const cluster = clusterOf(form, place);
      for (const article of group) {
        const entry = articles.entryOf(article, form);
        if (articles.found(article, entry) !== cluster)
          assignments.set(article, form, cluster, assignments.candidatesOf(article, entry));
      }
    }
  }
}

/**
 * How well known a person is, in powers of two, so that one more article seldom changes the order.
 */
const fame = ({ articles }: Bearer): number => Math.floor(Math.log2(articles));
