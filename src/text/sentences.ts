import { SENTENCE_STARTERS, standsBeforeName } from './abbreviations.ts';
import { TokenKind } from './article.ts';
import type { Section, Sentences, Tokens } from './article.ts';
import { isLower, isUpper } from './characters.ts';
import { TokenBuffer } from './tokenBuffer.ts';
import { tokenizeRange } from './tokenize.ts';

const ENDS = new Set(['.', '?', '!', '…', '。', '！', '？', '।', '۔', '؟', '።']);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '」', '』']);

/**
 * Tokens and sentences of a text, section by section, so that neither crosses a section's border.
 */
export function readSentences(
  text: string,
  sections: readonly Section[],
): { tokens: Tokens; sentences: Sentences } {
  const buffer = new TokenBuffer(text.length >> 2);
  const firsts: number[] = [];
  sections.forEach((section) => {
    firsts.push(buffer.count);
    tokenizeRange(text, section.start, section.end, buffer);
  });
  firsts.push(buffer.count);
  const tokens = buffer.tokens();
  const firstToken: number[] = [];
  const sectionOf: number[] = [];
  sections.forEach((_, i) => {
    const end = firsts[i + 1]!;
    let sentence = firsts[i]!;
    while (sentence < end) {
      firstToken.push(sentence);
      sectionOf.push(i);
      sentence = sentenceEnd(text, tokens, sentence, end);
    }
  });
  firstToken.push(tokens.count);
  const count = sectionOf.length;
  return {
    tokens,
    sentences: {
      count,
      starts: Int32Array.from({ length: count }, (_, i) => tokens.starts[firstToken[i]!]!),
      ends: Int32Array.from({ length: count }, (_, i) => tokens.ends[firstToken[i + 1]! - 1]!),
      firstToken: Int32Array.from(firstToken),
      section: Int32Array.from(sectionOf),
    },
  };
}

/** @returns the index behind the last token of the sentence that begins at token `first`. */
function sentenceEnd(text: string, tokens: Tokens, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === TokenKind.punctuation) {
      const mark = text[tokens.starts[i]!]!;
      if (!ENDS.has(mark)) continue;
      let next = i + 1;
      while (next < end && closes(text, tokens, next)) next++;
      if (next >= end || opens(text, tokens, next) || !mayFollow(mark)) return next;
      i = next - 1;
    } else if (text[tokens.ends[i]! - 1] === '.' && endsAfterAbbreviation(text, tokens, i, first, end)) {
      return i + 1;
    }
  }
  return end;
}

/** Full stops of scripts without case always end a sentence. */
function mayFollow(mark: string): boolean {
  return mark <= '\u2026';
}

/** True when the token closes what the sentence opened: it is right behind the previous token. */
function closes(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== TokenKind.punctuation || tokens.starts[i] !== tokens.ends[i - 1]) return false;
  const surface = text.slice(tokens.starts[i], Math.min(tokens.ends[i]!, tokens.starts[i]! + 2));
  return CLOSERS.has(surface) || ENDS.has(surface[0]!);
}

/**
 * True when a sentence may begin with the token: everything but a word in lower case and a joining
 * mark.
 */
function opens(text: string, tokens: Tokens, i: number): boolean {
  const unit = text.charCodeAt(tokens.starts[i]!);
  if (tokens.kinds[i] === TokenKind.word) return !isLower(unit);
  return !',;:-–—)]%/'.includes(text[tokens.starts[i]!]!);
}

function endsAfterAbbreviation(text: string, tokens: Tokens, i: number, first: number, end: number): boolean {
  if (i + 1 >= end || tokens.kinds[i] !== TokenKind.word) return false;
  const next = text.slice(tokens.starts[i + 1], Math.min(tokens.ends[i + 1]!, tokens.starts[i + 1]! + 12));
  if (tokens.starts[i + 1] === tokens.ends[i]) return false;
  const word = text.slice(tokens.starts[i], Math.min(tokens.ends[i]! - 1, tokens.starts[i]! + 12));
  if (standsBeforeName(word)) return false;
  if (/^["“]/.test(next)) return word.length > 1;
  if (!isUpper(next.charCodeAt(0)) || !SENTENCE_STARTERS.has(next)) return false;
  // "J. A Smith" is rare, "Vitamin C. The" is not.
  return word.length > 1 || i > first;
}
