import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { CodeLensRefreshRequest } from 'vscode-languageserver';

/**
 * Has the editor ask again for what it shows of the corpus inside open articles, as far as it can.
 */
export function refreshEditors(connection: Connection, can: ClientCapabilities['workspace']): void {
  // A client that has gone or refuses has nothing to show again.
  const failed = (): undefined => undefined;
  if (can?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  if (can?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(failed);
  if (can?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh().catch(failed);
}
