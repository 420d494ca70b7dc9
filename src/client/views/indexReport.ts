import * as vscode from 'vscode';
import { ReportRequest } from '../../protocol/statusMessages.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';

const REPORT = vscode.Uri.from({ scheme: 'corpus-lens-report', path: '/Corpus Lens: Index Report' });

/** The server's report on its index, as a read-only document: VS Code asks to save any other. */
export class IndexReport extends DisposableOwner implements vscode.TextDocumentContentProvider {
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  readonly #server: CorpusServer;

  constructor(server: CorpusServer) {
    super();
    this.#server = server;
    this.register(vscode.workspace.registerTextDocumentContentProvider(REPORT.scheme, this));
  }

  /** Opens the report, as of now where it is open already. */
  async show(): Promise<void> {
    this.#changed.fire(REPORT);
    await vscode.window.showTextDocument(REPORT);
  }

  async provideTextDocumentContent(): Promise<string> {
    await this.#server.start();
    const report = await this.#server.request(ReportRequest, {});
    return report ?? vscode.l10n.t('The index could not be asked. The log of Corpus Lens says why.');
  }
}
