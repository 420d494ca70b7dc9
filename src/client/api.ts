import type { Mark } from './marks/markTable.ts';
import type { ChildrenParams, ChildrenResult } from '../protocol/outlineRequests.ts';

/** What `activate` returns: what a test of the running extension can ask. */
export interface CorpusLensApi {
  /** Resolves when every article found is indexed; at once where there is no corpus. */
  whenIndexed(): Promise<void>;
  /** The marks of an open article, before the reader's settings leave any out. */
  marks(uri: string): Promise<readonly Mark[]>;
  /**
   * The marks that an open article shows or would show on screen; undefined while there are none.
   */
  shownMarks(uri: string): readonly Mark[] | undefined;
  /** One page of a tree level, as the views get it. */
  children(params: ChildrenParams): Promise<ChildrenResult>;
  /** Resolves when the server has read a `corpus-lens.json` as it is on disk now. */
  readConfig(uri: string): Promise<void>;
  serverRunning(): boolean;
}
