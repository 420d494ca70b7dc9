import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Span } from '../base/span.ts';

/** What the reader has said about one article. */
export interface ArticleConfig {
  /** The day it appeared, `YYYY-MM-DD`. */
  readonly published?: string;
}

/** What `corpus-lens.json` at a corpus root says. Paths are relative to that root, with forward slashes. */
export interface CorpusConfig {
  /** By {@link configKey} of the article's path. */
  readonly articles: ReadonlyMap<string, ArticleConfig>;
}

/** Something in `corpus-lens.json` that cannot be used; `start` and `end` are UTF-16 offsets into its text. */
export interface ConfigProblem extends Span {
  readonly message: string;
}

/** The name of the file that holds a corpus's settings and the reader's corrections. */
export const CONFIG_FILE = 'corpus-lens.json';
export const EMPTY_CONFIG: CorpusConfig = { articles: new Map() };

/** More text than any reader's corrections need; beyond it the file is refused unread. */
const MAX_LENGTH = 16_000_000;
/** Deeper nesting than the schema ever has; beyond it the recursive parser would run out of stack. */
const MAX_DEPTH = 64;
const MAX_PROBLEMS = 100;
/** jsonc-parser's `SyntaxKind`, a const enum that isolated modules cannot import. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

/** The form in which an article's path is looked up: relative to the corpus root, forward slashes, no leading `./`. */
export function configKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
}

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/**
 * Reads the text of a `corpus-lens.json` (JSON with comments and trailing commas). Never throws: whatever cannot be used
 * becomes a problem at its place, and the rest still counts. Unknown keys are left alone: a newer version may know them.
 */
export function parseCorpusConfig(text: string): {
  readonly config: CorpusConfig;
  readonly problems: readonly ConfigProblem[];
} {
  const problems: ConfigProblem[] = [];
  const refuse = (message: string, at: Span): void => {
    const [start, end] = [Math.min(at.start, text.length), Math.min(at.end, text.length)];
    if (problems.length < MAX_PROBLEMS) problems.push({ message, start, end });
  };
  const articles = new Map<string, ArticleConfig>();
  const root = parseSafely(text, refuse);
  if (root && root.type !== 'object') refuse('must be an object, like {"articles": {}}', spanOf(root));
  for (const [key, value] of entriesOf(root)) {
    if (key !== 'articles') continue;
    if (value.type !== 'object')
      refuse('"articles" must be an object from file names to settings', spanOf(value));
    for (const [file, settings] of entriesOf(value))
      articles.set(configKey(file), readArticle(settings, refuse));
  }
  return { config: { articles }, problems };
}

function readArticle(settings: Node, refuse: (message: string, at: Span) => void): ArticleConfig {
  if (settings.type !== 'object')
    refuse('must be an object, like {"published": "2019-01-31"}', spanOf(settings));
  let article: ArticleConfig = {};
  for (const [key, value] of entriesOf(settings)) {
    if (key !== 'published') continue;
    if (typeof value.value === 'string' && isCalendarDay(value.value)) article = { published: value.value };
    else refuse('"published" must be a day that exists, written "YYYY-MM-DD"', spanOf(value));
  }
  return article;
}

function parseSafely(source: string, refuse: (message: string, at: Span) => void): Node | undefined {
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
    refuse(`is not valid JSON here (${printParseErrorCode(error)})`, { start: offset, end: offset + length });
  }
  return root;
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

function* entriesOf(node: Node | undefined): Generator<readonly [key: string, value: Node]> {
  if (node?.type !== 'object') return;
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (typeof key?.value === 'string' && value) yield [key.value, value];
  }
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
