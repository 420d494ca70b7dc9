import type { PlacedCorrection } from '../corrections/corrections.ts';
import type { OpenedIndex } from '../index/keeping/openedIndex.ts';
import { isLost } from '../index/sqlite/databaseError.ts';
import { ArticleStore, NOT_INDEXED } from './articleStore.ts';
import { CatchUp, type Pace } from './catchUp.ts';
import type { CorpusRoots } from './corpusRoots.ts';
import { HeldResolver } from './resolver/heldResolver.ts';
import type { ReaderCorrections } from './readerCorrections.ts';
import type { Resolver } from './resolver/resolver.ts';
import { Resolving } from './resolving.ts';

/** What {@link LiveIndex} works with. */
export interface LiveIndexHost {
  readonly roots: CorpusRoots;
  readonly corrections: ReaderCorrections;
  readonly resolver: () => Resolver;
  readonly breathe: () => Promise<void>;
  readonly isBusy: () => boolean;
  readonly pace?: Pace | undefined;
  readonly failed: (what: string, error: unknown) => void;
}

/**
 * An open index with what keeps it in step: articles come and go, are corrected, and who is who is
 * worked out.
 */
export class LiveIndex {
  readonly opened: OpenedIndex;
  readonly store: ArticleStore;
  readonly catchUp: CatchUp;
  readonly resolving: Resolving;
  readonly #resolver: HeldResolver;

  /** @throws Error when the index cannot be used */
  constructor(opened: OpenedIndex, host: LiveIndexHost) {
    const { index } = opened;
    const { roots, corrections, failed } = host;
    const resolver = new HeldResolver(index, host.resolver);
    index.articles.correctBy((uri, raw) => corrections.correct(uri, raw));
    const catchUp = new CatchUp(index, resolver, corrections, host.pace);
    const store = new ArticleStore({ index, resolver, catchUp, roots, corrections, failed });
    const resolving = new Resolving({ ...host, index, resolver, catchUp });
    catchUp.onDidFail(({ uri, error }) => {
      failed(`correcting ${uri}`, error);
      if (!isLost(error)) store.setUnread(uri, NOT_INDEXED);
    });
    catchUp.onDidFinish(() => resolving.now());
    store.onDidChange(() => resolving.soon());
    if (resolver.isBehind) resolving.soon();
    this.opened = opened;
    this.store = store;
    this.catchUp = catchUp;
    this.resolving = resolving;
    this.#resolver = resolver;
  }

  /**
   * Takes over a corpus's corrections.
   * @param shown articles that the reader sees: they are corrected first
   * @returns the articles that are corrected otherwise already
   */
  correct(
    root: string,
    corrections: readonly PlacedCorrection[],
    shown: Iterable<string>,
  ): ReadonlySet<string> {
    const { corrected, links } = this.catchUp.take(root, corrections, shown);
    if (corrected.size > 0 || links) this.resolving.soon();
    return corrected;
  }

  /** Ends all work; the index itself is left open. */
  dispose(): void {
    this.resolving.dispose();
    this.catchUp.dispose();
    this.#resolver.release();
  }
}
