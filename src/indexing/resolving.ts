import type { CorpusIndex } from '../corpus/corpusIndex.ts';
import type { CatchUp } from './catchUp.ts';
import type { HeldResolver } from './heldResolver.ts';

/** Rest between two resolutions, as a multiple of what the last one took. */
const REST = 4;
/** The same in milliseconds at least: after an edit, and while many articles come in. */
const LEAST_REST = 200;
const LEAST_REST_BUSY = 1_000;

/** What {@link Resolving} works with. */
export interface ResolvingHost {
  readonly index: CorpusIndex;
  readonly resolver: HeldResolver;
  readonly catchUp: CatchUp;
  /** Who is who was worked out anew, or other things that show entities have changed. */
  readonly resolved: () => void;
  /** True while many articles come in. */
  readonly isBusy: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
}

/** Decides when who is who in an index is worked out: soon after a change, seldom while there are many. */
export class Resolving {
  readonly #host: ResolvingHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** The resolution that waits for the resolver to be filled. */
  #later: Promise<void> | undefined;
  #lastCost = 0;
  #resolvedAt = Number.NEGATIVE_INFINITY;

  constructor(host: ResolvingHost) {
    this.#host = host;
  }

  /** Works out who is who a little later. */
  soon(): void {
    if (this.#timer !== undefined) return;
    const rest = Math.max(this.#host.isBusy() ? LEAST_REST_BUSY : LEAST_REST, REST * this.#lastCost);
    const wait = Math.max(LEAST_REST, this.#resolvedAt + rest - performance.now());
    this.#timer = setTimeout(() => {
      this.now();
    }, wait);
  }

  /** Works out who is who now. Once only, when all is corrected that is to be. */
  now(): void {
    const { index, resolver, catchUp, resolved, failed } = this.#host;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isDisposed || catchUp.isCorrecting) return;
    const start = performance.now();
    try {
      const resolution = resolver.resolve();
      if (!resolution) return this.#whenReady();
      index.resolve(resolution);
      catchUp.resolved();
    } catch (error) {
      failed('working out who is who', error);
    }
    this.#resolvedAt = performance.now();
    this.#lastCost = this.#resolvedAt - start;
    resolved();
  }

  /** The same if it is still to come; where articles are corrected first, what is so already is shown. */
  settle(): void {
    if (this.#host.catchUp.isCorrecting) this.#host.resolved();
    else if (this.#timer !== undefined) this.now();
  }

  /** Resolves when all is corrected and everybody is known, be it that the resolver has to be filled first. */
  async settled(): Promise<void> {
    await this.#host.catchUp.whenCorrected();
    this.settle();
    await this.#later;
  }

  /** Fills the resolver, so that {@link now} has not to wait for that. */
  prepare(): void {
    this.#host.resolver.ready().catch((error: unknown) => {
      this.#host.failed('reading who is who', error);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  #whenReady(): void {
    this.#later = this.#host.resolver.ready().then(
      () => {
        this.now();
      },
      (error: unknown) => {
        this.#host.failed('reading who is who', error);
      },
    );
  }
}
