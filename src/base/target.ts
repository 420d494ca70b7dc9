/**
 * A position in a text: zero-based line and UTF-16 character, as in the Language Server Protocol.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * A place in an article: zero-based lines and UTF-16 characters, as in the Language Server
 * Protocol.
 */
export interface Target {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}
