import type { IndexFileOptions } from '../../index/keeping/indexFile.ts';
import type { IndexHandle } from '../../index/keeping/indexHandle.ts';
import { DatabaseError } from '../../index/sqlite/databaseError.ts';
import type { ServerOptions } from '../../protocol/serverOptions.ts';

/** How indexes are opened where the server runs. */
export interface IndexKeeper {
  /**
   * Opens the index that is kept for a window, or one in memory where it cannot be used. Never
   * rejects because of that.
   */
  readonly open: (request: IndexRequest, options: IndexFileOptions) => Promise<IndexHandle>;
  /** Opens one in memory, with why. */
  readonly inMemory: (request: IndexRequest, why: DatabaseError) => Promise<IndexHandle>;
}

/** Damaged files that are rebuilt; after more damage the index stays in memory. */
const MOST_MENDED = 3;

/**
 * Opens indexes that outlive the server. When the file of one is lost, or it cannot be used after
 * all, the next is opened instead: in a fresh file when it was damaged, else in memory.
 */
export function keptIndexes({
  open,
  inMemory,
}: IndexKeeper): (request: IndexRequest) => Promise<IndexHandle> {
  let loss: DatabaseError | undefined;
  let mended = 0;
  return (request) => {
    const problem = loss ?? (request.failed === undefined ? undefined : asDamage(request.failed));
    loss = undefined;
    const isMended = problem?.reason === 'damaged' && mended < MOST_MENDED;
    if (isMended) mended++;
    if (problem && !isMended) return inMemory(request, problem);
    const onLoss = (error: DatabaseError): void => {
      if (loss) return;
      loss = error;
      // Whoever met it is still at work with the old one.
      setTimeout(request.lost, 0, error);
    };
    return open(request, { start: isMended ? 'damaged' : request.isFresh ? 'fresh' : undefined, onLoss });
  };
}

/**
 * An index is no more than a cache: whatever it cannot be used for is the fault of what is in it.
 */
function asDamage(error: unknown): DatabaseError {
  return error instanceof DatabaseError && error.isLoss ? error : new DatabaseError('damaged', error);
}

/** Which index is to be opened. */
export interface IndexRequest {
  readonly options: ServerOptions;
  /**
   * URIs of the window's folders: the index of one window's folders is another's when they are the
   * same.
   */
  readonly folders: readonly string[];
  /** True to start from nothing. */
  readonly isFresh: boolean;
  /**
   * Why the one that was opened for this request could not be used after all; another is to be
   * opened.
   */
  readonly failed?: unknown;
  /** To be called when the index can be used no longer. */
  readonly lost: (error: Error) => void;
}
