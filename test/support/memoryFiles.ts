import type { FileEntry, FileStat, FileSystem } from '../../src/base/files.ts';
import { baseName, childUri, isWithin, normalizeUri, parentUri } from '../../src/base/uris.ts';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/**
 * A {@link FileSystem} that lives in memory, for tests: text and binary files, links, and files
 * that cannot be read.
 */
export class MemoryFiles implements FileSystem {
  readonly #files = new Map<string, MemoryFile>();
  readonly #folders = new Map<string, Set<string>>();
  readonly #links = new Map<string, string>();
  readonly #broken = new Map<string, string>();
  #clock = 0;
  /** How often {@link readFile} was called, by URI. */
  readonly reads = new Map<string, number>();

  /** Starts with the given files: text by URI. Their folders come into being by themselves. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.write(uri, text);
  }

  write(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(this.#add(uri), { bytes, mtime: ++this.#clock });
  }

  /** Makes `uri` a symbolic link to `to`, which need not exist. */
  link(uri: string, to: string): void {
    this.#links.set(this.#add(uri), normalizeUri(to));
  }

  /** From now on reading this file or folder throws an error with this message. */
  breakReading(uri: string, message: string): void {
    this.#broken.set(this.#add(uri), message);
  }

  /** Removes a file, a link, or a folder with all in it. */
  delete(uri: string): void {
    const gone = normalizeUri(uri);
    this.#folders.get(parentUri(gone))?.delete(baseName(gone));
    for (const map of [this.#files, this.#folders, this.#links, this.#broken]) {
      for (const key of [...map.keys()]) if (isWithin(key, gone)) map.delete(key);
    }
  }

  async readDirectory(uri: string): Promise<readonly FileEntry[]> {
    const folder = this.#open(uri);
    const names = this.#folders.get(folder);
    if (!names) throw new Error('no such folder');
    return Promise.all(
      [...names].sort().map(async (name): Promise<FileEntry> => {
        const child = childUri(folder, name);
        const type = (await this.stat(child))?.type ?? 'other';
        return this.#links.has(child) ? { name, type, link: true } : { name, type };
      }),
    );
  }

  readFile(uri: string, limit: number): Promise<{ readonly bytes: Uint8Array; readonly size: number }> {
    const id = normalizeUri(uri);
    this.reads.set(id, (this.reads.get(id) ?? 0) + 1);
    return Promise.resolve().then(() => {
      const file = this.#files.get(this.#open(uri));
      if (!file) throw new Error('no such file');
      return { bytes: file.bytes.slice(0, limit), size: file.bytes.length };
    });
  }

  stat(uri: string): Promise<FileStat | undefined> {
    const real = this.#follow(normalizeUri(uri));
    if (real === undefined) return Promise.resolve(undefined);
    const file = this.#files.get(real);
    if (file) return Promise.resolve({ type: 'file', size: file.bytes.length, mtime: file.mtime });
    const isFolder = this.#folders.has(real);
    if (!isFolder && !this.#broken.has(real)) return Promise.resolve(undefined);
    return Promise.resolve({ type: isFolder ? 'directory' : 'file', size: 0, mtime: 0 });
  }

  realUri(uri: string): Promise<string> {
    const real = this.#follow(normalizeUri(uri));
    return real === undefined
      ? Promise.reject(new Error('a link that leads nowhere'))
      : Promise.resolve(real);
  }

  #open(uri: string): string {
    const real = this.#follow(normalizeUri(uri));
    if (real === undefined) throw new Error('a link that leads nowhere');
    const message = this.#broken.get(real);
    if (message !== undefined) throw new Error(message);
    return real;
  }

  /** Where a path leads when every link on it is followed; undefined for a circle of links. */
  #follow(uri: string): string | undefined {
    let path = uri;
    for (let steps = 0; steps < 40; steps++) {
      const link = [...this.#links].find(([from]) => isWithin(path, from));
      if (!link) return path;
      path = link[1] + path.slice(link[0].length);
    }
    return undefined;
  }

  #add(uri: string): string {
    const id = normalizeUri(uri);
    for (
      let child = id, parent = parentUri(id);
      parent !== child;
      child = parent, parent = parentUri(child)
    ) {
      const names = this.#folders.get(parent) ?? new Set();
      this.#folders.set(parent, names.add(baseName(child)));
    }
    return id;
  }
}
