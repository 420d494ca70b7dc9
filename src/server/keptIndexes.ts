import type { DatabaseError } from '../corpus/databaseError.ts';
import type { IndexFileOptions } from '../corpus/indexFile.ts';
import type { OpenedIndex } from '../corpus/openedIndex.ts';
import type { IndexRequest } from './indexRequest.ts';

/** How indexes are opened where the server runs. */
export interface IndexKeeper {
  /** Opens the index that is kept for a window, or one in memory where it cannot be used. Never rejects because of that. */
  readonly open: (request: IndexRequest, options: IndexFileOptions) => Promise<OpenedIndex>;
  /** Opens one in memory, with why. */
  readonly inMemory: (request: IndexRequest, why: DatabaseError) => Promise<OpenedIndex>;
}

/**
 * Opens indexes that outlive the server. When the file of one is lost, the next is opened instead: in a fresh file, once, when it was damaged,
 * else in memory.
 */
export function keptIndexes({
  open,
  inMemory,
}: IndexKeeper): (request: IndexRequest) => Promise<OpenedIndex> {
  let loss: DatabaseError | undefined;
  let wasMended = false;
  return (request) => {
    const problem = loss;
    loss = undefined;
    const isMended = problem?.reason === 'damaged' && !wasMended;
    wasMended ||= isMended;
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
