import { decodeArticle } from '../../text/decodeArticle.ts';

/** The most bytes of a list of names: some hundred thousand names. */
export const LIST_LIMIT = 10_000_000;

/**
 * The text of a list of names in UTF-8, UTF-16 or Windows-1252, or why the file has none.
 * @param size of the whole file, in bytes
 */
export function decodeList(
  bytes: Uint8Array,
  size: number,
): { readonly text: string } | { readonly problem: string } {
  if (size > LIST_LIMIT) return { problem: `it is larger than ${String(LIST_LIMIT / 1e6)} MB` };
  const decoded = decodeArticle(bytes, LIST_LIMIT);
  return decoded.kind === 'text' ? { text: decoded.text } : { problem: `it is ${decoded.reason}, no CSV` };
}
