import type { Quote, Section } from './article.ts';
import { CharClass, charClass } from './characters.ts';

/** What may open a quotation, and what closes it. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“”',
  '「': '」',
  '『': '』',
  '``': "''",
};
const MARKS = new Set(Array.from('"\'“”‘’«»„「」『』`', (mark) => mark.charCodeAt(0)));
/** Those among the first 128 code units, of which most text consists. */
const ASCII_MARKS = Uint8Array.from({ length: 128 }, (_, unit) => (MARKS.has(unit) ? 1 : 0));
const isMark = (unit: number): boolean => (unit < 128 ? ASCII_MARKS[unit] === 1 : MARKS.has(unit));

/**
 * Marks behind a doubtful closing mark that are searched for a better one: a bound keeps the search
 * linear.
 */
const POSSESSIVES_IN_QUOTE = 8;

/** A quotation mark in the text, with what it can be beside its neighbours. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** True when it may as well be the apostrophe of a plural's possessive: "the leaders' summit". */
  readonly doubtful: boolean;
}

/**
 * Finds direct quotations, outermost only, in time linear in the text. A quotation over several
 * paragraphs, with an opening mark at each, gives one {@link Quote} for each paragraph, all but the
 * last with `closed: false`. Apostrophes and inch marks are not quotation marks.
 */
export function readQuotes(text: string, sections: readonly Section[]): readonly Quote[] {
  const read = sections.filter(({ kind }) => kind !== 'url' && kind !== 'boilerplate');
  const quotes: Quote[] = [];
  read.forEach((section, i) => {
    const next = read[i + 1];
    readSection(text, section, next ? openerAt(text, next.start) : undefined, quotes);
  });
  return quotes;
}

function openerAt(text: string, offset: number): string | undefined {
  const mark = text.startsWith('``', offset) ? '``' : (text[offset] ?? '');
  return mark in PAIRS ? mark : undefined;
}

function readSection(text: string, section: Section, nextOpens: string | undefined, quotes: Quote[]): void {
  const marks = marksOf(text, section);
  // Kinds of marks that nothing closes any more: to search again for each would be quadratic.
  const unclosed = new Set<string>();
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (!open.opens) continue;
    const close = unclosed.has(open.text) ? -1 : closerOf(marks, i);
    if (close > i) {
      quotes.push({ start: open.start, end: marks[close]!.end, closed: true });
      i = close;
      continue;
    }
    unclosed.add(open.text);
    // A straight or single mark that nothing closes is ignored; a curly one opens a quotation
    // without a closing mark.
    const stray = open.text === '"' || open.text === "'" || open.text === '‘';
    if (nextOpens === open.text || !stray) {
      quotes.push({ start: open.start, end: section.end, closed: false });
      return;
    }
  }
}

/** @returns the index of the mark that closes the one at `i`, or -1. */
function closerOf(marks: readonly Mark[], i: number): number {
  const closers = PAIRS[marks[i]!.text]!;
  let possessive = -1;
  for (let j = i + 1; j < marks.length; j++) {
    if (possessive > 0 && j - possessive > POSSESSIVES_IN_QUOTE) break;
    const mark = marks[j]!;
    if (!mark.closes || !(mark.text === closers || (closers.length > 1 && closers.includes(mark.text))))
      continue;
    // "the students’ work" inside single quotes: the mark closes only if no better one comes.
    if (mark.doubtful) {
      if (possessive < 0) possessive = j;
      continue;
    }
    return j;
  }
  return possessive;
}

function marksOf(text: string, { start, end }: Section): readonly Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    if (!isMark(text.charCodeAt(i))) continue;
    const char = text[i]!;
    const double = (char === '`' || char === "'") && text[i + 1] === char && i + 1 < end;
    if (char === '`' && !double) continue;
    const stop = double ? i + 2 : i + 1;
    const mark = markAt(text, i, stop, start, end);
    if (mark) marks.push(mark);
    i = stop - 1;
  }
  return marks;
}

function markAt(text: string, start: number, end: number, from: number, to: number): Mark | undefined {
  const mark = text.slice(start, end);
  const before = start > from ? charClass(text.charCodeAt(start - 1)) : CharClass.space;
  const after = end < to ? charClass(text.charCodeAt(end)) : CharClass.space;
  const wordBefore = isWordClass(before);
  const wordAfter = isWordClass(after);
  if (mark === "'" || mark === '’' || mark === '‘') {
    // Inside a word it is an apostrophe; "'80s" and "’tis" begin with one, as far as nothing closes
    // them.
    if (wordBefore && wordAfter) return undefined;
    const opens = mark !== '’' && !wordBefore && after !== CharClass.space && !isYear(text, end);
    const closes = mark !== '‘' && before !== CharClass.space && !wordAfter;
    if (!opens && !closes) return undefined;
    const doubtful =
      closes && text[start - 1] === 's' && after === CharClass.space && isLowerAt(text, end + 1, to);
    return { start, end, text: mark, opens, closes, doubtful };
  }
  if (mark === '"') {
    const inch = before === CharClass.digit && !wordAfter;
    const opens = after !== CharClass.space && !wordBefore;
    const closes = before !== CharClass.space || (!opens && !inch);
    return { start, end, text: mark, opens, closes, doubtful: false };
  }
  const opens = mark in PAIRS;
  return { start, end, text: mark, opens, closes: !opens || mark === '“', doubtful: false };
}

function isWordClass(kind: CharClass): boolean {
  return (
    kind === CharClass.letter ||
    kind === CharClass.digit ||
    kind === CharClass.mark ||
    kind === CharClass.ideograph
  );
}

function isYear(text: string, offset: number): boolean {
  return /^\d\ds?\b/.test(text.slice(offset, offset + 4));
}

function isLowerAt(text: string, offset: number, to: number): boolean {
  return offset < to && /\p{Ll}/u.test(text[offset]!);
}
