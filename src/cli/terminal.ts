/** Where a command writes: results to `out`, one-line messages for people to `warn`. */
export interface Terminal {
  /**
   * Resolves when more may be written. Rejects with {@link OutputClosed} when nobody reads any
   * more.
   */
  out(text: string): Promise<void>;
  /** Prints one line, prefixed with the program's name; see `visibly`. */
  readonly warn: (message: string) => void;
}

/**
 * The reader of our output has gone away (`corpus-lens ... | head`); there is nothing left to do
 * and nothing wrong.
 */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
