import { ArticleNames } from './articleNames.ts';
import { type Cluster, clusterOf, formOfCluster, NameStore, placeOfCluster } from './nameStore.ts';
import { Assignments } from './assignments.ts';
import { FormRules, NO_RULES, type NameRules } from './nameRules.ts';
import { PersonAssigner } from './personAssigner.ts';
import { PersonGroups } from './personGroups.ts';
import { resolvePlace } from './places.ts';
import { ShortNames } from './shortNames.ts';
import type { ResolverTables } from './resolverTables.ts';
import { ShownNames } from './shownNames.ts';
import { PendingChanges } from './pendingChanges.ts';
import { TitleStore } from './titleStore.ts';
import { VariantIndex } from './variantIndex.ts';
import type { CorpusEntity, Resolution, ResolverEntry } from '../entities/analysis.ts';
import type { NameKind } from '../mentions/names/mention.ts';
import { entityId, namesake } from '../entities/entityId.ts';
import { familyNamesOf } from '../entities/names/nameRelation.ts';

/** Names that end like an id's number, and those that ids cut. */
const ENDS_LIKE_NAMESAKE = /#\d+$/;
const LONGEST_IN_ID = 100;

/**
 * Finds which entities of different articles are the same. Articles may be set, changed and deleted
 * in any order: the result is that of a new resolver given the same articles. The cost of a changed
 * article depends on it and the articles that share names with it, not on the size of the corpus;
 * memory is about as much as the names of all articles take.
 */
export class EntityResolver {
  readonly #names: NameStore;
  readonly #titles = new TitleStore();
  readonly #articles: ArticleNames;
  readonly #variants: VariantIndex;
  readonly #groups: PersonGroups;
  readonly #assignments: Assignments;
  readonly #people: PersonAssigner;
  readonly #shorts: ShortNames;
  readonly #shown: ShownNames;
  readonly #pending: PendingChanges;
  /** Names that are in some article. */
  readonly #active = new Set<number>();
  readonly #fresh = new Set<string>();
  #ruled: ReadonlySet<number> = new Set();
  /** Names in the rules before or after their last change. */
  readonly #newlyRuled = new Set<number>();
  readonly #longIds = new Map<string, Cluster>();
  /** Entities known to be in use, while nothing changes. */
  readonly #inUse = new Set<Cluster>();
  /** The rest of a resolution that is under way. */
  #work: Generator<void> | undefined;
  /** Articles whose entities changed, until `resolve` returns them. */
  readonly #changed = new Set<string>();

