import { Emitter } from '../base/emitter.ts';
import type { FileSystem } from '../base/files.ts';
import { readFiles, statFiles } from '../base/files.ts';
import { contentHash } from '../base/numbers/contentHash.ts';
import type { FileStamp, KnownFile } from '../index/record/fileStamp.ts';
import { DEFAULT_LIMIT } from '../text/decodeArticle.ts';
import type { AnalysisOutcome, AnalysisPool, AnalysisTask } from './analysis/analysisPool.ts';
import { IndexQueue, type FileToIndex } from './indexQueue.ts';
import { SlicedWriter, type Transactions } from './slicedWriter.ts';

/** What an indexer writes into. */
export interface IndexerStore extends Transactions {
  /** Absent where there is no limit; false for an article that is new where no more are taken. */
  hasRoom?(uri: string): boolean;
  /** Notes that there was no room for an article. */
  leaveOut?(uri: string): void;
  /** The day on which the reader says that an article appeared. */
  publishedOf(uri: string): string | undefined;
  /**
   * An article with this very content that was read as of this day: `uri` itself where it is one.
   */
  withHash(hash: string, published: string | undefined, uri: string): string | undefined;
  /**
   * Takes over what is known of an article for a file with the same content, or for itself at
   * another time.
   */
  copy(from: string, to: string, file: KnownFile): void;
  /** @param file how it was read; absent where it could not even be looked at */
  put(uri: string, outcome: AnalysisOutcome, file: KnownFile | undefined): void;
}

/** What an indexer works with. */
export interface IndexerHost {
  readonly files: FileSystem;
  readonly pool: AnalysisPool;
  readonly store: IndexerStore;
  /**
   * Lets everything that waits run: hover and marks never wait for more than a slice of writing.
   */
  readonly breathe: () => Promise<void>;
  /** True when the editor's text counts instead of the file. */
  readonly isOpen: (uri: string) => boolean;
  readonly failed: (what: string, error: unknown) => void;
}

/** How far an indexer is. */
export interface IndexerProgress {
  readonly done: number;
  readonly total: number;
  readonly state: 'idle' | 'indexing' | 'paused';
}

/** A batch is about a tenth of a second of analysis: what is urgent does not wait for long. */
const BATCH = { files: 32, bytes: 128_000 } as const;
/** Batches that are read at a time: with {@link BATCH} at most 64 files. */
const READING = 2;

/** A file that was read, or why it was not. */
type Read =
  | { readonly file: FileToIndex; readonly stamp: FileStamp; readonly content: Uint8Array }
  | { readonly file: FileToIndex; readonly stamp: FileStamp | undefined; readonly reason: string };

/**
 * Reads files into the index: some batches are read while others are analyzed in the pool and one
 * is written, in slices with a breath in between, several batches in a transaction. A file whose
 * content the index knows already is not analyzed again.
 */
export class Indexer {
  readonly #host: IndexerHost;
  readonly #queue = new IndexQueue();
  readonly #writer: SlicedWriter;
  readonly #progressed = new Emitter();
  readonly onDidProgress = this.#progressed.event;
  readonly #finished = new Emitter();
  /** Nothing is left to read. */
  readonly onDidFinish = this.#finished.event;
  /**
   * The newest reading of each file that is under way; an older one, or one that was called off,
   * counts for nothing.
   */
  readonly #current = new Map<string, FileToIndex>();
  readonly #watchers = new Set<{ readonly left: Set<string>; readonly done: () => void }>();
  #done = 0;
  #total = 0;
  #analyzed = 0;
  #running: Promise<void> | undefined;
  #paused: { readonly promise: Promise<void>; readonly end: () => void } | undefined;

  constructor(host: IndexerHost) {
    this.#host = host;
    this.#writer = new SlicedWriter(host.store, host.breathe, host.failed);
  }

