import { throttled } from '../base/timers.ts';
import { Emitter } from '../base/emitter.ts';
import { getOrInsert } from '../base/getOrInsert.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { CorrectionSet } from '../corrections/correctionSet.ts';
import type { Correction, PlacedCorrection } from '../corrections/corrections.ts';
import { ExpectedNames } from '../queries/cards/expectedNames.ts';
import type { EntityRow } from '../index/tables/entityRow.ts';
import { articlesTouched } from './articlesTouched.ts';
import { linkRules } from './correctionRules.ts';
import type { LazyResolver } from './resolver/lazyResolver.ts';
import { noteOf, touchedBy, type CorrectionChanges, type ReaderCorrections } from './readerCorrections.ts';

/**
 * Milliseconds of correcting before the reader is answered, and then at a time; one article at
 * least.
 */
export interface Pace {
  readonly first: number;
  readonly then: number;
  /** Milliseconds left between, in which what the screen asks for is answered. */
  readonly rest: number;
}
const PACE: Pace = { first: 20, then: 10, rest: 15 };

/** The corrections of a corpus in an index. */
interface Work {
  /** By which all was made. */
  settled: CorrectionSet;
  /** What has changed since. */
  readonly unsure: Correction[];
}

/**
 * Brings an index up to date with the reader's corrections: at once what is on the screen and what
 * takes no time, the rest in slices behind it. A note in the index says which corrections it was
 * made by, and while it is behind which ones it may be made by: a process that ends midway leaves
 * to the next what is to be done.
 */