  constructor() {
    this.#variants = new VariantIndex((form) => this.#names.parsed(form));
    this.#names = new NameStore((form, name) => {
      this.#variants.add(form, name);
    });
    this.#articles = new ArticleNames(this.#names, this.#titles);
    this.#groups = new PersonGroups(
      this.#names,
      this.#articles,
      this.#variants,
      new FormRules(NO_RULES, this.#names),
    );
    this.#assignments = new Assignments(this.#articles);
    this.#people = new PersonAssigner(
      this.#names,
      this.#articles,
      this.#titles,
      this.#groups,
      this.#assignments,
    );
    this.#shorts = new ShortNames(this.#tables);
    this.#shown = new ShownNames(this.#names, this.#articles);
    this.#pending = new PendingChanges(this.#names, this.#articles, this.#titles);
  }

  get #tables(): ResolverTables {
    return {
      names: this.#names,
      articles: this.#articles,
      titles: this.#titles,
      variants: this.#variants,
      groups: this.#groups,
      people: this.#people,
      assignments: this.#assignments,
    };
  }

  /** Adds an article or replaces it. */
  set(articleId: string, { entities }: { readonly entities: readonly ResolverEntry[] }): void {
    this.delete(articleId);
    this.#pending.note(this.#articles.add(articleId, entities));
    this.#fresh.add(articleId);
  }

  /** Removes an article, if it is there. */
  delete(articleId: string): void {
    this.#finish();
    const article = this.#articles.numberOf(articleId);
    if (article === undefined) return;
    this.#pending.noteLeaving(article);
    this.#assignments.forget(article);
    this.#articles.remove(article);
    this.#fresh.delete(articleId);
    this.#changed.delete(articleId);
  }

  /**
   * Sets what corrections say about names. It overrides all evidence from the next `resolve` on.
   */
  setRules(rules: NameRules): void {
    this.#finish();
    const next = new FormRules(rules, this.#names);
    for (const form of new Set([...this.#ruled, ...next.forms])) {
      for (const article of [...this.#articles.articlesOf(form)]) this.#pending.noteMoved(article);
      this.#newlyRuled.add(form);
    }
    this.#ruled = next.forms;
    this.#groups.rules = next;
  }

  /**
   * The entities of all articles as they are now. The result shows later changes after the next
   * `resolve`.
   */
  resolve(): Resolution {
    this.#finish();
    this.resolveSome(Infinity);
    return this.#result();
  }

  /**
   * Does a part of the work of `resolve`, so that many articles block nothing. A change meanwhile
   * waits for the rest of it.
   * @param milliseconds how long, about
   * @returns true when all is done and `resolve` only returns the result
   */
  resolveSome(milliseconds: number): boolean {
    this.#inUse.clear();
    const end = performance.now() + milliseconds;
    this.#work ??= this.#steps();
    while (!this.#work.next().done) if (performance.now() >= end) return false;
    this.#work = undefined;
    return true;
  }

  #finish(): void {
    this.#inUse.clear();
    if (this.#work) this.resolveSome(Infinity);
  }

  *#steps(): Generator<void> {
    yield* this.#pending.noteTurned();
    const touched = new Set(this.#pending.forms);
    const shaken = this.#pending.shaken;
    const { shorts, everywhere } = yield* this.#resolveNames(touched, shaken);
    const open = this.#pending.isAll
      ? undefined
      : this.#pending.concerned(
          shorts,
          (form) => this.#shortsOf(form),
          (form) => this.#people.hasNamesakes(form),
        );
    for (const form of shorts) {
      const isOpen = !open || everywhere.has(form);
      this.#shorts.resolve(form, isOpen ? 'all' : open.get(form)!, touched.has(form) || shaken.has(form));
      yield;
    }
    const renamed = new Set(this.#newlyRuled);
    this.#newlyRuled.clear();
    for (const form of touched) {
      if (this.#shown.refresh(form)) renamed.add(form);
      yield;
    }
    yield* this.#noteRenamed(renamed);
    for (const article of this.#assignments.changed) {
      const id = this.#articles.idOf(article);
      if (id !== undefined) this.#changed.add(id);
    }
    this.#assignments.changed.clear();
    this.#pending.clear();
    this.#articles.release();
  }

  #result(): Resolution {
    const changed = new Set([...this.#fresh, ...this.#changed]);
    this.#changed.clear();
    this.#fresh.clear();
    return {
      changed: [...changed],
      idsOf: (articleId) =>
        this.#entriesOf(articleId, (article, entry) => this.#idOf(this.#assignments.of(article, entry))),
      candidatesOf: (articleId) =>
        this.#entriesOf(articleId, (article, entry) => {
          const all = [
            this.#assignments.of(article, entry),
            ...this.#assignments.candidatesOf(article, entry),
          ];
          return [...new Set(all)].map((one) => this.#idOf(one));
        }),
      entity: (id) => this.#entityWith(id),
    };
  }

  #entriesOf<T>(articleId: string, read: (article: number, entry: number) => T): readonly T[] | undefined {
    const article = this.#articles.numberOf(articleId);
    if (article === undefined) return undefined;
    return Array.from({ length: this.#articles.entryCount(article) }, (_, entry) => read(article, entry));
  }

  #idOf(cluster: Cluster): string {
    const form = formOfCluster(cluster);
    const name = this.#shown.of(form);
    const place = placeOfCluster(cluster);
    // "Roe #2" as written is not the second Roe.
    const suffix = place === 0 && ENDS_LIKE_NAMESAKE.test(name) ? '#1' : namesake(place + 1);
    const id = entityId(this.#names.kindOf(form), name, suffix);
    if (name.length > LONGEST_IN_ID) this.#longIds.set(id, cluster);
    return id;
  }

  #entityOf(cluster: Cluster): CorpusEntity {
    const form = formOfCluster(cluster);
    const { rules } = this.#groups;
    const said = rules.hasNames ? rules.nameOf(this.#membersOf(form)) : undefined;
    return { id: this.#idOf(cluster), kind: this.#names.kindOf(form), name: said ?? this.#shown.of(form) };
  }

  #entityWith(id: string): CorpusEntity | undefined {
    const cluster = this.#longIds.get(id) ?? this.#clusterWith(id);
    return cluster !== undefined && this.#isInUse(cluster) && this.#idOf(cluster) === id
      ? this.#entityOf(cluster)
      : undefined;
  }

  #clusterWith(id: string): Cluster | undefined {
    const [, kind, name, number = '1'] = /^(person|place|organization):(.*?)(?:#(\d+))?$/s.exec(id) ?? [];
    if (kind === undefined || name === undefined) return undefined;
    const form = this.#names.formNamed(kind as NameKind, name);
    return form === undefined ? undefined : clusterOf(form, Number(number) - 1);
  }

  #isInUse(cluster: Cluster): boolean {
    if (this.#inUse.has(cluster)) return true;
    const form = formOfCluster(cluster);
    // Usually the name of an entity is one of its names in use, and the others need no look.
    const isInUse =
      this.#isNamed(cluster, form) || this.#membersOf(form).some((member) => this.#isNamed(cluster, member));
    if (isInUse) this.#inUse.add(cluster);
    return isInUse;
  }

  #isNamed(cluster: Cluster, form: number): boolean {
    for (const article of this.#articles.articlesOf(form))
      if (this.#assignments.of(article, this.#articles.entryOf(article, form)) === cluster) return true;
    return false;
  }

  /** All names of the entity that a form is a name of, the form itself at least. */
  #membersOf(form: number): readonly number[] {
    const members = this.#names.isPerson(form) ? this.#groups.membersOf(form) : this.#ruledWith(form);
    return members.length > 0 ? members : [form];
  }

  /** The names in use that corrections join with a place or organization. */
  #ruledWith(form: number): readonly number[] {
    const all = new Set([form]);
    for (const one of all) for (const other of this.#groups.rules.sameAs(one)) all.add(other);
    return [...all].filter((one) => this.#articles.count(one) > 0);
  }

  /** Notes the articles that show an entity with one of these names; in steps. */
  *#noteRenamed(forms: Iterable<number>): Generator<void> {
    const seen = new Set<number>();
    for (const form of forms) {
      if (seen.has(form) || this.#articles.count(form) === 0) continue;
      const members = this.#membersOf(form);
      for (const member of members) seen.add(member);
      yield* this.#noteShown(members);
    }
  }

  *#noteShown(members: readonly number[]): Generator<void> {
    const own = new Set(members);
    const shorts = members.flatMap((form) => (this.#names.isPerson(form) ? this.#shortsOf(form) : []));
    for (const name of new Set([...members, ...shorts])) {
      for (const article of this.#articles.articlesOf(name)) {
        const entry = this.#articles.entryOf(article, name);
        const all = [this.#assignments.of(article, entry), ...this.#assignments.candidatesOf(article, entry)];
        if (all.some((cluster) => own.has(formOfCluster(cluster)))) this.#assignments.changed.add(article);
      }
      yield;
    }
  }

  /**
   * Resolves full names, places and organizations.
   * @returns the short names that may then refer to others than before, and those of them that may
   *   do so in any article
   */
  *#resolveNames(
    touched: ReadonlySet<number>,
    shaken: ReadonlySet<number>,
  ): Generator<void, { readonly shorts: ReadonlySet<number>; readonly everywhere: ReadonlySet<number> }> {
    const people = [...touched].filter((form) => this.#names.isPerson(form));
    const turned = people.filter((form) => this.#articles.count(form) > 0 !== this.#active.has(form));
    for (const form of turned) if (!this.#active.delete(form)) this.#active.add(form);
    const ruled = [...this.#newlyRuled].filter((form) => this.#names.isPerson(form));
    const others = [...shaken].filter((form) => this.#names.isPerson(form));
    const starts = new Set(yield* this.#groups.update([...people, ...ruled], [...turned, ...ruled], others));
    for (const form of turned) for (const short of this.#shortsOf(form)) starts.add(short);
    for (const form of others)
      if (this.#people.isCompared(form) && this.#pending.isShakenTwice(this.#membersOf(form)))
        starts.add(form);
    const shorts = new Set(this.#shakenShorts(others));
    const everywhere = new Set<number>();
    const seen = new Set<number>();
    const areShort = new Map<number, boolean>();
    const isShort = (form: number): boolean => {
      const known = areShort.get(form) ?? this.#groups.isShort(form);
      areShort.set(form, known);
      return known;
    };
    for (const start of starts) {
      if (seen.has(start)) continue;
      seen.add(start);
      yield;
      const members = this.#groups.membersOf(start);
      if (members.length === 0) {
        const articles = [...this.#articles.articlesOf(start)];
        if (this.#people.forget(start)) for (const article of articles) this.#pending.noteMoved(article);
        if (articles.length > 0) shorts.add(start);
      }
      const moved = members.length > 0 ? this.#people.resolve(members) : [];
      if (moved !== 'all') for (const article of moved) this.#pending.noteMoved(article);
      for (const form of [start, ...members]) {
        seen.add(form);
        if (members.length > 0) this.#shorts.forget(form);
        for (const short of this.#shortsOf(form)) {
          if (!isShort(short)) continue;
          shorts.add(short);
          if (moved === 'all') everywhere.add(short);
        }
      }
    }
    for (const form of touched) {
      if (this.#names.isPerson(form) || seen.has(form)) continue;
      for (const member of this.#resolveThing(form)) seen.add(member);
      yield;
    }
    return { shorts, everywhere };
  }

  /**
   * The short names of articles in which a name stops or starts to be evidence, as far as it can
   * have been evidence for anybody.
   */
  #shakenShorts(shaken: readonly number[]): readonly number[] {
    const spokenFor = new Set(shaken.flatMap((form) => this.#shortsOf(form)));
    return shaken.filter(
      (form) => (spokenFor.has(form) || this.#pending.isShakenTwice([form])) && this.#groups.isShort(form),
    );
  }

  /**
   * Resolves a place or an organization.
   * @returns its names, of which others need not be resolved again
   */
  #resolveThing(form: number): readonly number[] {
    if (this.#groups.rules.isRuled(form)) {
      const members = this.#ruledWith(form);
      const count = (one: number): number => this.#articles.count(one);
      const key = (one: number): string => this.#names.keyOf(one);
      const [main] = members.toSorted((a, b) => count(b) - count(a) || (key(a) < key(b) ? -1 : 1));
      for (const member of members) this.#assignments.setForm(member, clusterOf(main!));
      return members;
    }
    if (this.#names.kindOf(form) === 'place')
      resolvePlace(form, this.#articles, this.#titles, this.#assignments);
    else this.#assignments.setForm(form, clusterOf(form));
    return [form];
  }

  /** The names in use that may be the family name of a full one. */
  #shortsOf(form: number): readonly number[] {
    if (this.#variants.classOf(form) === 'word') return [];
    const suffix = this.#names.parsed(form).suffix;
    return [...familyNamesOf(this.#names.parsed(form))]
      .flatMap((name) => (suffix === undefined ? [name] : [name, `${name} ${suffix}`]))
      .map((key) => this.#names.formWith('person', key))
      .filter((short): short is number => short !== undefined && this.#articles.count(short) > 0);
  }
}
