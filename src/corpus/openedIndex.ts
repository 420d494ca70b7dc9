import { CorpusIndex, type CorpusIndexOptions } from './corpusIndex.ts';
import type { OpenMemory } from './database.ts';
import { inMemory } from './schema.ts';

/** An index to work with. */
export interface OpenedIndex {
  readonly index: CorpusIndex;
  /** Makes an index in memory, for an article that is read alone. */
  readonly openAlone: () => CorpusIndex;
  /** The file that it is kept in; absent for one in memory. */
  readonly place?: { readonly path: string; readonly bytes: () => number };
  /** What the reader should know of how it is kept. */
  readonly message?: string;
}

/** An index that lives in memory. */
export function openInMemory(open: OpenMemory, options?: CorpusIndexOptions): OpenedIndex {
  const openAlone = (): CorpusIndex => new CorpusIndex(inMemory(open), options);
  return { index: openAlone(), openAlone };
}
