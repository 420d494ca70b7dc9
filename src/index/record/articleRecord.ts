import { partitionPoint } from '../../base/partitionPoint.ts';
import { lazy } from '../../base/lazy.ts';
import type { Span } from '../../base/span.ts';
import type { Target } from '../../base/target.ts';
import { baseName } from '../../base/uris.ts';
import { clip, oneLine } from '../../base/words/oneLine.ts';
import { commonLevel } from '../../calendar/dateValue.ts';
import { shortDays } from '../../calendar/inWords.ts';
import type { ArticleAnalysis, LinkedMention } from '../../entities/analysis.ts';
import type { SectionKind } from '../../text/article.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { decodeAnalysis, encodeAnalysis, type EncodedAnalysis } from './recordCodec.ts';

/**
 * Parts of an article that are not the story. Names in them are mentions like any other, marked and
 * listed as references, but they count for nothing: a photographer or an agency's editor is not who
 * the story is about.
 */
const UNCOUNTED: ReadonlySet<SectionKind> = new Set(['boilerplate', 'credit', 'byline', 'url', 'note']);

/** A longer outlet is a sentence taken for one. */
const LONGEST_OUTLET = 60;

/** What is known of an article without its analysis. */
export interface ArticleFacts {
  readonly headline: string;
  readonly outlet: string | undefined;
  /**
   * First and last day on which it may have appeared, `YYYY-MM-DD`; both empty where nothing is
   * known.
   */
  readonly firstDay: string;
  readonly lastDay: string;
  /** True when there is nothing in it but white space. */
  readonly isBlank: boolean;
}

/**
 * One article in the index: its analysis and what the queries need to know about places in its
 * text.
 */
export class ArticleRecord {
  /** URI. */
  readonly id: string;
  /** A sentence for the reader when not all of it was read. */
  readonly note: string | undefined;
  readonly #analysis: () => ArticleAnalysis;
  readonly #facts: () => ArticleFacts;
  readonly #encoded: () => EncodedAnalysis;
  #lines: LineIndex | undefined;
  #sections: readonly number[] | undefined;

  constructor(
    id: string,
    analysis: ArticleAnalysis | (() => ArticleAnalysis),
    note?: string,
    given: { readonly facts?: ArticleFacts; readonly encoded?: EncodedAnalysis } = {},
  ) {
    this.id = id;
    this.note = note;
    this.#analysis = typeof analysis === 'function' ? lazy(analysis) : () => analysis;
    this.#facts = lazy(() => given.facts ?? factsOf(id, this.analysis));
    this.#encoded = lazy(() => given.encoded ?? encodeAnalysis(this.analysis));
  }

  /** The record of an analysis that a worker has made; it is decoded when somebody asks. */
  static encoded(id: string, encoded: EncodedAnalysis, note?: string): ArticleRecord {
    return new ArticleRecord(id, () => decodeAnalysis(encoded), note, { encoded });
  }

  get analysis(): ArticleAnalysis {
    return this.#analysis();
  }

  /** The analysis as it is kept. */
  get encoded(): EncodedAnalysis {
    return this.#encoded();
  }

  get facts(): ArticleFacts {
    return this.#facts();
  }

  get text(): string {
    return this.analysis.article.text;
  }

  /** The headline, or the file's name where the article has none. */
  get headline(): string {
    return this.facts.headline;
  }

  get outlet(): string | undefined {
    return this.facts.outlet;
  }

  get mentions(): readonly LinkedMention[] {
    return this.analysis.mentions;
  }

  /** The last day on which it may have appeared, for sorting; empty where nothing is known. */
  get lastDay(): string {
    return this.facts.lastDay;
  }

  /** `YYYY-MM` of publication, `YYYY` where the month is open, empty where nothing is known. */
  get month(): string {
    const { firstDay, lastDay } = this.facts;
    return commonLevel([firstDay, lastDay]).slice(0, 'YYYY-MM'.length);
  }

  /** Publication day or window in words; undefined where nothing is known. */
  get published(): string | undefined {
    const { firstDay, lastDay } = this.facts;
    return lastDay === '' ? undefined : shortDays([firstDay, lastDay]);
  }

  /** The kind of section of a mention, given by its index. */
  sectionOf(mention: number): SectionKind | undefined {
    this.#sections ??= sectionIndexes(this.analysis);
    return this.analysis.article.sections[this.#sections[mention] ?? -1]?.kind;
  }

  /** True when a mention, given by its index, shows what the story is about. */
  counts(mention: number): boolean {
    const section = this.sectionOf(mention);
    return section === undefined || !UNCOUNTED.has(section);
  }

  /** True when a mention is in the first paragraph of the story. */
  isInLead(mention: number): boolean {
    this.sectionOf(mention);
    const section = this.#sections?.[mention] ?? -1;
    return (
      section >= 0 && section === this.analysis.article.sections.findIndex(({ kind }) => kind === 'body')
    );
  }

  /** The sentence around a place in the text; its line where no sentence is there. */
  sentenceAt(span: Span): Span {
    const { starts, ends, count } = this.analysis.article.sentences;
    const at = partitionPoint(count, (sentence) => starts[sentence]! <= span.start) - 1;
    const [start, end] = [starts[at], ends[at]];
    if (start !== undefined && end !== undefined && span.start < end)
      return { start, end: Math.max(end, span.end) };
    const after = this.text.indexOf('\n', span.end);
    return {
      start: this.text.lastIndexOf('\n', span.start - 1) + 1,
      end: after < 0 ? this.text.length : after,
    };
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  /** The place of a span of the text in the file. */
  target(span: Span): Target {
    return {
      uri: this.id,
      range: { start: this.lines.positionAt(span.start), end: this.lines.positionAt(span.end) },
    };
  }

  /** Index of the mention that covers an offset, its end included; undefined when there is none. */
  mentionAt(offset: number): number | undefined {
    let touching: number | undefined;
    for (const [index, mention] of this.mentions.entries()) {
      if (mention.start > offset) break;
      if (offset < mention.end) return index;
      if (offset === mention.end) touching = index;
    }
    return touching;
  }
}

/** For each mention the index of its section, -1 for none. Both are in text order. */
function sectionIndexes({ article, mentions }: ArticleAnalysis): readonly number[] {
  let section = 0;
  return mentions.map(({ start }) => {
    while (section < article.sections.length && article.sections[section]!.end <= start) section++;
    const at = article.sections[section];
    return at && at.start <= start ? section : -1;
  });
}

function factsOf(id: string, { article, publication }: ArticleAnalysis): ArticleFacts {
  const { day, window } = publication;
  const [firstDay, lastDay] = day === undefined ? (window ?? ['', '']) : [day, day];
  return {
    headline: article.headline.trim() || baseName(id),
    outlet: article.outlet === undefined ? undefined : clip(oneLine(article.outlet), LONGEST_OUTLET),
    firstDay,
    lastDay,
    isBlank: article.text.trim() === '',
  };
}
