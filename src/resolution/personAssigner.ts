import { getOrInsert } from '../base/getOrInsert.ts';
import { IntColumn } from '../base/numbers/intColumn.ts';
import { COMMON, type ArticleNames } from './articleNames.ts';
import { type Cluster, clusterOf, type NameStore } from './nameStore.ts';
import type { Assignments } from './assignments.ts';
import { isSurelyWholeWithin, isWholeWithin, LONGEST_FAMILY } from '../entities/names/nameRelation.ts';
import { namesakesOf, type Namesakes } from './namesakes.ts';
import type { PersonGroups } from './personGroups.ts';
import type { TitleStore } from './titleStore.ts';

/** The most namesakes that an article may leave open. */
const MOST_CHOICES = 3;

/** A name that could be the family name of a longer one must be this many times as common. */
const MUCH_COMMONER = 3;

/** A person to whom short names may refer. */
export interface Bearer {
  readonly cluster: Cluster;
  readonly articles: number;
}

/** Works out, name by name, which person each entry of a full name is. */
export class PersonAssigner {
  readonly #names: NameStore;
  readonly #articles: ArticleNames;
  readonly #titles: TitleStore;
  readonly #groups: PersonGroups;
  readonly #assignments: Assignments;
  /** The lowest form of a name's person plus one, and the number of articles of the person. */
  readonly #persons = new IntColumn();
  readonly #counts = new IntColumn();
  /** By the lowest form of a name that several people have: those people. */
  readonly #namesakes = new Map<number, readonly Bearer[]>();
  /**
   * By their lowest form the names whose people are distinguished or joined by the other names in
   * their articles.
   */
  readonly #compared = new Set<number>();

  constructor(
    names: NameStore,
    articles: ArticleNames,
    titles: TitleStore,
    groups: PersonGroups,
    assignments: Assignments,
  ) {
    this.#names = names;
    this.#articles = articles;
    this.#titles = titles;
    this.#groups = groups;
    this.#assignments = assignments;
  }

  /**
   * The number of the people with a full name, the same for all their names; undefined for other
   * names.
   */
  personOf(form: number): number | undefined {
    const person = this.#persons.get(form);
    return person === 0 ? undefined : person - 1;
  }

  /** True where several people have a full name. */
  hasNamesakes(form: number): boolean {
    const person = this.personOf(form);
    return person !== undefined && this.#namesakes.has(person);
  }

  /**
   * True for a full name whose people may change when a name in its articles stops or starts to be
   * evidence.
   */
  isCompared(form: number): boolean {
    const person = this.personOf(form);
    return person !== undefined && this.#compared.has(person);
  }

  /** Notes that a name is no longer a full name. @returns whether it was one before */
  forget(form: number): boolean {
    const was = this.personOf(form) !== undefined;
    this.#persons.set(form, 0);
    this.#namesakes.delete(form);
    this.#compared.delete(form);
    return was;
  }

  /** The people who have a name. */
  bearersOf(person: number): readonly Bearer[] {
    return (
      this.#namesakes.get(person) ?? [
        { cluster: this.#assignments.defaultOf(person), articles: this.#counts.get(person) },
      ]
    );
  }

  /**
   * Works out again who has a name.
   * @param members all names of the person, see `PersonGroups.membersOf`
   * @returns articles whose entries turned out to be somebody else, or 'all' where they are many
   */
  resolve(members: readonly number[]): readonly number[] | 'all' {
    const person = Math.min(...members);
    const hadNamesakes = members.some((form) => this.hasNamesakes(form));
    const fresh = new Set(members.filter((form) => this.personOf(form) === undefined));
    let count = 0;
    for (const form of members) {
      this.#namesakes.delete(form);
      this.#compared.delete(form);
      this.#persons.set(form, person + 1);
      count += this.#articles.count(form);
    }
    this.#counts.set(person, count);
    const isRuled = members.some((form) => this.#groups.rules.isRuled(form));
    const namesakes = isRuled ? undefined : namesakesOf(members, this.#names, this.#articles, this.#titles);
    if (namesakes !== undefined) this.#compared.add(person);
    const several = namesakes === 'one' ? undefined : namesakes;
    const main = clusterOf(this.#mainOf(members));
    const turned = members.filter(
      (form) => hadNamesakes || fresh.has(form) || this.#assignments.defaultOf(form) !== main,
    );
    if (several) {
      for (const form of members) this.#assignments.setDefault(form, main);
      return this.#distinguish(person, members, several);
    }
    for (const form of members) this.#assignments.setForm(form, main);
    if (turned.reduce((sum, form) => sum + this.#articles.count(form), 0) > COMMON) return 'all';
    return turned.flatMap((form) => [...this.#articles.articlesOf(form)]);
  }

  #distinguish(person: number, members: readonly number[], several: Namesakes): readonly number[] {
    const moved: number[] = [];
    const places = new Map<number, number>();
    const bearers: Bearer[] = [];
    const set = (article: number, cluster: Cluster, candidates: readonly Cluster[]): void => {
      let isNews = false;
      for (const form of members)
        if (this.#assignments.set(article, form, cluster, candidates)) isNews = true;
      if (isNews) moved.push(article);
    };
    for (const articles of several.people) {
      const form = this.#mainOf(members, articles);
      const place = places.get(form) ?? 0;
      places.set(form, place + 1);
      const cluster = clusterOf(form, place);
      bearers.push({ cluster, articles: articles.length });
      for (const article of articles) set(article, cluster, []);
    }
    const choices = bearers.slice(0, MOST_CHOICES).map(({ cluster }) => cluster);
    for (const article of several.open) set(article, choices[0]!, choices.slice(1));
    this.#namesakes.set(person, bearers);
    return moved;
  }

  /** The name in most articles, full ones first; in most of `among` where that is given. */
  #mainOf(members: readonly number[], among?: readonly number[]): number {
    if (members.length === 1) return members[0]!;
    const doubtful = this.#perhapsFamilyNames(members);
    const rank = (form: number): number => {
      const count = among
        ? among.filter((article) => this.#articles.entryOf(article, form) >= 0).length
        : this.#articles.count(form);
      const isFull = this.#names.parsed(form).words.length > 1;
      return (doubtful.has(form) ? count / MUCH_COMMONER : count) + (isFull ? 1e9 : 0);
    };
    let [best] = members as [number];
    let highest = rank(best);
    for (const form of members.slice(1)) {
      const own = rank(form);
      if (own < highest || (own === highest && !this.#groups.isWhole(form, best))) continue;
      best = form;
      highest = own;
    }
    return best;
  }

  /**
   * The names that may be a family name of several words of another one: they must be much commoner
   * than the name that contains them.
   */
  #perhapsFamilyNames(members: readonly number[]): ReadonlySet<number> {
    const found = new Set<number>();
    const byWords = new Map<string, number[]>();
    for (const form of members) {
      const words = this.#names.parsed(form).words.join(' ');
      getOrInsert(byWords, words, () => []).push(form);
    }
    for (const member of members) {
      const longer = this.#names.parsed(member);
      const { words } = longer;
      for (let from = Math.max(1, words.length - LONGEST_FAMILY); from < words.length - 1; from++)
        for (const form of byWords.get(words.slice(from).join(' ')) ?? []) {
          const name = this.#names.parsed(form);
          if (isWholeWithin(name, longer) && !isSurelyWholeWithin(name, longer)) found.add(form);
        }
    }
    return found;
  }
}
