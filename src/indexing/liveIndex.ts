import type { PlacedCorrection } from '../corrections/corrections.ts';
import type { IndexHandle } from '../index/keeping/indexHandle.ts';
import { isLost } from '../index/sqlite/databaseError.ts';
import { ArticleStore, NOT_INDEXED } from './articleStore.ts';
import { CorrectionBacklog, type Pace } from './correctionBacklog.ts';
import type { CorpusRoots } from './corpusRoots.ts';
import { LazyResolver } from './resolver/lazyResolver.ts';
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
  readonly opened: IndexHandle;
  readonly store: ArticleStore;
  readonly backlog: CorrectionBacklog;
  readonly resolving: Resolving;
  readonly #resolver: LazyResolver;

  /** @throws Error when the index cannot be used */
  constructor(opened: IndexHandle, host: LiveIndexHost) {
    const { index } = opened;
    const { roots, corrections, failed } = host;
    const resolver = new LazyResolver(index, host.resolver);
    index.articles.correctBy((uri, raw) => corrections.correct(uri, raw));
    const backlog = new CorrectionBacklog(index, resolver, corrections, host.pace);
    const store = new ArticleStore({ index, resolver, backlog, roots, corrections, failed });
    const resolving = new Resolving({ ...host, index, resolver, backlog });
    backlog.onDidFail(({ uri, error }) => {
      failed(`correcting ${uri}`, error);
      if (!isLost(error)) store.setUnread(uri, NOT_INDEXED);
    });
    backlog.onDidFinish(() => resolving.now());
    store.onDidChange(() => resolving.soon());
    if (resolver.isBehind) resolving.soon();
    this.opened = opened;
    this.store = store;
    this.backlog = backlog;
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
    const { corrected, links } = this.backlog.take(root, corrections, shown);
    if (corrected.size > 0 || links) this.resolving.soon();
    return corrected;
  }

  /** Ends all work; the index itself is left open. */
  dispose(): void {
    this.resolving.dispose();
    this.backlog.dispose();
    this.#resolver.release();
  }
}
