import * as vscode from 'vscode';
import { activateExtension } from './activate.ts';
import type { CorpusLensApi } from './api.ts';
import { toBase64 } from './base/files.ts';
import { CLIENT_ID, CLIENT_NAME, type Host } from './base/host.ts';

const host: Host = {
  clientFiles: true,
  async readParts({ extensionUri }) {
    const read = async (name: string): Promise<string> =>
      toBase64(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name)));
    const [sqlite, model] = await Promise.all([read('sqlite3.wasm'), read('tagger.bin')]);
    return { sqlite, model };
  },
  async createClient(context, options) {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
    const worker = new Worker(await workerAddress(server), { name: CLIENT_NAME });
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
  },
};

export function activate(context: vscode.ExtensionContext): CorpusLensApi {
  return activateExtension(context, host);
}

/**
 * VS Code starts no worker from the address of an extension on a remote machine, only from its
 * text.
 */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const text = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
}
