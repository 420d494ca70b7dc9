/** How a file was when it was read. */
export interface KnownFile {
  readonly stamp: FileStamp;
  /** The publication date that the reader had set. */
  readonly published: string | undefined;
}

/** What shows whether a file is still as it was read. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** `contentHash` of the bytes that were read; empty where there were none to be had. */
  readonly hash: string;
}
