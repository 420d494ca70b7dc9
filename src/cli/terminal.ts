/** Where a command writes: results to `out`, one-line messages for people to `warn`. */
export interface Terminal {
  /** Resolves when more may be written. Rejects with {@link OutputClosed} when nobody reads any more. */
  out(text: string): Promise<void>;
  /** Prints one line, prefixed with the program's name. */
  warn(message: string): void;
}

/** The reader of our output has gone away (`corpus-lens ... | head`); there is nothing left to do and nothing wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** A message as one line: control characters, which file names may hold, are made visible. */
export function oneLine(message: string): string {
  return message.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, (char) =>
    char === '\n' ? '\\n' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
