import type { FileSystem } from '../base/files.ts';
import { reasonOf } from '../corpus/listArticles.ts';
import { decodeArticle, DEFAULT_LIMIT } from '../text/decodeArticle.ts';
import { TRUNCATED } from './openArticles.ts';

/** What an indexer works with. */
export interface IndexerHost {
  readonly files: FileSystem;
  /** Files read at a time. */
  readonly concurrency: number;
  /** Lets everything that waits run: hover and marks never wait for more than one article. */
  readonly breathe: () => Promise<void>;
  /** True when the editor's text counts instead of the file. */
  readonly isOpen: (uri: string) => boolean;
  readonly take: (uri: string, text: string, note?: string) => unknown;
  readonly setUnread: (uri: string, reason: string) => void;
  readonly progressed: () => void;
  /** Nothing is left to read. */
  readonly finished: () => void;
}

/** What came of reading one file. */
type Read =
  | { readonly uri: string; readonly text: string; readonly note?: string }
  | { readonly uri: string; readonly reason: string };

/** Reads files into the index, some at a time, one analysis after the other with a breath in between. */
export class Indexer {
  readonly #host: IndexerHost;
  readonly #waiting = new Set<string>();
  readonly #reading = new Set<string>();
  #done = 0;
  #total = 0;
  #running: Promise<void> | undefined;

  constructor(host: IndexerHost) {
    this.#host = host;
  }

  get progress(): { readonly done: number; readonly total: number; readonly busy: boolean } {
    return { done: this.#done, total: this.#total, busy: this.#running !== undefined };
  }

  /** Adds files to read, or to read again. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) {
      if (!this.#waiting.has(uri)) this.#total++;
      this.#waiting.add(uri);
    }
    if (this.#waiting.size === 0 || this.#running) return;
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      this.#done = 0;
      this.#total = this.#waiting.size;
      // Files that came in while the last breath was taken.
      if (this.#waiting.size > 0) this.add([]);
      else this.#host.finished();
    });
  }

  /** Forgets a file that waits or is being read: it is gone. */
  remove(uri: string): void {
    if (this.#waiting.delete(uri)) this.#total--;
    this.#reading.delete(uri);
  }

  /** Resolves when there is nothing left to read. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    const ahead: Promise<Read>[] = [];
    for (;;) {
      for (const uri of this.#waiting) {
        if (ahead.length >= this.#host.concurrency) break;
        this.#waiting.delete(uri);
        this.#reading.add(uri);
        ahead.push(this.#read(uri));
      }
      const next = ahead.shift();
      if (!next) return;
      this.#take(await next);
      this.#done++;
      this.#host.progressed();
      await this.#host.breathe();
    }
  }

  async #read(uri: string): Promise<Read> {
    try {
      const { bytes, size } = await this.#host.files.readFile(uri, DEFAULT_LIMIT + 1);
      const decoded = decodeArticle(bytes, DEFAULT_LIMIT);
      if (decoded.kind === 'binary') return { uri, reason: decoded.reason };
      return {
        uri,
        text: decoded.text,
        ...((decoded.truncated || size > DEFAULT_LIMIT) && { note: TRUNCATED }),
      };
    } catch (error) {
      return { uri, reason: reasonOf(error) };
    }
  }

  #take(read: Read): void {
    const { uri } = read;
    const isWanted = this.#reading.delete(uri);
    if (!isWanted || this.#host.isOpen(uri)) return;
    if ('text' in read) this.#host.take(uri, read.text, read.note);
    else this.#host.setUnread(uri, read.reason);
  }
}
