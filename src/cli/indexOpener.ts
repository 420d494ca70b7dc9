import { openIndex } from '../index/keeping/indexFile.node.ts';
import { openInMemory, type IndexHandle } from '../index/keeping/indexHandle.ts';
import { DatabaseError } from '../index/sqlite/databaseError.ts';
import { memoryDatabases } from '../index/sqlite/memoryDatabases.node.ts';
import { reasonOf } from './articleFiles.ts';
import { OutputClosed } from './terminal.ts';
import { UsageError } from './usageError.ts';

/**
 * Opens the index of a command, and rebuilds it if the file of an earlier command turns out to be
 * damaged.
 */
export class IndexOpener {
  readonly #file: string | undefined;
  readonly #warn: (message: string) => void;
  #loss: DatabaseError | undefined;
  /** True when the file had content when it was opened. */
  #isKept = false;
  #isMended = false;

  /**
   * @param file of the index; in memory when absent
   * @param warn gets what the reader should know about how the file was opened
   */
  constructor(file: string | undefined, warn: (message: string) => void) {
    this.#file = file;
    this.#warn = warn;
  }

  /** True when the file can be used no longer: all that is asked of it fails. */
  get isLost(): boolean {
    return this.#loss !== undefined;
  }

  /** @throws UsageError when the file cannot be used */
  async open(): Promise<IndexHandle> {
    const openMemory = await memoryDatabases();
    if (this.#file === undefined) return openInMemory(openMemory);
    this.#loss = undefined;
    try {
      const opened = openIndex(this.#file, openMemory, {
        start: this.#isMended ? 'damaged' : undefined,
        onLoss: (error) => (this.#loss ??= error),
      });
      this.#isKept = opened.isKept;
      if (opened.message !== undefined) this.#warn(opened.message);
      return opened;
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  /**
   * Does some work with the index.
   * @throws when the file was lost meanwhile, though the work itself may not have noticed
   */
  async check<T>(work: () => Promise<T>): Promise<T> {
    const result = await work();
    if (this.#loss) throw this.#loss;
    return result;
  }

  /**
   * Makes the next {@link open} rebuild the index, because the one that was open has failed and is
   * closed. An index is only a cache: what fails with an old one is tried once without it.
   * @throws Error what it failed with, where another index would not help
   */
  mend(error: unknown): void {
    const problem = this.#loss ?? error;
    const isDamage =
      problem instanceof DatabaseError ? problem.reason === 'damaged' || !problem.isLoss : true;
    const isAnswer = !this.#loss && (UsageError.is(error) || error instanceof OutputClosed);
    if (isAnswer) throw error;
    if (this.#isMended || !this.#isKept || !isDamage)
      throw problem instanceof DatabaseError ? this.#unusable(problem) : problem;
    this.#isMended = true;
  }

  #unusable(error: unknown): UsageError {
    const reason = error instanceof DatabaseError ? error.inWords : reasonOf(error);
    return new UsageError(`cannot keep the index in ${this.#file ?? 'memory'}: ${reason}`);
  }
}
