import type { ServerOptions } from '../../protocol/serverOptions.ts';

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
