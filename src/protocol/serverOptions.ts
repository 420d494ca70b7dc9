import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { CorpusRoot } from '../discovery/corpusRoot.ts';

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
  /**
   * True when the client looks for corpora, and is asked for them ({@link CorporaRequest}). For
   * other clients the server looks for them.
   */
  readonly findsCorpora?: boolean;
  /** Where the server looks: globs relative to each workspace folder. */
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

/** Server to client: which corpora there are. Answered once the client has looked for them. */
export const CorporaRequest = new RequestType<object, { readonly corpora: readonly CorpusRoot[] }, void>(
  'corpus/corpora',
);

/** Client to server: there may be other corpora now, or the reader wants other ones read. */
export const FoldersNotification = new NotificationType<FoldersParams>('corpus/folders');
export type FoldersParams = Pick<ServerOptions, 'include' | 'folders' | 'mostArticles'>;

/** Client to server: whether hovers leave out what was published after the article being read. */
export const AsOfNotification = new NotificationType<{ readonly asOf: boolean }>('corpus/asOf');
