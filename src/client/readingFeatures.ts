import * as vscode from 'vscode';
import { InlayHintRequest, SemanticTokensRegistrationType } from 'vscode-languageclient';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { isArticle } from './language.ts';
import type { Settings } from './settings.ts';

/** Keeps out of the editor what the reader has not asked for; the server, which serves any editor, offers all of it. */
export function readingMiddleware(settings: () => Settings): Middleware {
  return {
    async provideInlayHints(document, range, token, next) {
      const { dateHints, nameHints } = settings();
      if (!dateHints && !nameHints) return [];
      const hints = await next(document, range, token);
      return hints?.filter(({ kind }) => (kind === vscode.InlayHintKind.Type ? dateHints : nameHints));
    },
    provideDocumentSemanticTokens: (document, token, next) =>
      paintsTokens(settings()) ? next(document, token) : undefined,
    provideDocumentRangeSemanticTokens: (document, range, token, next) =>
      paintsTokens(settings()) ? next(document, range, token) : undefined,
  };
}

/** Has the editor ask again after the reader has switched something on or off. */
export function refreshReading(client: BaseLanguageClient): void {
  for (const document of vscode.workspace.textDocuments.filter(isArticle)) {
    client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
    client
      .getFeature(SemanticTokensRegistrationType.method)
      .getProvider(document)
      ?.onDidChangeSemanticTokensEmitter.fire();
  }
}

function paintsTokens({ marksEnabled, markStyle }: Settings): boolean {
  return marksEnabled && markStyle === 'semanticTokens';
}
