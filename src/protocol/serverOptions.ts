import { NotificationType } from './messages.ts';

/** Options that the client passes as `initializationOptions`. */
export interface ServerOptions {
  /**
   * True when the client registers the commands that card links call. Other editors get plain
   * links.
   */
  readonly commandLinks?: boolean;
  /** True when the client shows `corpus/status`; for others there is `window/workDoneProgress`. */
  readonly showsStatus?: boolean;
  /**
   * True when hovers leave out what was published after the article being read; see
   * {@link AsOfNotification}.
   */
  readonly asOf?: boolean;
  /** True when the server shall read files through the client (virtual workspaces, the browser). */
  readonly clientFiles?: boolean;
  /** For servers on a disk: path of the folder in which indexes are kept. */
  readonly storage?: string;
  /**
   * For servers in a browser, which cannot read them by themselves: SQLite's WebAssembly build and
   * the tagger's model, base64.
   */
  readonly parts?: ServerParts;
  /** The `corpusLens.include` globs, relative to each workspace folder. */
  readonly include?: readonly string[];
  /** URIs of folders to read as corpora whatever their name. */
  readonly folders?: readonly string[];
  /** The most articles in the index. */
  readonly mostArticles?: number;
}

/** Files that are shipped beside the server, base64. */
export interface ServerParts {
  readonly sqlite: string;
  readonly model: string;
}

/**
 * Client to server: folders that the reader chose to read as corpora, the include globs, and how
 * much to read.
 */
export const FoldersNotification = new NotificationType<FoldersParams>('corpus/folders');
export interface FoldersParams {
  readonly include: readonly string[];
  readonly folders: readonly string[];
  /** The most articles in the index. */
  readonly mostArticles?: number;
}

/** Client to server: whether hovers leave out what was published after the article being read. */
export const AsOfNotification = new NotificationType<{ readonly asOf: boolean }>('corpus/asOf');
