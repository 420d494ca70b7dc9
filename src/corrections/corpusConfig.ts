import type { Node } from 'jsonc-parser';
import type { Span } from '../base/span.ts';
import { parseDay } from '../calendar/calendar.ts';
import { configKey, entriesOf, parseConfigTree, type Refuse, spanOf } from './configTree.ts';
import type { PlacedCorrection } from './corrections.ts';
import { readCorrections } from './readCorrections.ts';

/** What the file says about one article. */
export interface ArticleConfig {
  /** Publication date, `YYYY-MM-DD`. */
  readonly published?: string;
}

/**
 * What `corpus-lens.json` at a corpus root says. Paths are relative to that root, with forward
 * slashes.
 */
export interface CorpusConfig {
  /** By {@link configKey} of the article's path. */
  readonly articles: ReadonlyMap<string, ArticleConfig>;
  /** In the order of the file. */
  readonly corrections: readonly PlacedCorrection[];
}

/**
 * A part of `corpus-lens.json` that cannot be used; `start` and `end` are UTF-16 offsets into its
 * text.
 */
export interface ConfigProblem extends Span {
  readonly message: string;
}

/** The result of reading a `corpus-lens.json`. */
export interface ParsedConfig {
  readonly config: CorpusConfig;
  readonly problems: readonly ConfigProblem[];
  /**
   * True when the whole text cannot be read: then the last readable version stays in effect, and
   * the file must not be written.
   */
  readonly broken: boolean;
}

/** The name of the file with a corpus's settings and corrections. */
export const CONFIG_FILE = 'corpus-lens.json';
/** Ending of the file beside it that exists while a program writes. */
export const CONFIG_LOCK = '.lock';
/** The configuration of a corpus without a `corpus-lens.json`. */
export const EMPTY_CONFIG: CorpusConfig = { articles: new Map(), corrections: [] };

/** The most problems shown of one file. */
export const MOST_PROBLEMS = 1_000;

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text) !== undefined;
}

/**
 * Reads the text of a `corpus-lens.json` (JSON with comments and trailing commas). Never throws:
 * what cannot be used becomes a problem at its place, and the rest applies. Unknown keys are
 * ignored: a newer version may know them.
 */
export function parseCorpusConfig(text: string): ParsedConfig {
  const problems: ConfigProblem[] = [];
  const refuse: Refuse = (message, at) => {
    const [start, end] = [Math.min(at.start, text.length), Math.min(at.end, text.length)];
    if (problems.length < MOST_PROBLEMS) problems.push({ message, start, end });
  };
  const articles = new Map<string, ArticleConfig>();
  let corrections: readonly PlacedCorrection[] = [];
  let broken = false;
  const doubtful: Span[] = [];
  const root = parseConfigTree(
    text,
    (message, at) => {
      broken = true;
      refuse(message, at);
    },
    (message, at) => {
      doubtful.push(at);
      refuse(message, at);
    },
  );
  if (root && root.type !== 'object') {
    broken = true;
    refuse('must be an object, like {"articles": {}}', spanOf(root));
  }
  for (const [key, value] of entriesOf(root)) {
    if (key === 'corrections') corrections = readCorrections(value, refuse, doubtful);
    if (key !== 'articles') continue;
    if (value.type !== 'object')
      refuse('"articles" must be an object from file names to settings', spanOf(value));
    for (const [file, settings] of entriesOf(value))
      articles.set(configKey(file), readArticle(settings, refuse));
  }
  return { config: { articles, corrections }, problems, broken };
}

function readArticle(settings: Node, refuse: Refuse): ArticleConfig {
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
