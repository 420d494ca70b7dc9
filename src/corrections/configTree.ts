import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../base/span.ts';

/** In UTF-16 code units. No corrections need more; a longer file is refused unread. */
const MAX_LENGTH = 16_000_000;
/**
 * Deeper nesting than the schema ever has; beyond it the recursive parser would run out of stack.
 */
const MAX_DEPTH = 64;
/** jsonc-parser's `SyntaxKind`, a const enum that isolated modules cannot import. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

/** jsonc-parser's `ParseErrorCode`, another const enum: errors inside a quoted string. */
const IN_STRING: ReadonlySet<number> = new Set([14, 15, 16]);

/** Notes a value that cannot be used, at its place in the text. */
export type Refuse = (message: string, at: Span) => void;

/**
 * The tree of a text in JSON with comments and trailing commas. Never throws: what cannot be read
 * is refused.
 * @param doubt notes an error inside a quoted string, in spite of which all else can be read
 * @returns undefined for a text without content, and one that is too long or nested too deeply
 */
export function parseConfigTree(source: string, refuse: Refuse, doubt: Refuse = refuse): Node | undefined {
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  if (text.length > MAX_LENGTH) {
    refuse('is too long to be read', { start: 0, end: 1 });
    return undefined;
  }
  if (text.trim() === '') return undefined;
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    refuse('is nested too deeply', { start: deep, end: deep + 1 });
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    const note = IN_STRING.has(error) ? doubt : refuse;
    note(`is not valid JSON here (${printParseErrorCode(error)})`, { start: offset, end: offset + length });
  }
  return root;
}

/** The members of an object with their keys, in text order; of anything else none. */
export function* entriesOf(node: Node | undefined): Generator<readonly [key: string, value: Node]> {
  if (node?.type !== 'object') return;
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (typeof key?.value === 'string' && value) yield [key.value, value];
  }
}

/** The span of a node in the text. */
export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Where brackets are nested deeper than {@link MAX_DEPTH}, if anywhere. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth++;
    else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

/**
 * The form in which an article's path is looked up: relative to the corpus root, forward slashes,
 * no leading `../corpus/`.
 */
export function configKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}
