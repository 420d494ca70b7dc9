import type { FileEntry, FileStat, FileSystem } from '../base/files.ts';

/** Reads `file:` URIs from disk where there is one, and everything else, or all when the client wants so, through the client. */
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

  readFile(uri: string, limit: number): Promise<{ readonly bytes: Uint8Array; readonly size: number }> {
    return this.#for(uri).readFile(uri, limit);
  }

  stat(uri: string): Promise<FileStat | undefined> {
    return this.#for(uri).stat(uri);
  }

  async realUri(uri: string): Promise<string | undefined> {
    return this.#for(uri).realUri?.(uri);
  }

  #for(uri: string): FileSystem {
    return this.#disk && uri.startsWith('file:') && !this.#clientReads() ? this.#disk : this.#client;
  }
}
