import type { Connection } from 'vscode-languageserver';
import type { NotificationType } from '../../protocol/messages.ts';

/** Sends a notification; one that the client is no longer there for is lost without harm. */
export function notify<P>(connection: Connection, type: NotificationType<P>, params: P): void {
  try {
    type.send(connection, params).catch(() => undefined);
  } catch {
    // The connection is closed.
  }
}
