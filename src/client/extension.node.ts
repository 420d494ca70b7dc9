import * as vscode from 'vscode';
import { MEMORY_LIMITS } from '../protocol/memoryLimits.ts';
import { activateExtension } from './activate.ts';
import type { CorpusLensApi } from './api.ts';
import { CLIENT_ID, CLIENT_NAME, type Host } from './base/host.ts';

const host: Host = {
  clientFiles: false,
  async createClient(context, options) {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
    const run = { module, transport: TransportKind.ipc, options: { execArgv: [...MEMORY_LIMITS] } };
    const debug = { ...run, options: { execArgv: [...MEMORY_LIMITS, '--nolazy', '--inspect=6010'] } };
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options);
  },
};

export function activate(context: vscode.ExtensionContext): CorpusLensApi {
  return activateExtension(context, host);
}
