import type { Span } from '../base/span.ts';
import { CharClass, charClass } from './characters.ts';

/** A line that is not blank, without the white space around it. */
interface Line extends Span {
  /** True when a blank line or the start of the text is before it. */
  readonly apart: boolean;
  readonly indent: number;
}

/** The longest line of text files wrapped by hand or by a mail program, in UTF-16 code units. */
const LONGEST_WRAPPED_LINE = 100;
const SHORTEST_WRAPPED_LINE = 40;
/**
 * Share of lines that must be broken where the next word would not have fitted, in a wrapped text.
 */
const WRAPPED_SHARE = 0.6;

const BULLET = /^(?:[-*•‣◦▪–—·>]|\d{1,2}[.)]|[a-z][.)])\s/u;

/**
 * Cuts a text into paragraphs in linear time: a paragraph is a line, or in a text wrapped to a
 * fixed width the lines up to a blank line, an indented line, a list item or a line that ends
 * early.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const last = paragraphs.at(-1);
    const before = lines[i - 1];
    if (last && before && width > 0 && continues(text, before, line, width)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let apart = true;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (unit !== 10 && unit !== 13) continue;
    let start = from;
    let end = i;
    while (start < end && charClass(text.charCodeAt(start)) === CharClass.space) start++;
    while (end > start && charClass(text.charCodeAt(end - 1)) === CharClass.space) end--;
    if (start < end) {
      lines.push({ start, end, apart, indent: start - from });
      apart = false;
    } else if (!(unit === 10 && i > 0 && text.charCodeAt(i - 1) === 13)) {
      apart = true;
    }
    from = i + 1;
  }
  return lines;
}

/** @returns the width to which the text is wrapped, or 0 when its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  let pairs = 0;
  for (const line of lines) {
    width = Math.max(width, line.end - line.start);
    if (width > LONGEST_WRAPPED_LINE) return 0;
    if (!line.apart) pairs++;
  }
  if (width < SHORTEST_WRAPPED_LINE || pairs < 2) return 0;
  let full = 0;
  lines.forEach((line, i) => {
    if (!line.apart && isFull(text, lines[i - 1]!, line, width)) full++;
  });
  return full / pairs >= WRAPPED_SHARE ? width : 0;
}

/** True when the first word of `line` would not have fitted behind the line before it. */
function isFull(text: string, before: Line, line: Line, width: number): boolean {
  const space = text.slice(line.start, Math.min(line.end, line.start + width)).search(/\s/);
  const word = space < 0 ? line.end - line.start : space;
  return before.end - before.start + 1 + word > width - 2;
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (line.apart || line.indent > before.indent + 1) return false;
  return isFull(text, before, line, width) && !isListItem(text, line);
}

/** True when a paragraph opens with a bullet or a number of a list. */
export function isListItem(text: string, paragraph: Span): boolean {
  return BULLET.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 8)));
}
