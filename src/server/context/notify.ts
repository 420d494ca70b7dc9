import type { Connection } from 'vscode-languageserver';

/** Sends a notification; one that the client is no longer there for is lost without harm. */
export function notify(connection: Connection, method: string, params: object): void {
  try {
    connection.sendNotification(method, params).catch(() => undefined);
  } catch {
    // The connection is closed.
  }
}
