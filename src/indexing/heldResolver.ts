import type { ArticleAnalysis, Resolution } from '../entities/analysis.ts';
import type { NameRules } from '../entities/across/nameRules.ts';
import { EntityResolver } from '../entities/entityResolver.ts';
import type { CorpusIndex } from '../corpus/corpusIndex.ts';

/** Milliseconds of reading articles back, or of working out who is who, at a time. */
const LONGEST = 10;

type Entities = Pick<ArticleAnalysis, 'entities'>;

/**
 * Entity resolution over an index that was made earlier. Who is who stands in the index; the resolver is filled from it only when an article
 * changes, in slices with a rest in between, and what changes meanwhile waits until it is.
 */
export class HeldResolver {
  readonly #resolver = new EntityResolver();
  readonly #index: CorpusIndex;
  readonly #rest: () => Promise<void>;
  /** Articles of the index that the resolver does not know yet; undefined when it knows all. */
  #unknown: Set<string> | undefined;
  /** What changed while it was being filled; undefined for an article that is gone. */
  readonly #waiting = new Map<string, Entities | undefined>();
  /** Rules that came before it was filled. */
  #rules: NameRules | undefined;
  #filling: Promise<void> | undefined;
  #isReleased = false;
  /** Articles that nobody had resolved when the index was closed: their outcome is not in it. */
  #isBehind = false;

  /** @param rest lets all that waits in the event loop run, then goes on */
  constructor(index: CorpusIndex, rest: () => Promise<void> = () => new Promise((done) => setTimeout(done))) {
    this.#index = index;
    this.#rest = rest;
    if (index.articleCount > 0) this.#unknown = new Set(index.articleIds());
    this.#isBehind = index.unsettled().length > 0;
  }

  /** True when there is work left from the last time. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** To be told before the index takes in or forgets an article: how it stood is needed to see what changes. */
  before(uri: string): void {
    if (!this.#unknown?.delete(uri)) return;
    const record = this.#index.article(uri);
    if (record) this.#resolver.set(uri, record.analysis);
  }

  set(uri: string, entities: Entities): void {
    if (this.#unknown) this.#waiting.set(uri, entities);
    else this.#resolver.set(uri, entities);
  }

  delete(uri: string): void {
    if (this.#unknown) this.#waiting.set(uri, undefined);
    else this.#resolver.delete(uri);
  }

  /** Tells it by what rules the index was made, before it is told of others. */
  assume(rules: NameRules): void {
    if (this.#unknown) this.#resolver.setRules(rules);
  }

  /**
   * What the reader says of names.
   * @param isUnsure whether the index may have been made by these or others
   */
  setRules(rules: NameRules, isUnsure: boolean): void {
    if (this.#unknown) {
      this.#rules = rules;
      this.#isBehind ||= isUnsure;
    } else this.#resolver.setRules(rules);
  }

  /** Resolves when {@link resolve} can be asked. */
  ready(): Promise<void> {
    if (!this.#unknown) return Promise.resolve();
    return (this.#filling ??= this.#fill());
  }

  /** The index is closed: it is asked for nothing more. */
  release(): void {
    this.#isReleased = true;
  }

  /** @returns what is to be taken over; undefined before it is {@link ready} */
  resolve(): Resolution | undefined {
    return this.#unknown ? undefined : this.#resolver.resolve();
  }

  async #fill(): Promise<void> {
    const unknown = this.#unknown!;
    let end = performance.now() + LONGEST;
    for (const uri of unknown) {
      if (this.#isReleased) return;
      this.before(uri);
      if (performance.now() < end) continue;
      await this.#rest();
      end = performance.now() + LONGEST;
    }
    while (!this.#resolver.resolveSome(LONGEST)) {
      await this.#rest();
      if (this.#isReleased) return;
    }
    this.#unknown = undefined;
    // So it stands in the index already, unless the last process ended before it could be written.
    if (!this.#isBehind) this.#resolver.resolve();
    this.#isBehind = false;
    if (this.#rules) this.#resolver.setRules(this.#rules);
    for (const [uri, entities] of this.#waiting)
      if (entities) this.#resolver.set(uri, entities);
      else this.#resolver.delete(uri);
    this.#waiting.clear();
  }
}
