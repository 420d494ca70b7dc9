import * as vscode from 'vscode';
import { CompareRequest, type CompareParams, type CompareResult } from '../../protocol/articleRequests.ts';
import type { CorpusServer } from '../server/corpusServer.ts';
import { DisposableOwner } from '../base/disposableStore.ts';
import { fileName } from '../base/format.ts';

/** Texts of this scheme are made for the diff editor and cannot be edited. */
const SCHEME = 'corpus-lens-comparison';
/** By this folder the manifest knows their language, which wraps long lines. */
const FOLDER = '/corpus-lens-comparison';

type Side = 'left' | 'right';

/**
 * Two near-copies as documents whose lines correspond: the diff editor pairs lines, and files wrap
 * theirs differently.
 */
export class Comparisons extends DisposableOwner implements vscode.TextDocumentContentProvider {
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  readonly #server: CorpusServer;

  constructor(server: CorpusServer) {
    super();
    this.#server = server;
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.register(
      server.onDidChangeCorpus(() => {
        for (const { uri } of vscode.workspace.textDocuments)
          if (uri.scheme === SCHEME) this.#changed.fire(uri);
      }),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const asked = paramsIn(uri);
    // A window that is opened again shows its editors before anything else happens.
    await this.#server.start();
    const found = asked && (await this.compare(asked.params));
    return found?.[asked!.side].text ?? '';
  }

  /** @returns undefined where the corpus has no such articles */
  compare(params: CompareParams): Promise<CompareResult | undefined> {
    return this.#server.request(CompareRequest, params);
  }

  /** The document of one side. */
  uriOf(params: CompareParams, side: Side, article: string): vscode.Uri {
    return vscode.Uri.from({
      scheme: SCHEME,
      path: `${FOLDER}/${fileName(vscode.Uri.parse(article))}`,
      query: JSON.stringify([params.article, params.copy, side]),
    });
  }
}

function paramsIn({
  query,
}: vscode.Uri): { readonly params: CompareParams; readonly side: Side } | undefined {
  try {
    const [article, copy, side] = JSON.parse(query) as readonly unknown[];
    if (typeof article !== 'string' || typeof copy !== 'string') return undefined;
    return { params: { article, copy }, side: side === 'left' ? 'left' : 'right' };
  } catch {
    return undefined;
  }
}
