import type { FileContent, FileStat, FileSystem, ReadFailure } from './files.ts';

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
    uris.map((uri) =>
      files
        .readFile(uri, limit)
        .catch((error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) })),
    ),
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
