// Not the classes of `vscode-jsonrpc`: client and server bring a version of it each, and one does
// not take the other's.

interface Disposable {
  dispose(): void;
}

/** One end of the connection: the client's or the server's. */
interface Peer {
  sendRequest(method: string, params: unknown, token?: unknown): Promise<unknown>;
  onRequest(method: string, answer: (params: unknown) => unknown): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
  onNotification(method: string, take: (params: unknown) => unknown): Disposable;
}

/** A request: what it is called, what it takes (`P`) and what comes back (`R`). */
export class RequestType<P, R> {
  /** For the compiler alone. As in the types of the language server protocol. */
  declare readonly _: readonly [P, R, ...unknown[]] | undefined;
  readonly method: string;

  constructor(method: string) {
    this.method = method;
  }

  /**
   * Asks the other side.
   * @param token cancels the request
   * @throws ResponseError when the other side fails, or has cancelled
   */
  send(peer: Pick<Peer, 'sendRequest'>, params: P, token?: unknown): Promise<R> {
    // Each argument that is no token counts as a parameter, an undefined one too.
    const answer = token
      ? peer.sendRequest(this.method, params, token)
      : peer.sendRequest(this.method, params);
    return answer as Promise<R>;
  }

  /** Answers the other side. */
  answer(peer: Pick<Peer, 'onRequest'>, answer: (params: P) => R | Promise<R>): Disposable {
    return peer.onRequest(this.method, (params) => answer(params as P));
  }
}

/** A notification: what it is called, and what it says. */
export class NotificationType<P> {
  readonly method: string;

  constructor(method: string) {
    this.method = method;
  }

  /** Tells the other side. */
  send(peer: Pick<Peer, 'sendNotification'>, params: P): Promise<void> {
    return peer.sendNotification(this.method, params);
  }

  /** Listens to the other side. */
  on(peer: Pick<Peer, 'onNotification'>, take: (params: P) => void): Disposable {
    return peer.onNotification(this.method, (params) => take(params as P));
  }
}
