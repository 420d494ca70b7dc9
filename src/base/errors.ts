/** What was thrown, as an error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** What an error says, for the reader. */
export function reasonOf(thrown: unknown): string {
  return toError(thrown).message;
}
