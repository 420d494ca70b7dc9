/** The words in a text, which white space separates. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The same as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}
