// Requests from server to client, for when only the client can reach the files.
import { RequestType } from './messages.ts';

export const ReadDirectoryRequest = new RequestType<{ readonly uri: string }, ReadDirectoryResult>(
  'corpus/fs/readDirectory',
);
export interface ReadDirectoryResult {
  readonly entries: readonly {
    readonly name: string;
    readonly type: 'file' | 'directory' | 'other';
    /**
     * True for a symbolic link; `type` is then that of what it leads to, `other` when it dangles.
     */
    readonly link?: boolean;
  }[];
}

/**
 * Many files with one request, all of them read at the same time: the server asks for no more than
 * are good to read at a time.
 */
export const ReadFilesRequest = new RequestType<ReadFilesParams, ReadFilesResult>('corpus/fs/readFiles');
export interface ReadFilesParams {
  readonly uris: readonly string[];
  /** How many first bytes of each are wanted. */
  readonly limit: number;
}
export interface ReadFilesResult {
  /** In the order of the URIs. */
  readonly files: readonly (ReadFileResult | { readonly reason: string })[];
}
export interface ReadFileResult {
  /** The first bytes, as base64. */
  readonly base64: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
}

export const StatFilesRequest = new RequestType<{ readonly uris: readonly string[] }, StatFilesResult>(
  'corpus/fs/statFiles',
);
export interface StatFilesResult {
  /** In the order of the URIs. */
  readonly stats: readonly StatResult[];
}
export interface StatResult {
  readonly type: 'file' | 'directory' | 'other' | 'missing';
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
}
