/** Text as it is compared when case and accents do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Orders texts by their UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The words of a sentence, folded: what two copies of one wire sentence share whatever their quotes
 * and spaces.
 */
export function foldedWords(sentence: string): readonly string[] {
  return fold(sentence).match(/[\p{L}\p{N}]+/gu) ?? [];
}