export class CorrectionBacklog {
  readonly #index: CorpusIndex;
  readonly #resolver: LazyResolver;
  readonly #corrections: ReaderCorrections;
  readonly #pace: Pace;
  readonly #progressed = new Emitter();
  /** Some more articles are corrected. */
  readonly onDidProgress = this.#progressed.event;
  readonly #finished = new Emitter();
  /** All articles are corrected: who is who is to be worked out. */
  readonly onDidFinish = this.#finished.event;
  readonly #failed = new Emitter<{ readonly uri: string; readonly error: unknown }>();
  /** An article could not be corrected. */
  readonly onDidFail = this.#failed.event;
  readonly #works = new Map<string, Work>();
  /** By what rules the index was made, for the resolver. */
  readonly #assumed = new Map<string, CorrectionSet>();
  readonly #waiting: (() => void)[] = [];
  #expected: ExpectedNames | undefined;
  /** The names before the corrections that were made during this process. */
  readonly #namesBefore = new Map<string, readonly EntityRow[]>();
  readonly #advanceSoon = throttled(
    () => this.#advance(),
    () => this.#pace.rest,
  );
  #total = 0;

  constructor(index: CorpusIndex, resolver: LazyResolver, corrections: ReaderCorrections, pace = PACE) {
    this.#index = index;
    this.#resolver = resolver;
    this.#corrections = corrections;
    this.#pace = pace;
  }

  /** True while articles are yet to be corrected. */
  get isCorrecting(): boolean {
    return this.#corrections.behind.size > 0;
  }

  /** How far it is; undefined when all that the reader says is so. */
  get progress(): { readonly done: number; readonly total: number } | undefined {
    if (![...this.#works.values()].some(({ unsure }) => unsure.length > 0)) return undefined;
    return { done: this.#total - this.#corrections.behind.size, total: this.#total };
  }

  /** What lists are to show of names until then. */
  get expected(): ExpectedNames | undefined {
    return this.#expected;
  }

  /**
   * Takes over a corpus's corrections.
   * @param shown articles that the reader sees: they are corrected first
   * @returns the articles whose corrections have changed; true in `links` when links may change
   *   without any of them
   */
  take(
    root: string,
    corrections: readonly PlacedCorrection[],
    shown: Iterable<string>,
  ): { readonly corrected: ReadonlySet<string>; readonly links: boolean } {
    const said = this.#corrections;
    const name = noteName(root);
    const known = this.#works.get(root);
    const change = said.set(root, corrections, known ? undefined : (this.#index.note(name) ?? ''));
    const work = getOrInsert(this.#works, root, () => ({ settled: change.before, unsure: [] }));
    if (!known) {
      this.#assumed.set(root, change.before);
      this.#resolver.assume(linkRules(this.#assumed.values()));
    }
    const changed = [...change.added, ...change.gone];
    const touched = touchedBy(changed);
    const { links } = touched;
    if (changed.length === 0) {
      if (!known) this.#index.setNote(name, noteOf(said.of(root), work.unsure));
      return { corrected: new Set(), links };
    }
    this.#expect(change);
    work.unsure.push(...changed);
    this.#index.setNote(name, noteOf(work.settled, work.unsure));
    this.#resolver.setRules(linkRules(said.all), change.isUnsure);
    const articles = [...articlesTouched(this.#index, root, touched)];
    // The last process may have corrected some of these articles: no list may be shown before they
    // are corrected again.
    if (change.isUnsure) this.#correct(articles);
    else this.#fallBehind(articles, root, change.before);
    const corrected = new Set(change.isUnsure ? articles : this.#correctFirst(shown));
    if (this.isCorrecting) this.#advanceSoon();
    return { corrected, links };
  }

  /** Corrects an article now if that is still to come. */
  correctNow(uri: string): void {
    if (this.#corrections.behind.has(uri)) this.#correct([uri]);
  }

  /** Who is who is worked out: when no article is behind, all that the reader says is so. */
  resolved(): void {
    if (this.isCorrecting) return;
    for (const [root, work] of this.#works) {
      if (work.unsure.length === 0) continue;
      work.settled = this.#corrections.of(root);
      work.unsure.length = 0;
      this.#index.setNote(noteName(root), noteOf(work.settled));
    }
    this.#expected = undefined;
    this.#total = 0;
  }

  /** Resolves when every article is corrected. */
  whenCorrected(): Promise<void> {
    return this.isCorrecting ? new Promise((done) => this.#waiting.push(done)) : Promise.resolve();
  }

  /** Forgets what is left to do: the index is closed. */
  dispose(): void {
    this.#advanceSoon.dispose();
    for (const uri of [...this.#corrections.behind.keys()]) this.#corrections.forgetBehind(uri);
    for (const done of this.#waiting.splice(0)) done();
  }

  #expect(change: CorrectionChanges): void {
    this.#expected ??= new ExpectedNames(this.#namesBefore);
    this.#expected.take(this.#index, change);
  }

  #fallBehind(articles: readonly string[], root: string, before: CorrectionSet): void {
    const said = this.#corrections;
    const now = noteOf(said.of(root));
    const isSame = new Map<CorrectionSet, boolean>();
    for (const uri of articles) {
      const by = said.behind.get(uri) ?? before;
      // What was taken back before it came to this article need not come to it.
      if (getOrInsert(isSame, by, () => noteOf(by) === now)) said.forgetBehind(uri);
      else said.fallBehind(uri, by);
    }
    this.#total = Math.max(this.#total, said.behind.size);
  }

  #correctFirst(shown: Iterable<string>): readonly string[] {
    const { behind } = this.#corrections;
    const first = [...shown].filter((uri) => behind.has(uri));
    this.#correct(first);
    return [...first, ...this.#slice(this.#pace.first)];
  }

  #advance(): void {
    this.#slice(this.#pace.then);
    this.#progressed.fire();
    if (this.isCorrecting) return this.#advanceSoon();
    for (const done of this.#waiting.splice(0)) done();
    this.#finished.fire();
  }

  /** Corrects articles for some milliseconds. */
  #slice(milliseconds: number): readonly string[] {
    const end = performance.now() + milliseconds;
    return this.#correct(this.#corrections.behind.keys(), () => performance.now() >= end);
  }

  #correct(uris: Iterable<string>, isOver: () => boolean = () => false): readonly string[] {
    const taken: string[] = [];
    const one = (uri: string): string => {
      this.#resolver.before(uri);
      this.#corrections.forgetBehind(uri);
      return uri;
    };
    function* some(): Generator<string> {
      for (const uri of uris) {
        if (taken.length > 0 && isOver()) return;
        taken.push(uri);
        yield one(uri);
      }
    }
    try {
      this.#write(some());
    } catch {
      // What was written with it is undone with it.
      for (const uri of taken) this.#correctAlone(uri);
    }
    return taken;
  }

  #correctAlone(uri: string): void {
    try {
      this.#write([uri]);
    } catch (error) {
      this.#failed.fire({ uri, error });
    }
  }

  #write(uris: Iterable<string>): void {
    for (const { id, analysis } of this.#index.correctAgain(uris)) this.#resolver.set(id, analysis);
  }
}

/** The note about the corrections of a corpus by which an index was made. */
function noteName(root: string): string {
  return `corrections ${root}`;
}
