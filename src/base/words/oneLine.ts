import { withoutHidden } from './hiddenCharacters.ts';

/**
 * Text of an article as it is safe to show on one line: white space made single, control characters
 * and what is not seen left out. For file names, of which nothing may be lost, see `visibly`.
 */
export function oneLine(text: string): string {
  return withoutHidden(text).replace(/[\s\p{Cc}]+/gu, ' ');
}

/** Several lines, each of them one whatever is in it. */
export function inLines(lines: readonly string[]): string {
  return lines.map(oneLine).join('\n');
}

/**
 * At most `length` code units, cut between words if possible, with an ellipsis; `cut` when more was
 * left out already.
 */
export function clip(text: string, length: number, cut = false): string {
  if (text.length <= length) return cut ? `${text}…` : text;
  const space = text.lastIndexOf(' ', length);
  const end = space > length / 2 ? space : length;
  return `${text.slice(0, isInsidePair(text, end) ? end - 1 : end)}…`;
}

/** The same from the other side: at most the last `length` code units. */
export function clipStart(text: string, length: number, cut: boolean): string {
  if (text.length <= length) return cut ? `…${text}` : text;
  const from = text.length - length;
  const space = text.indexOf(' ', from);
  const start = space >= 0 && space < from + length / 2 ? space + 1 : from;
  return `…${text.slice(isInsidePair(text, start) ? start + 1 : start)}`;
}

/** True between the two halves of a character beyond the basic plane. */
export function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
