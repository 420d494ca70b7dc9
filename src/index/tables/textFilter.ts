import { fold } from '../../base/words/fold.ts';

/** From so many letters on, text is found by an index of all three letters in a row. */
export const MIN_LETTERS = 3;

/** What the reader typed as it is compared: folded, trimmed; undefined when there is nothing. */
export function filterOf(typed: string | undefined): string | undefined {
  const wanted = fold((typed ?? '').trim());
  return wanted === '' ? undefined : wanted;
}

/**
 * The value to look for: an FTS5 string if there are enough letters, else the letters themselves.
 */
export function byLetters(filter: string): string {
  return filter.length < MIN_LETTERS ? filter : ftsString(filter);
}

/** A text as FTS5 finds it literally. FTS5 takes a NUL for the end of the text. */
export function ftsString(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}
