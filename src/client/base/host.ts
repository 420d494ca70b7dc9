import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ServerParts } from '../../protocol/serverOptions.ts';

/** What differs between the Node and the browser extension host. */
export interface Host {
  /** True where the server cannot read files by itself. */
  readonly clientFiles: boolean;
  /** Reads shipped files that the server cannot read by itself. */
  readParts?(context: vscode.ExtensionContext): Promise<ServerParts>;
  /** Makes a language client that is not started yet. */
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient>;
}

export const CLIENT_ID = 'corpusLens';
export const CLIENT_NAME = 'Corpus Lens';
