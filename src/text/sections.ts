import type { Span } from '../base/span.ts';
import type { Section, SectionKind } from './article.ts';
import { readDateline } from './dateline.ts';
import { isListItem, paragraphsOf } from './paragraphs.ts';
import { readPictureLine } from './pictureCredit.ts';
import { BYLINE_PATTERNS, LABELS, PARAGRAPH_PATTERNS } from './structurePatterns.ts';

/** A text cut into its parts, with the agency that a dateline names. */
export interface Structure {
  readonly sections: readonly Section[];
  readonly agency?: string;
}

const LONGEST_HEADLINE = 220;
const LONGEST_LONE_HEADLINE = 120;
/** Bylines and headlines are in the first paragraphs. */
const HEAD_PARAGRAPHS = 12;
/** Datelines are above the story; standfirsts, captions and notes may come before. */
const DATELINE_PARAGRAPHS = 14;
/** Length of the start of a paragraph on which patterns are tried, in UTF-16 code units. */
const REACH = 900;

/** "He said it." ends a sentence; "Made in the U.S." and "Acme Inc." may end a headline. */
const SENTENCE_END = /[.;,:](?:["'”’)\]]{0,2})$/u;
const ABBREVIATED_END = /(?:(?:\b\p{L}\.){2,}|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|St)\.|\.{3})["'”’]?$/u;

/** Cuts a text into sections, in text order, in time linear in the text. */
export function readStructure(text: string): Structure {
  return new StructureReader(text).read();
}

class StructureReader {
  readonly #text: string;
  readonly #paragraphs: readonly Span[];
  readonly #sections: Section[] = [];
  readonly #labelled: boolean;
  #agency: string | undefined;
  #hasHeadline = false;
  #bodies = 0;
  #ended = false;

  constructor(text: string) {
    this.#text = text;
    this.#paragraphs = paragraphsOf(text);
    this.#labelled = this.#countLabelled() > 1;
  }

  read(): Structure {
    this.#paragraphs.forEach((paragraph, i) => {
      this.#readParagraph(paragraph, i);
    });
    return { sections: this.#sections, ...(this.#agency === undefined ? {} : { agency: this.#agency }) };
  }

  #readParagraph(paragraph: Span, i: number): void {
    const head = this.#text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
    const whole = head.length === paragraph.end - paragraph.start;
    if (i < HEAD_PARAGRAPHS && this.#readLabel(paragraph, head)) return;
    const kind = whole ? this.#kindByPattern(head, i) : undefined;
    if (kind) {
      if (kind === 'boilerplate' && this.#bodies > 0 && /copyright|© ?\d|rights reserved/i.test(head))
        this.#ended = true;
      this.#add(paragraph.start, paragraph.end, kind);
      return;
    }
    if (whole && this.#readPicture(paragraph, head)) return;
    if (this.#isHeadline(paragraph, head, i)) {
      this.#hasHeadline = true;
      this.#add(paragraph.start, paragraph.end, 'headline');
      return;
    }
    // The site's links are behind the copyright line.
    if (this.#ended && head.length < 80 && !SENTENCE_END.test(head)) {
      this.#add(paragraph.start, paragraph.end, 'boilerplate');
      return;
    }
    this.#readBody(paragraph, head, i);
  }

  #kindByPattern(head: string, i: number): SectionKind | undefined {
    for (const { kind, pattern, longest } of PARAGRAPH_PATTERNS) {
      if (head.length <= longest && pattern.test(head)) return kind;
    }
    const aboveStory = i < HEAD_PARAGRAPHS && this.#bodies <= 1 && head.length <= 160;
    if (aboveStory && !/[.!?]["”]?$/u.test(head) && BYLINE_PATTERNS.some((pattern) => pattern.test(head)))
      return 'byline';
    return undefined;
  }

  #readPicture(paragraph: Span, head: string): boolean {
    const picture = readPictureLine(head);
    if (!picture) return false;
    const credit = paragraph.start + picture.creditStart;
    let captionEnd = credit;
    while (captionEnd > paragraph.start && /\s/.test(this.#text[captionEnd - 1]!)) captionEnd--;
    if (captionEnd > paragraph.start) this.#add(paragraph.start, captionEnd, 'caption');
    if (credit < paragraph.end) this.#add(credit, paragraph.end, 'credit');
    return true;
  }

  /** "BYLINE: Jane Roe", as news archives export. */
  #readLabel(paragraph: Span, head: string): boolean {
    const groups = /^([A-Za-z][A-Za-z -]{2,18}):(?:\s+|$)/.exec(head);
    const kind = groups ? LABELS[groups[1]!.toLowerCase()] : undefined;
    if (!groups || !kind || (kind === 'headline' && this.#hasHeadline)) return false;
    this.#add(paragraph.start, paragraph.start + groups[1]!.length + 1, 'note');
    if (groups[0].length < head.length) this.#add(paragraph.start + groups[0].length, paragraph.end, kind);
    if (kind === 'headline') this.#hasHeadline = true;
    return true;
  }

  #isHeadline(paragraph: Span, head: string, i: number): boolean {
    if (this.#hasHeadline || this.#bodies > 0 || i >= HEAD_PARAGRAPHS) return false;
    const last = i === this.#paragraphs.length - 1;
    if (head.length > (last ? LONGEST_LONE_HEADLINE : LONGEST_HEADLINE)) return false;
    if (SENTENCE_END.test(head) && !ABBREVIATED_END.test(head)) return false;
    if (last && /[.!?]["'”’]?$/u.test(head)) return false;
    // A headline begins with a capital; a line that is one quotation is the first of the story.
    if (isListItem(this.#text, paragraph) || !/^\P{L}{0,3}[\p{Lu}\p{Lo}\p{N}]/u.test(head)) return false;
    if (/^["“][^"”]*[.!?]["”]$/u.test(head)) return false;
    return readDateline(head, { first: true, labelled: true }) === undefined;
  }

  #readBody(paragraph: Span, head: string, i: number): void {
    const first = this.#bodies === 0;
    const dateline =
      i < DATELINE_PARAGRAPHS ? readDateline(head, { first, labelled: this.#labelled }) : undefined;
    let start = paragraph.start;
    if (dateline) {
      this.#agency ??= dateline.agency;
      this.#add(start, start + dateline.end, 'dateline');
      start += dateline.end;
      while (start < paragraph.end && /\s/.test(this.#text[start]!)) start++;
    }
    this.#bodies++;
    if (start < paragraph.end) this.#add(start, paragraph.end, 'body');
  }

  /** How many paragraphs open with a few words and a colon, as speakers of an interview do. */
  #countLabelled(): number {
    let count = 0;
    for (const { start, end } of this.#paragraphs) {
      if (/^\p{Lu}[\p{L}\p{M}.'’ -]{0,30}:(?:\s|$)/u.test(this.#text.slice(start, Math.min(end, start + 40))))
        count++;
    }
    return count;
  }

  #add(start: number, end: number, kind: SectionKind): void {
    this.#sections.push({ start, end, kind });
  }
}
