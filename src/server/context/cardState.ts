import type { CardReading } from '../../queries/cards/card.ts';
import type { ServerContext } from './serverContext.ts';

/**
 * What every card says about the server's state: names just corrected, and what is still being
 * counted.
 */
export function cardState({ corpora, status }: ServerContext): Pick<CardReading, 'expected' | 'indexing'> {
  return { expected: corpora.catchUp?.expected, indexing: status.progress() };
}
