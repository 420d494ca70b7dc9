import { Emitter } from '../base/emitter.ts';
import { throttled } from '../base/timers.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { ResolutionWriter } from '../index/tables/resolutionWriter.ts';
import type { CorrectionBacklog } from './correctionBacklog.ts';
import type { LazyResolver } from './resolver/lazyResolver.ts';

/** Rest between two resolutions, as a multiple of what the last one took. */
const REST = 4;
/** The same in milliseconds at least: after an edit, and while many articles come in. */
const LEAST_REST = 200;
const LEAST_REST_BUSY = 1_000;
/** Milliseconds of writing who is who after which all else that waits gets its turn. */
const SLICE = 8;

/** What {@link Resolving} works with. */
export interface ResolvingHost {
  readonly index: CorpusIndex;
  readonly resolver: LazyResolver;
  readonly backlog: CorrectionBacklog;
  /** True while many articles come in. */
  readonly isBusy: () => boolean;
  /** Lets all that waits in the event loop run, then continues. */
  readonly breathe: () => Promise<void>;
  readonly failed: (what: string, error: unknown) => void;
}

/**
 * Decides when who is who in an index is worked out: soon after a change, seldom while there are
 * many. Nobody waits for it: it is worked out beside what the reader asks for, and written a few
 * milliseconds at a time.
 */
export class Resolving {
  readonly #host: ResolvingHost;
  readonly #resolved = new Emitter();
  /** Entities were resolved again, or other things that show entities have changed. */
  readonly onDidResolve = this.#resolved.event;
  /** Works out who is who a little later. */
  readonly soon = throttled(
    () => this.now(),
    () => this.#wait(),
  );
  #isDisposed = false;
  /** The resolution under way, and whether another one is wanted after it. */
  #underWay: Promise<void> | undefined;
  #isWantedAgain = false;
  #awaited = 0;
  #hasFailed = false;
  #lastCost = 0;
  #resolvedAt = Number.NEGATIVE_INFINITY;

  constructor(host: ResolvingHost) {
    this.#host = host;
  }

  /** True while somebody waits until everybody is known. */
  get isAwaited(): boolean {
    return this.#awaited > 0;
  }

  /** Begins to work out who is who. Once only, when all is corrected that is to be. */
  now(): void {
    this.soon.cancel();
    if (this.#isDisposed || this.#host.backlog.isCorrecting) return;
    if (this.#underWay) {
      this.#isWantedAgain = true;
      return;
    }
    this.#underWay = this.#resolve().finally(() => {
      this.#underWay = undefined;
      if (!this.#isWantedAgain) return;
      this.#isWantedAgain = false;
      this.now();
    });
  }

  /**
   * Resolves when all is corrected and everybody is known; what is corrected already is shown at
   * once.
   */
  async settled(): Promise<void> {
    this.#awaited++;
    try {
      do {
        if (this.#host.backlog.isCorrecting) this.#resolved.fire();
        await this.#host.backlog.whenCorrected();
        if (this.soon.isWaiting()) this.now();
        await this.#underWay;
      } while (!this.#isDisposed && (this.soon.isWaiting() || this.#underWay));
    } finally {
      this.#awaited--;
    }
  }

  /** Fills the resolver, so that {@link now} has not to wait for that. */
  prepare(): void {
    this.#host.resolver.ready().catch((error: unknown) => {
      if (!this.#isDisposed) this.#host.failed('reading who is who', error);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.soon.dispose();
  }

  /** Milliseconds until who is who may be worked out again. */
  #wait(): number {
    const rest = Math.max(this.#host.isBusy() ? LEAST_REST_BUSY : LEAST_REST, REST * this.#lastCost);
    return Math.max(LEAST_REST, this.#resolvedAt + rest - performance.now());
  }

  /** Never rejects. */
  async #resolve(): Promise<void> {
    const { resolver, backlog, failed } = this.#host;
    const start = performance.now();
    try {
      await this.#write();
      if (this.#isDisposed) return;
      this.#hasFailed = false;
      if (resolver.isUpToDate) backlog.resolved();
    } catch (error) {
      if (this.#isDisposed) return;
      failed('working out who is who', error);
      // Once more with a fresh resolver; where that fails too, with the next change.
      if (!this.#hasFailed) this.soon();
      this.#hasFailed = !this.#hasFailed;
    }
    this.#resolvedAt = performance.now();
    this.#lastCost = this.#resolvedAt - start;
    this.#resolved.fire();
  }

  /**
   * Writes the changes of a resolution, except those of articles that have changed since: the next
   * resolution has them.
   */
  async #write(): Promise<void> {
    const { index, resolver } = this.#host;
    const writer = index.resolutionWriter();
    const isSame = (uri: string): boolean => !resolver.hasChanged(uri);
    for await (const part of resolver.resolve()) {
      if (this.#isDisposed) return;
      await this.#inSlices(writer, writer.take(part, isSame));
    }
    await this.#inSlices(writer, writer.markResolved(isSame));
  }

  async #inSlices(writer: ResolutionWriter, steps: Iterator<() => void>): Promise<void> {
    while (!this.#isDisposed && writer.some(steps, SLICE)) await this.#host.breathe();
  }
}
