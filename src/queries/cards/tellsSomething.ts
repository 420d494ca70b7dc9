import type { SectionKind } from '../../text/article.ts';
import type { ArticleRecord } from '../../index/record/articleRecord.ts';

/**
 * Code units on either side of a name that are looked at: a sentence may be as long as the article.
 */
const NEAR = 200;
/**
 * Words beside names and dates that a sentence has which says something ("X met Y in Z.");
 * "STANFORD, California (AGENCY) —" has none.
 */
const FEWEST_WORDS = 2;
/** A caption is no sentence so easily: "X and Y in Z." */
const FEWEST_IN_CAPTION = 4;
/**
 * A line that ends in no full stop and has no more words than this is a heading or a link: "What
 * she promised, line by line".
 */
const LONGEST_LINE = 14;

/** Text of the story. A headline is shown beside each of its article's passages anyway. */
const TELLING: ReadonlySet<SectionKind | undefined> = new Set(['body', 'caption', undefined]);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const CLOSED = /[.!?…;:。！？؟।][\s"'“”‘’»)\]]*$/u;
const OPENED = /^[\s"'“”‘’«([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/**
 * True when the sentence around a mention, given by its index, is about it: a dateline, a byline, a
 * link and the rest of a caption are not.
 */
export function tellsSomething(record: ArticleRecord, mention: number): boolean {
  const section = record.sectionOf(mention);
  if (!TELLING.has(section)) return false;
  const span = record.mentions[mention]!;
  const sentence = record.sentenceAt(span);
  const [start, end] = [Math.max(sentence.start, span.start - NEAR), Math.min(sentence.end, span.end + NEAR)];
  const [isCaption, words] = [section === 'caption', wordsBeside(record, mention, start, end)];
  if (words < (isCaption ? FEWEST_IN_CAPTION : FEWEST_WORDS)) return false;
  const isWhole = start === sentence.start && end === sentence.end;
  if (!isWhole) return true;
  const text = record.text.slice(start, end);
  if (isCaption && !OPENED.test(text)) return false;
  return CLOSED.test(text) || (!isCaption && (text.match(WORD) ?? []).length > LONGEST_LINE);
}

/** Words between two places that belong to no mention. */
function wordsBeside({ text, mentions }: ArticleRecord, mention: number, start: number, end: number): number {
  let first = mention;
  while (first > 0 && mentions[first - 1]!.end > start) first--;
  let [words, from] = [0, start];
  for (let at = first; from < end; at++) {
    const next = mentions[at];
    const to = Math.min(end, next?.start ?? end);
    if (to > from) words += (text.slice(from, to).match(WORD) ?? []).length;
    from = Math.max(from, next?.end ?? end);
  }
  return words;
}
