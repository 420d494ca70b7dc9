import { toError } from '../../base/errors.ts';
import { breatheByTimer } from '../../base/inSlices.ts';
import { resolutionParts, type ResolvedPart } from '../../index/tables/resolutionParts.ts';
import { EntityResolver } from '../../resolution/entityResolver.ts';
import type { Resolver, ResolverNews } from './resolver.ts';
import { takeNews } from './resolver.ts';

/** Milliseconds of working out who is who at a time. */
const SLICE = 10;

/**
 * Resolves entities on the calling thread, in slices: where there are no threads, or nobody waits.
 */
export class SlicedResolver implements Resolver {
  readonly #resolver = new EntityResolver();
  readonly #breathe: () => Promise<void>;
  #parts: Iterator<ResolvedPart> = [].values();
  /** What went wrong with the changes: they are of no use. */
  #problem: Error | undefined;
  #isDisposed = false;

  /** @param breathe lets all that waits in the event loop run, then goes on */
  constructor(breathe: () => Promise<void> = breatheByTimer) {
    this.#breathe = breathe;
  }

  take(news: ResolverNews): void {
    try {
      if (!this.#problem) takeNews(this.#resolver, news);
    } catch (error) {
      this.#problem = toError(error);
    }
  }

  caughtUp(): Promise<void> {
    return this.#rest();
  }

  async resolve(): Promise<void> {
    if (this.#problem) throw this.#problem;
    while (!this.#resolver.resolveSome(SLICE)) await this.#rest();
    this.#parts = resolutionParts(this.#resolver.resolve());
  }

  async next(): Promise<ResolvedPart> {
    const part = this.#parts.next();
    await this.#rest();
    return part.done ? { articles: [], names: [] } : part.value;
  }

  dispose(): void {
    this.#isDisposed = true;
  }

  async #rest(): Promise<void> {
    await this.#breathe();
    if (this.#isDisposed) throw new Error('nobody waits for it any more');
  }
}
