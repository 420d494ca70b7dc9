import { createScanner, type Edit, type Node } from 'jsonc-parser';

/** jsonc-parser's `SyntaxKind`, a const enum that isolated modules cannot import. */
const COMMA = 5;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const TRIVIA = 15;

/** How a file is written. */
export interface Style {
  /** One step of indentation. */
  readonly indent: string;
  readonly eol: string;
}

/** The indentation and line ends of a text; two spaces and `\n` if it has none. */
export function styleOf(text: string): Style {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return {
    indent: indent.startsWith('\t') ? '\t' : indent.slice(0, 8),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/**
 * The edits that insert items into a JSON list, each on its own line, the first as item number
 * `index`. A comment at the end of a line stays with that line, one on its own line with what
 * follows.
 */
export function insertItems(
  text: string,
  list: Node,
  index: number,
  added: readonly string[],
  style: Style,
): readonly Edit[] {
  const items = list.children ?? [];
  const inner = text.slice(list.offset + 1, list.offset + list.length - 1);
  if (items.length === 0 && inner.trim() === '') {
    const base = indentAt(text, list.offset);
    const gap = style.eol + base + style.indent;
    const content = gap + added.join(`,${gap}`) + style.eol + base;
    return [{ offset: list.offset + 1, length: inner.length, content }];
  }
  const [first] = items;
  const gap = inner.includes('\n')
    ? style.eol + (first ? indentAt(text, first.offset) : indentAt(text, list.offset) + style.indent)
    : ' ';
  const item = added.join(`,${gap}`);
  if (index === 0) {
    const offset = endOfLineComments(text, list.offset + 1);
    const comma = first ? ',' : '';
    const content = gap === ' ' ? `${item}${comma}${first ? ' ' : ''}` : `${gap}${item}${comma}`;
    return [{ offset, length: 0, content }];
  }
  const before = items[Math.min(index, items.length) - 1]!;
  const end = before.offset + before.length;
  const comma = commaAfter(text, end);
  const isLast = index >= items.length;
  if (comma === undefined)
    return [
      { offset: end, length: 0, content: ',' },
      { offset: endOfLineComments(text, end), length: 0, content: gap + item },
    ];
  // A trailing comma stays.
  const trailing = !isLast || items.length > 0 ? ',' : '';
  return [{ offset: endOfLineComments(text, comma + 1), length: 0, content: gap + item + trailing }];
}

/**
 * The edits that remove items from a JSON list, each with its line and the comment at the end of
 * the line.
 */
export function removeItems(text: string, list: Node, unwanted: ReadonlySet<number>): readonly Edit[] {
  const items = list.children ?? [];
  const removals = items.map((item, index) => (unwanted.has(index) ? removal(text, list, item) : undefined));
  const edits = removals.flatMap((one) => one?.edit ?? []);
  const kept = removals.findLastIndex((one) => one === undefined);
  const next = removals[kept + 1];
  if (kept < 0 || !next || removals.at(-1)?.hasComma !== false) return edits;
  const { offset, length } = items[kept]!;
  const comma = commaAfter(text, offset + length);
  if (comma === undefined) return edits;
  return [{ offset: comma, length: next.isLine ? 1 : next.edit.offset - comma, content: '' }, ...edits];
}

/**
 * The edit that removes one item, whether a comma was behind it, and whether it had its own line.
 */
function removal(
  text: string,
  list: Node,
  item: Node,
): { readonly edit: Edit; readonly hasComma: boolean; readonly isLine: boolean } {
  const end = item.offset + item.length;
  const comma = commaAfter(text, end);
  let to = endOfLineComments(text, comma === undefined ? end : comma + 1);
  const lineStart = text.lastIndexOf('\n', item.offset - 1) + 1;
  const ownLine = text.slice(lineStart, item.offset).trim() === '' && lineStart > list.offset;
  const rest = /^[ \t]*(?=\r?\n)/.exec(text.slice(to, to + 200));
  let from = item.offset;
  if (ownLine && rest) {
    to += rest[0].length;
    from = lineStart - (text.charAt(lineStart - 2) === '\r' ? 2 : 1);
  } else if (comma !== undefined) to += /^[ \t]*/.exec(text.slice(to, to + 200))![0].length;
  const edit = { offset: from, length: to - from, content: '' };
  return { edit, hasComma: comma !== undefined, isLine: ownLine && rest !== null };
}

/** A text after edits that do not overlap. Linear in both. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, content } of edits.toSorted(
    (a, b) => a.offset - b.offset || a.length - b.length,
  )) {
    if (offset < at) throw new RangeError('edits overlap');
    parts.push(text.slice(at, offset), content);
    at = offset + length;
  }
  return parts.join('') + text.slice(at);
}

/** The edit that writes an item again. */
export function replaceItem(item: Node, content: string): Edit {
  return { offset: item.offset, length: item.length, content };
}

/** The white space with which the line of an offset starts. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, Math.min(offset, start + 200)))![0];
}

/** The offset of the comma behind an item, past comments. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, false);
  scanner.setPosition(offset);
  for (;;) {
    const token: number = scanner.scan();
    if (token === COMMA) return scanner.getTokenOffset();
    if (token !== LINE_COMMENT && token !== BLOCK_COMMENT && token !== LINE_BREAK && token !== TRIVIA)
      return undefined;
  }
}

/** Behind the comments that end the line of an offset; the offset itself where there are none. */
function endOfLineComments(text: string, offset: number): number {
  const scanner = createScanner(text, false);
  scanner.setPosition(offset);
  let end = offset;
  for (;;) {
    const token: number = scanner.scan();
    const tokenEnd = scanner.getTokenOffset() + scanner.getTokenLength();
    if (token === LINE_COMMENT) return tokenEnd;
    if (token === BLOCK_COMMENT) {
      if (text.slice(scanner.getTokenOffset(), tokenEnd).includes('\n')) return end;
      end = tokenEnd;
    } else if (token !== TRIVIA) return end;
  }
}
