import { reasonOf } from './errors.ts';
/**
 * Reads files and folders by URI: `files.node.ts` on disk, through the client in the browser, in
 * memory in tests.
 */
export interface FileSystem {
  /** @returns the entries of a folder, links followed. @throws when it cannot be read. */
  readDirectory(uri: string): Promise<readonly FileEntry[]>;
  /**
   * @returns at most `limit` first bytes of a file and its full size in bytes.
   * @throws when it cannot be read.
   */
  readFile(uri: string, limit: number): Promise<FileContent>;
  stat(uri: string): Promise<FileStat | undefined>;
  /**
   * @returns the URI that links lead to in the end; undefined where the host does not know.
   * @throws when they lead nowhere.
   */
  realUri?(uri: string): Promise<string | undefined>;
  /** The same as many {@link readFile}, where asking once for many is cheaper. Never rejects. */
  readFiles?(uris: readonly string[], limit: number): Promise<readonly (FileContent | ReadFailure)[]>;
  /** The same as many {@link stat}, where asking once for many is cheaper. Never rejects. */
  stats?(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]>;
}
export interface FileContent {
  readonly bytes: Uint8Array;
  /** Of the whole file, in bytes. */
  readonly size: number;
}
/** Why a file could not be read, in words. */
export interface ReadFailure {
  readonly reason: string;
}
export interface FileEntry {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'other';
  /** True for a symbolic link; `type` is then that of what it leads to, `other` when it dangles. */
  readonly link?: boolean;
}
export interface FileStat {
  readonly type: 'file' | 'directory' | 'other';
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}

/**
 * Reads many files at a time, each at most `limit` first bytes. Never rejects.
 * @returns in the order of the URIs
 */
export function readFiles(
  files: FileSystem,
  uris: readonly string[],
  limit: number,
): Promise<readonly (FileContent | ReadFailure)[]> {
  if (files.readFiles) return files.readFiles(uris, limit);
  return Promise.all(
    uris.map((uri) => files.readFile(uri, limit).catch((error: unknown) => ({ reason: reasonOf(error) }))),
  );
}

/**
 * Looks at many files at a time. Never rejects.
 * @returns in the order of the URIs, undefined where nothing is
 */
export function statFiles(
  files: FileSystem,
  uris: readonly string[],
): Promise<readonly (FileStat | undefined)[]> {
  return files.stats?.(uris) ?? Promise.all(uris.map((uri) => files.stat(uri).catch(() => undefined)));
}