  get progress(): IndexerProgress {
    const state = !this.#running ? 'idle' : this.#paused ? 'paused' : 'indexing';
    return { done: this.#done, total: this.#total, state };
  }

  /** Files that were analyzed so far: what the index knew already is not among them. */
  get analyzed(): number {
    return this.#analyzed;
  }

  /**
   * Adds files to read, or to read again.
   * @param urgent true for what the reader has just changed: it goes before all that is not
   */
  add(files: Iterable<FileToIndex>, urgent = false): void {
    this.#total += this.#queue.add(files, urgent);
    if (this.#queue.size === 0 || this.#running) return;
    const running = this.#run().catch((error: unknown) => this.#host.failed('reading articles', error));
    this.#running = running.finally(() => {
      this.#running = undefined;
      this.#done = 0;
      this.#total = this.#queue.size;
      // Files that came in while the last breath was taken.
      if (this.#queue.size > 0) this.add([]);
      else {
        this.#progressed.fire();
        this.#finished.fire();
      }
    });
    this.#progressed.fire();
  }

  /** Forgets a file that waits or is being read: it is gone. */
  remove(uri: string): void {
    if (this.#queue.remove(uri)) this.#total--;
    this.#current.delete(uri);
    this.#settled(uri);
  }

  /** Resolves when each of the files is in the index, or called off. */
  whenRead(uris: Iterable<string>): Promise<void> {
    const left = new Set<string>();
    for (const uri of uris) if (this.#queue.has(uri) || this.#current.has(uri)) left.add(uri);
    return left.size === 0 ? Promise.resolve() : new Promise((done) => this.#watchers.add({ left, done }));
  }

  /** Finishes the batches under way, then waits. */
  pause(): void {
    if (this.#paused || !this.#running) return;
    let end = (): void => undefined;
    const promise = new Promise<void>((done) => (end = done));
    this.#paused = { promise, end };
    this.#progressed.fire();
  }

  resume(): void {
    this.#paused?.end();
    this.#paused = undefined;
    this.#progressed.fire();
  }

  /** Forgets all that waits. What is read already stays; the next search finds the rest again. */
  cancel(): void {
    this.#queue.clear();
    this.#current.clear();
    for (const watcher of this.#watchers) watcher.done();
    this.#watchers.clear();
    this.resume();
  }

  /** Resolves when there is nothing left to read. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    const underWay = new Set<Promise<void>>();
    const reading = new Set<Promise<void>>();
    // Enough for the pool to have its hands full while others are read and written.
    const most = 2 * this.#host.pool.width + READING;
    for (;;) {
      await this.#paused?.promise;
      const batch = this.#queue.take(BATCH);
      if (batch.length === 0) {
        if (underWay.size === 0) return this.#writer.finish();
        await Promise.race(underWay);
        continue;
      }
      for (const file of batch) this.#current.set(file.uri, file);
      const taken = await this.#leaveOut(batch);
      if (taken.length === 0) continue;
      const read = this.#read(taken);
      const isRead = read.then(() => void reading.delete(isRead));
      reading.add(isRead);
      const job = this.#index(taken, read).finally(() => underWay.delete(job));
      underWay.add(job);
      while (reading.size >= READING) await Promise.race(reading);
      while (underWay.size >= most) await Promise.race(underWay);
    }
  }

  /** @returns those that there is room for */
  async #leaveOut(batch: readonly FileToIndex[]): Promise<readonly FileToIndex[]> {
    const { store } = this.#host;
    const [taken, left] = [[] as FileToIndex[], [] as FileToIndex[]];
    for (const file of batch) (store.hasRoom?.(file.uri) === false ? left : taken).push(file);
    if (left.length > 0)
      await this.#writer.write(left.map((file) => this.#once(file, () => store.leaveOut?.(file.uri))));
    return taken;
  }

  async #index(batch: readonly FileToIndex[], reading: Promise<readonly Read[]>): Promise<void> {
    try {
      const known: (() => void)[] = [];
      const unknown: { readonly file: Read; readonly task: AnalysisTask }[] = [];
      for (const read of await reading) {
        const found = this.#recognize(read);
        if (typeof found === 'function') known.push(found);
        else unknown.push({ file: read, task: found });
      }
      const written = this.#writer.write(known);
      this.#analyzed += unknown.length;
      const outcomes = await this.#host.pool.analyze(unknown.map(({ task }) => task));
      await this.#writer.write(
        outcomes.map((outcome, index) => {
          const { file, task } = unknown[index]!;
          return this.#put(file, outcome, task.published);
        }),
      );
      await written;
    } catch (error) {
      this.#host.failed('reading articles', error);
      for (const { uri } of batch) this.#settled(uri);
    }
  }

  /** Never rejects. */
  async #read(batch: readonly FileToIndex[]): Promise<readonly Read[]> {
    const { files } = this.#host;
    const uris = batch.map(({ uri }) => uri);
    const unseen = batch.filter(({ stat }) => !stat).map(({ uri }) => uri);
    const [contents, stats] = await Promise.all([
      readFiles(files, uris, DEFAULT_LIMIT + 1),
      statFiles(files, unseen),
    ]);
    const statOf = new Map(unseen.map((uri, index) => [uri, stats[index]]));
    return contents.map((content, index): Read => {
      const file = batch[index]!;
      const stat = file.stat ?? statOf.get(file.uri);
      if ('reason' in content) {
        const stamp = stat && { size: stat.size, mtime: stat.mtime, hash: '' };
        return { file, stamp, reason: content.reason };
      }
      const { bytes, size } = content;
      // Without a look at it, a later change would go unnoticed.
      const stamp = { size, mtime: stat?.mtime ?? 0, hash: contentHash(bytes) };
      return { file, stamp, content: bytes };
    });
  }

  /** What is to be written where nothing has to be analyzed, else what is to be analyzed. */
  #recognize(read: Read): (() => void) | AnalysisTask {
    const { store } = this.#host;
    const { file } = read;
    const published = store.publishedOf(file.uri);
    if ('reason' in read) return this.#put(read, { kind: 'unread', reason: read.reason }, published);
    const { stamp, content } = read;
    const from = store.withHash(stamp.hash, published, file.uri);
    if (from === undefined) return { content, ...(published !== undefined && { published }) };
    return this.#once(file, () => store.copy(from, file.uri, { stamp, published }));
  }

  /** @param published the day by which it was read: it may have another day since */
  #put({ file, stamp }: Read, outcome: AnalysisOutcome, published: string | undefined): () => void {
    return this.#once(file, () => this.#host.store.put(file.uri, outcome, stamp && { stamp, published }));
  }

  /** Writes for a file unless it was called off, opened or read again since. */
  #once(file: FileToIndex, write: () => void): () => void {
    return () => {
      this.#done++;
      const isCurrent = this.#current.get(file.uri) === file;
      try {
        if (isCurrent && !this.#host.isOpen(file.uri)) write();
      } finally {
        if (isCurrent) this.#current.delete(file.uri);
        this.#settled(file.uri);
        this.#progressed.fire();
      }
    };
  }

  #settled(uri: string): void {
    if (this.#queue.has(uri) || this.#current.has(uri)) return;
    for (const watcher of this.#watchers) {
      if (!watcher.left.delete(uri) || watcher.left.size > 0) continue;
      this.#watchers.delete(watcher);
      watcher.done();
    }
  }
}
