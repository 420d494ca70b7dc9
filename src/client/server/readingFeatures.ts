import * as vscode from 'vscode';
import { CodeLensRequest, InlayHintRequest, SemanticTokensRegistrationType } from 'vscode-languageclient';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { CARD_COMMANDS, type CorrectionOrder } from '../../protocol/linkCommands.ts';
import { isArticle } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';

/**
 * Leaves out features that the reader has not enabled; the server, which serves any editor, offers
 * all of them. A rename becomes a correction like any other, confirmed with what it changes.
 */
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
    provideRenameEdits(document, { line, character }, name) {
      const at = { line, character };
      const subject = { at: { uri: document.uri.toString(), range: { start: at, end: at } } };
      const order: CorrectionOrder = { subject, verb: 'rename', name };
      // The editor's own preview would show a line of JSON, not selected, and not what it changes
      // in the articles.
      void vscode.commands.executeCommand(CARD_COMMANDS.correct, order);
      return new vscode.WorkspaceEdit();
    },
  };
}

/** Makes the editor request features again after the reader has switched one on or off. */
export function refreshReading(client: BaseLanguageClient): void {
  for (const document of vscode.workspace.textDocuments.filter(isArticle)) {
    client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
    client
      .getFeature(SemanticTokensRegistrationType.method)
      .getProvider(document)
      ?.onDidChangeSemanticTokensEmitter.fire();
  }
}

/** Makes the editor request the lenses of an article again. */
export function refreshLenses(client: BaseLanguageClient, document: vscode.TextDocument): void {
  client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
}

function paintsTokens({ marksEnabled, markStyle }: Settings): boolean {
  return marksEnabled && markStyle === 'semanticTokens';
}
