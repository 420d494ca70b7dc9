import type { FileStat } from '../base/files.ts';

/** A file to read into the index. */
export interface FileToIndex {
  readonly uri: string;
  /** What is known of it from listing it. */
  readonly stat?: FileStat | undefined;
}

/** How much of the queue goes into one batch. */
export interface BatchLimits {
  readonly files: number;
  readonly bytes: number;
}

/** Assumed size of a file in bytes until it is known. */
const TYPICAL = 4_000;

/** Files that wait to be read, each once, the urgent ones first. */
export class IndexQueue {
  readonly #urgent = new Map<string, FileToIndex>();
  readonly #waiting = new Map<string, FileToIndex>();

  get size(): number {
    return this.#urgent.size + this.#waiting.size;
  }

  has(uri: string): boolean {
    return this.#urgent.has(uri) || this.#waiting.has(uri);
  }

  /** @returns how many of the files did not wait before */
  add(files: Iterable<FileToIndex>, urgent: boolean): number {
    const before = this.size;
    for (const file of files) {
      // What is known of a file that has changed since is no longer so.
      const isUrgent = urgent || this.#urgent.has(file.uri);
      this.remove(file.uri);
      (isUrgent ? this.#urgent : this.#waiting).set(file.uri, file);
    }
    return this.size - before;
  }

  remove(uri: string): boolean {
    return this.#urgent.delete(uri) || this.#waiting.delete(uri);
  }

  clear(): void {
    this.#urgent.clear();
    this.#waiting.clear();
  }

  /**
   * Takes the next files out: at least one where there are any, and no more than the limits allow.
   */
  take({ files, bytes }: BatchLimits): readonly FileToIndex[] {
    const batch: FileToIndex[] = [];
    let sum = 0;
    for (const queue of [this.#urgent, this.#waiting]) {
      for (const [uri, file] of queue) {
        sum += file.stat?.size ?? TYPICAL;
        if (batch.length > 0 && (batch.length >= files || sum > bytes)) return batch;
        queue.delete(uri);
        batch.push(file);
      }
    }
    return batch;
  }
}
