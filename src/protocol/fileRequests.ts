// Requests from server to client, for when only the client can reach the files.
import { RequestType } from 'vscode-jsonrpc';
import type { FileEntry, FileStat, ReadFailure } from '../base/files.ts';

/** A folder's entries, links followed. */
export const ReadDirectoryRequest = new RequestType<
  { readonly uri: string },
  { readonly entries: readonly FileEntry[] },
  void
>('corpus/fs/readDirectory');

/**
 * Many files with one request, all of them read at the same time: the server asks for no more than
 * are good to read at a time.
 */
export const ReadFilesRequest = new RequestType<ReadFilesParams, ReadFilesResult, void>(
  'corpus/fs/readFiles',
);
export interface ReadFilesParams {
  readonly uris: readonly string[];
  /** How many first bytes of each are wanted. */
  readonly limit: number;
}
export interface ReadFilesResult {
  /** In the order of the URIs. */
  readonly files: readonly (EncodedContent | ReadFailure)[];
}
interface EncodedContent {
  /** The first bytes, as base64. */
  readonly base64: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
}

/** What is known of files, in the order of the URIs; null where there is none. */
export const StatFilesRequest = new RequestType<
  { readonly uris: readonly string[] },
  { readonly stats: readonly (FileStat | null)[] },
  void
>('corpus/fs/statFiles');
