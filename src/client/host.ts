import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between the Node and the browser extension host. */
export interface Host {
  /** True where the server cannot read files by itself. */
  readonly clientFiles: boolean;
  /** Reads SQLite's WebAssembly build for servers that have none built in, base64. */
  readSqlite?(context: vscode.ExtensionContext): Promise<string>;
  /** Makes a language client that is not started yet. */
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient>;
}

export const CLIENT_ID = 'corpusLens';
export const CLIENT_NAME = 'Corpus Lens';
