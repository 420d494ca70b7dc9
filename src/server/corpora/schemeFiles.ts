import type { FileContent, FileEntry, FileStat, FileSystem, ReadFailure } from '../../base/files.ts';
import { readFiles, statFiles } from '../../base/files.ts';

/**
 * Reads `file:` URIs from disk where there is one, and everything else, or all when the client
 * wants so, through the client.
 */
export class SchemeFiles implements FileSystem {
  readonly #disk: FileSystem | undefined;
  readonly #client: FileSystem;
  readonly #clientReads: () => boolean;

  constructor(disk: FileSystem | undefined, client: FileSystem, clientReads: () => boolean) {
    this.#disk = disk;
    this.#client = client;
    this.#clientReads = clientReads;
  }

  readDirectory(uri: string): Promise<readonly FileEntry[]> {
    return this.#for(uri).readDirectory(uri);
  }

  readFile(uri: string, limit: number): Promise<FileContent> {
    return this.#for(uri).readFile(uri, limit);
  }

  stat(uri: string): Promise<FileStat | undefined> {
    return this.#for(uri).stat(uri);
  }

  async realUri(uri: string): Promise<string | undefined> {
    return this.#for(uri).realUri?.(uri);
  }

  readFiles(uris: readonly string[], limit: number): Promise<readonly (FileContent | ReadFailure)[]> {
    return this.#split(uris, (files, some) => readFiles(files, some, limit));
  }

  stats(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]> {
    return this.#split(uris, statFiles);
  }

  /** Asks each of the two for its own, and puts the answers in order again. */
  async #split<T>(
    uris: readonly string[],
    ask: (files: FileSystem, some: readonly string[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const bySystem = new Map<FileSystem, string[]>();
    for (const uri of uris) {
      const files = this.#for(uri);
      const some = bySystem.get(files) ?? [];
      some.push(uri);
      bySystem.set(files, some);
    }
    const systems = [...bySystem];
    const answers = await Promise.all(systems.map(([files, some]) => ask(files, some)));
    const next = new Map(systems.map(([files], index) => [files, answers[index]!.values()]));
    return uris.map((uri) => next.get(this.#for(uri))!.next().value as T);
  }

  #for(uri: string): FileSystem {
    return this.#disk && uri.startsWith('file:') && !this.#clientReads() ? this.#disk : this.#client;
  }
}
