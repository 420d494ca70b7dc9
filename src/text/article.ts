import type { Span } from '../base/span.ts';

/**
 * The kinds of sections, in the order in which the tagger's model and the index number them. `body`
 * is the reporter's story.
 */
export const SECTION_KINDS = [
  'headline',
  'url', // a line with only the article's web address
  'byline', // "By Jane Roe"
  'dateline', // "WASHINGTON (AGENCY) -" at the head of the first paragraph
  'caption', // what a picture shows
  'credit', // who took it: "ST PHOTO: KEVIN LIM", "(Photo by X / AFP)"
  'note', // archive and correction notes about the article itself
  'boilerplate', // copyright lines, "Read more", "Join our channel"
  'body',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** One part of an article. Sections never overlap, are in text order and leave out blank lines. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/**
 * A direct quotation: the span includes the quotation marks, `open` is false where the closing mark
 * is in a later paragraph.
 */
export interface Quote extends Span {
  readonly closed: boolean;
}

/** What a token is made of. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** All tokens of a text, as parallel flat arrays of UTF-16 offsets; `count` of them are in use. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A {@link TokenKind} per token. */
  readonly kinds: Uint8Array;
}

/** All sentences of a text. No sentence crosses a section's border. */
export interface Sentences {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /**
   * Index of each sentence's first token; one more entry than sentences, so that sentence i is
   * tokens [firstToken[i], firstToken[i + 1]).
   */
  readonly firstToken: Int32Array;
  /** Index into {@link Article.sections} of the sentence's section. */
  readonly section: Int32Array;
}

/** An article's text cut into its parts. Made by `parseArticle`, a pure function of the text. */
export interface Article {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly quotes: readonly Quote[];
  /**
   * The headline as written, or the first words of the text if there is none; empty for an empty
   * text.
   */
  readonly headline: string;
  /**
   * The news agency or outlet named by the dateline, credit, copyright line or URL, where there is
   * one.
   */
  readonly outlet?: string;
  /** The address on a URL line, where there is one. */
  readonly url?: string;
}
