import type { FileStat } from '../base/files.ts';
import type { FileStamp } from '../corpus/fileStamp.ts';

interface KnownFile {
  readonly stamp: FileStamp;
  /** The day of publication that the reader had given when it was read. */
  readonly published: string | undefined;
}

/** What the files looked like that the index was made of. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  readonly #withHash = new Map<string, Set<string>>();

  set(uri: string, stamp: FileStamp, published: string | undefined): void {
    this.delete(uri);
    this.#files.set(uri, { stamp, published });
    const same = this.#withHash.get(stamp.hash) ?? new Set();
    this.#withHash.set(stamp.hash, same.add(uri));
  }

  delete(uri: string): void {
    const known = this.#files.get(uri);
    if (!known) return;
    this.#files.delete(uri);
    const same = this.#withHash.get(known.stamp.hash);
    same?.delete(uri);
    if (same?.size === 0) this.#withHash.delete(known.stamp.hash);
  }

  /** True when a file is as it was read, so that it need not be read again. One that could not be read is never. */
  isUnchanged(uri: string, { size, mtime }: FileStat, published: string | undefined): boolean {
    const known = this.#files.get(uri);
    if (!known || known.stamp.hash === '' || known.published !== published) return false;
    return known.stamp.size === size && known.stamp.mtime === mtime;
  }

  /** A file with this content that was read as of this day: `uri` itself where it is one. */
  withHash(hash: string, published: string | undefined, uri: string): string | undefined {
    const same = this.#withHash.get(hash) ?? [];
    for (const candidate of [uri, ...same]) {
      const known = this.#files.get(candidate);
      if (known?.stamp.hash === hash && known.published === published) return candidate;
    }
    return undefined;
  }
}
