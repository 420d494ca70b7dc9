import type { Connection } from 'vscode-languageserver';
import type { NotificationType, RequestParam } from 'vscode-jsonrpc';

/** Sends a notification; one that the client is no longer there for is lost without harm. */
export function notify<P>(connection: Connection, type: NotificationType<P>, params: RequestParam<P>): void {
  try {
    connection.sendNotification(type, params).catch(() => undefined);
  } catch {
    // The connection is closed.
  }
}
