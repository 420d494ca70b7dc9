import type { WasmLoader } from '../../src/index/sqlite/wasmDatabase.ts';

/** SQLite's loader for browsers, which the package does not offer to Node. */
export const browserLoader = async (): Promise<WasmLoader> =>
  (await import('../../node_modules/@sqlite.org/sqlite-wasm/dist/index.mjs')).default;

/** The bytes of a file, which grow as they are written. */
class FileContent {
  bytes = new Uint8Array(0);
  size = 0;
  isOpen = false;

  resize(size: number): void {
    if (size > this.bytes.length) {
      const grown = new Uint8Array(Math.max(size, 2 * this.bytes.length));
      grown.set(this.bytes.subarray(0, this.size));
      this.bytes = grown;
    }
    this.bytes.fill(0, Math.min(size, this.size), this.size);
    this.size = size;
  }
}
type Folder = Map<string, Folder | FileContent>;

/**
 * A browser's own file system in memory, as far as SQLite uses it: one handle a file, room that can
 * run out, tabs that end at any moment.
 */
export class BrowserFiles {
  /** Bytes that files may hold together. */
  room = Number.POSITIVE_INFINITY;
  /** Bytes at a time that were written, in any tab. */
  writes = 0;
  #root: Folder = new Map();
  #open = new Set<AccessHandle>();
  #onWrite: (() => void) | undefined;

  /** Makes it the one that `navigator.storage` gives. */
  install(): void {
    Object.assign(globalThis, {
      FileSystemHandle: Object,
      FileSystemDirectoryHandle: DirectoryHandle,
      FileSystemFileHandle: FileHandle,
    });
    const storage = { getDirectory: () => Promise.resolve(new DirectoryHandle(this, this.#root)) };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  }

  /** Takes it away again: a browser that has none. */
  static remove(): void {
    for (const name of ['FileSystemHandle', 'FileSystemDirectoryHandle', 'FileSystemFileHandle'])
      Reflect.deleteProperty(globalThis, name);
    Reflect.deleteProperty(navigator, 'storage');
  }

  /** Ends the tab that has files open: nothing more is written by it. */
  endTab(): void {
    for (const handle of this.#open) handle.close();
  }

  /** Ends it with the write after so many more. */
  endTabAfter(writes: number): void {
    let left = writes;
    this.#onWrite = () => {
      if (left-- > 0) return;
      this.#onWrite = undefined;
      this.endTab();
    };
  }

  /** The files with more in them than SQLite's own header, largest first. */
  get contents(): readonly FileContent[] {
    const found: FileContent[] = [];
    const walk = (folder: Folder): void => {
      for (const entry of folder.values()) {
        if (entry instanceof FileContent) found.push(entry);
        else walk(entry);
      }
    };
    walk(this.#root);
    return found.filter(({ size }) => size > 4_096).sort((a, b) => b.size - a.size);
  }

  opened(handle: AccessHandle): void {
    this.#open.add(handle);
  }

  closed(handle: AccessHandle): void {
    this.#open.delete(handle);
  }

  /** @throws QuotaExceededError when there is no room to write */
  beforeWrite(growth: number): void {
    this.writes++;
    this.#onWrite?.();
    if (growth <= 0) return;
    const used = this.contents.reduce((sum, { size }) => sum + size, 0);
    if (used + growth > this.room) throw new DOMException('no more room', 'QuotaExceededError');
  }
}

class DirectoryHandle {
  readonly kind = 'directory';
  readonly #files: BrowserFiles;
  readonly #folder: Folder;

  constructor(files: BrowserFiles, folder: Folder) {
    this.#files = files;
    this.#folder = folder;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<[string, DirectoryHandle | FileHandle]> {
    for (const [name, entry] of [...this.#folder]) {
      await Promise.resolve();
      yield [name, this.#handle(name, entry)];
    }
  }

  async *values(): AsyncGenerator<DirectoryHandle | FileHandle> {
    for await (const [, handle] of this) yield handle;
  }

  getDirectoryHandle(name: string, { create = false } = {}): Promise<DirectoryHandle> {
    let entry = this.#folder.get(name);
    if (!entry && create) this.#folder.set(name, (entry = new Map()));
    return entry instanceof Map
      ? Promise.resolve(new DirectoryHandle(this.#files, entry))
      : Promise.reject(new DOMException(name, 'NotFoundError'));
  }

  getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
    let entry = this.#folder.get(name);
    if (!entry && create) this.#folder.set(name, (entry = new FileContent()));
    return entry instanceof FileContent
      ? Promise.resolve(new FileHandle(this.#files, name, entry))
      : Promise.reject(new DOMException(name, 'NotFoundError'));
  }

  removeEntry(name: string): Promise<void> {
    this.#folder.delete(name);
    return Promise.resolve();
  }

  #handle(name: string, entry: Folder | FileContent): DirectoryHandle | FileHandle {
    return entry instanceof FileContent
      ? new FileHandle(this.#files, name, entry)
      : new DirectoryHandle(this.#files, entry);
  }
}

class FileHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly #files: BrowserFiles;
  readonly #content: FileContent;

  constructor(files: BrowserFiles, name: string, content: FileContent) {
    this.name = name;
    this.#files = files;
    this.#content = content;
  }

  createSyncAccessHandle(): Promise<AccessHandle> {
    return this.#content.isOpen
      ? Promise.reject(new DOMException(this.name, 'NoModificationAllowedError'))
      : Promise.resolve(new AccessHandle(this.#files, this.#content));
  }
}

class AccessHandle {
  readonly #files: BrowserFiles;
  readonly #content: FileContent;
  #isClosed = false;

  constructor(files: BrowserFiles, content: FileContent) {
    this.#files = files;
    this.#content = content;
    content.isOpen = true;
    files.opened(this);
  }

  getSize(): number {
    this.#check();
    return this.#content.size;
  }

  read(into: ArrayBufferView, { at = 0 } = {}): number {
    this.#check();
    const { bytes, size } = this.#content;
    const some = bytes.subarray(Math.min(at, size), Math.min(at + into.byteLength, size));
    new Uint8Array(into.buffer, into.byteOffset, into.byteLength).set(some);
    return some.length;
  }

  write(from: ArrayBufferView, { at = 0 } = {}): number {
    const end = at + from.byteLength;
    this.#files.beforeWrite(end - this.#content.size);
    this.#check();
    if (end > this.#content.size) this.#content.resize(end);
    this.#content.bytes.set(new Uint8Array(from.buffer, from.byteOffset, from.byteLength), at);
    return from.byteLength;
  }

  truncate(size: number): void {
    this.#check();
    this.#content.resize(size);
  }

  flush(): void {
    this.#check();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#content.isOpen = false;
    this.#files.closed(this);
  }

  #check(): void {
    if (this.#isClosed) throw new DOMException('closed', 'InvalidStateError');
  }
}
