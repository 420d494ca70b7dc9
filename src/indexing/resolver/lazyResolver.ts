import type { NameRules } from '../../resolution/nameRules.ts';
import type { ArticleAnalysis, ResolverEntry } from '../../entities/analysis.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { ResolvedPart } from '../../index/tables/resolutionParts.ts';
import type { Resolver } from './resolver.ts';

/** Milliseconds of reading articles back at a time. */
const LONGEST = 10;

/**
 * Entity resolution over an index that was made earlier. The result is in the index; the resolver
 * is filled from it only when an article changes, in slices with pauses. Changes in the meantime,
 * or during a resolution, wait until it is done.
 */
export class LazyResolver {
  readonly #index: CorpusIndex;
  readonly #make: () => Resolver;
  #resolver: Resolver;
  /** Articles of the index that the resolver does not know yet; undefined when it knows all. */
  #unknown: Set<string> | undefined;
  /** Waiting updates; undefined for an article that is gone. */
  readonly #waiting = new Map<string, readonly ResolverEntry[] | undefined>();
  #rules: NameRules | undefined;
  /** The last rules, passed on or not. */
  #lastRules: NameRules | undefined;
  #filling: Promise<void> | undefined;
  #isResolving = false;
  /** Articles that have changed since the last resolution began, and whether rules have. */
  readonly #changed = new Set<string>();
  #areRulesNew = false;
  #isReleased = false;
  /** Articles that were not resolved when the index was closed: their result is not in it. */
  #isBehind = false;

  /**
   * @param make makes a resolver that knows nothing yet; another one where the last has broken down
   */
  constructor(index: CorpusIndex, make: () => Resolver) {
    this.#index = index;
    this.#make = make;
    this.#resolver = make();
    if (index.articles.count() > 0) this.#unknown = new Set(index.articles.uris());
    this.#isBehind = index.articles.unresolved().length > 0;
  }

  /** True when there is work left from the last time. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** True when the last resolution knows all that has changed. */
  get isUpToDate(): boolean {
    return this.#changed.size === 0 && !this.#areRulesNew;
  }

  /** True for an article that has come, gone or changed since the last resolution began. */
  hasChanged(uri: string): boolean {
    return this.#changed.has(uri);
  }

  /** Call before the index takes in or forgets an article: its old state shows what changes. */
  before(uri: string): void {
    if (!this.#unknown?.delete(uri)) return;
    const record = this.#index.articles.get(uri);
    if (record) this.#resolver.take({ kind: 'set', uri, entities: entriesOf(record.analysis) });
  }

  set(uri: string, analysis: Pick<ArticleAnalysis, 'entities'>): void {
    this.#wait(uri, entriesOf(analysis));
  }

  delete(uri: string): void {
    this.#wait(uri, undefined);
  }

  /** Sets the rules by which the index was made, before others. */
  assume(rules: NameRules): void {
    this.#lastRules = rules;
    if (this.#unknown) this.#resolver.take({ kind: 'rules', rules });
  }

  /**
   * What the reader says of names.
   * @param isUnsure whether the index may have been made by these or others
   */
  setRules(rules: NameRules, isUnsure: boolean): void {
    this.#rules = this.#lastRules = rules;
    this.#areRulesNew = true;
    if (this.#unknown) this.#isBehind ||= isUnsure;
    this.#flush();
  }

  /** Resolves when {@link resolve} has not to read the index first. */
  ready(): Promise<void> {
    if (!this.#unknown) return Promise.resolve();
    return (this.#filling ??= this.#fill().catch((error: unknown) => {
      this.#startOver();
      throw error;
    }));
  }

  /** The index is closed: it is asked for nothing more. */
  release(): void {
    this.#isReleased = true;
    this.#resolver.dispose();
  }

  /**
   * Works out who is who.
   * @returns what is new, part by part; what changes meanwhile it does not know.
   */
  async *resolve(): AsyncGenerator<ResolvedPart> {
    await this.ready();
    this.#isResolving = true;
    this.#areRulesNew = false;
    this.#changed.clear();
    let isComplete = false;
    try {
      await this.#resolver.resolve();
      while (!isComplete) {
        const part = await this.#resolver.next();
        if (part.articles.length > 0) yield part;
        else isComplete = true;
      }
    } finally {
      this.#isResolving = false;
      if (!isComplete) this.#startOver();
    }
    this.#flush();
  }

  #wait(uri: string, entities: readonly ResolverEntry[] | undefined): void {
    this.#waiting.set(uri, entities);
    this.#changed.add(uri);
    this.#flush();
  }

  /** Passes waiting updates to the resolver, if it is free. */
  #flush(): void {
    if (this.#unknown || this.#isResolving) return;
    if (this.#rules) this.#resolver.take({ kind: 'rules', rules: this.#rules });
    this.#rules = undefined;
    for (const [uri, entities] of this.#waiting)
      this.#resolver.take(entities ? { kind: 'set', uri, entities } : { kind: 'delete', uri });
    this.#waiting.clear();
  }

  async #fill(): Promise<void> {
    const unknown = this.#unknown!;
    let end = performance.now() + LONGEST;
    for (const uri of unknown) {
      if (this.#isReleased) return;
      this.before(uri);
      if (performance.now() < end) continue;
      await this.#resolver.caughtUp();
      end = performance.now() + LONGEST;
    }
    // So it is in the index already, unless the last process ended before it was written.
    const isWritten = !this.#isBehind;
    if (isWritten) await this.#resolver.resolve();
    // It may have changed in the meantime.
    if (isWritten && this.#isBehind) {
      this.#startOver();
      return this.#fill();
    }
    this.#isBehind = false;
    this.#unknown = undefined;
    this.#flush();
  }

  /**
   * Starts again with an empty resolver: it is unknown which of the results of this one are
   * written.
   */
  #startOver(): void {
    this.#resolver.dispose();
    if (this.#isReleased) return;
    this.#resolver = this.#make();
    this.#filling = undefined;
    this.#waiting.clear();
    this.#rules = this.#lastRules;
    this.#unknown = new Set(this.#index.articles.uris());
    this.#isBehind = true;
  }
}

/** An article's entities without what is beside them. */
function entriesOf({ entities }: Pick<ArticleAnalysis, 'entities'>): readonly ResolverEntry[] {
  return entities.map(({ kind, name, titles }) => ({ kind, name, titles }));
}
