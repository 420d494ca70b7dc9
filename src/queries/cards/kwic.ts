import type { Span } from '../../base/span.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';
import { clip, clipStart, oneLine } from '../../base/words/oneLine.ts';

/** Text with one stretch of it to stress; offsets in UTF-16 code units of `text`. */
export interface Concordance {
  readonly text: string;
  readonly highlight: readonly [start: number, end: number];
}

/** How much of the sentence is kept on either side of the keyword, in UTF-16 code units. */
export interface ContextWidth {
  readonly before: number;
  readonly after: number;
}

/** Wide enough for a tree item, narrow enough that the keyword is seen. */
export const LINE: ContextWidth = { before: 18, after: 70 };
/** A passage of a card. */
export const PASSAGE: ContextWidth = { before: 120, after: 160 };
const LONGEST_KEYWORD = 120;

/**
 * The keyword in its context: the sentence around a span on one line, clipped at words, white space
 * made single.
 */
export function kwic(record: ArticleRecord, span: Span, width: ContextWidth): Concordance {
  const sentence = record.sentenceAt(span);
  // Twice the width leaves room for runs of white space; a sentence may be as long as the article.
  const from = Math.max(sentence.start, span.start - 2 * width.before);
  const to = Math.min(sentence.end, span.end + 2 * width.after);
  const left = oneLine(record.text.slice(from, span.start)).trimStart();
  const right = oneLine(record.text.slice(span.end, to)).trimEnd();
  const before = clipStart(left, width.before, from > sentence.start);
  const keyword = clip(oneLine(record.text.slice(span.start, span.end)), LONGEST_KEYWORD);
  const after = clip(right, width.after, to < sentence.end);
  return { text: before + keyword + after, highlight: [before.length, before.length + keyword.length] };
}
