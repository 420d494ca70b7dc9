import { lazy, lazyObject } from '../../base/lazy.ts';
import { ByteReader, ByteWriter, stringsIn, StringTable } from '../../base/numbers/bytes.ts';
import { contentHash } from '../../base/numbers/contentHash.ts';
import type { DatePart, PublicationDate } from '../../calendar/dateMention.ts';
import type { ArticleAnalysis, ArticleEntity, LinkedMention } from '../../entities/analysis.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import { SECTION_KINDS, type Article, type Quote, type Section, type Sentences } from '../../text/article.ts';
import { readSentences } from '../../text/sentences.ts';
import { sketchOf } from '../copies/sketch.ts';

/** Changes whenever the bytes of {@link EncodedAnalysis} come to mean something else. */
export const CODEC_VERSION = 5;

/**
 * An analysis as it crosses between threads and is stored in the index. All three have buffers of
 * their own, which may be transferred.
 */
export interface EncodedAnalysis {
  /** The article's text in UTF-8; what is not well-formed is replaced, code unit by code unit. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** All else that is known of it, tokens left out: they follow from text and sections. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** What near-copies are found by (see `sketchOf`). */
  readonly sketch: Uint8Array<ArrayBuffer>;
}

const PUBLICATION_SOURCES = ['known', 'inferred', 'unknown'] as const;
const MENTION_KINDS: readonly MentionKind[] = ['person', 'place', 'date', 'organization'];
/** The last bytes of {@link EncodedAnalysis.data}. */
const CHECKSUM_BYTES = 16;
/** Confidence is kept in ten-thousandths. */
const CONFIDENCE = 10_000;

/** The parts of {@link EncodedAnalysis.data} behind its version and their lengths, in order. */
const PARTS = ['facts', 'sections', 'sentences', 'quotes', 'mentions', 'entities'] as const;

/** Makes the bytes of an analysis; {@link decodeAnalysis} makes an equal one of them. */
export function encodeAnalysis(analysis: ArticleAnalysis): EncodedAnalysis {
  const strings = new StringTable();
  const { article } = analysis;
  const part = {
    facts: writeFacts(article, analysis.publication, strings),
    sections: writeSections(article.sections),
    sentences: writeSentences(article.sentences),
    quotes: writeQuotes(article.quotes),
    mentions: writeMentions(analysis.mentions, strings),
    entities: writeEntities(analysis.entities, strings),
  };
  const data = new ByteWriter(4 * PARTS.reduce((sum, name) => sum + part[name].length, 64));
  data.number(CODEC_VERSION);
  for (const name of PARTS) data.number(part[name].length);
  for (const name of PARTS) data.bytes(part[name].take());
  strings.write(data);
  const text = new TextEncoder().encode(article.text);
  data.bytes(checksum(text, data.take()));
  return { text, data: data.take(), sketch: sketchOf(article) };
}

/**
 * True when the bytes are those that were made: no database notices all the damage that a disk or
 * another program does to it.
 */
export function isIntact({ text, data }: Pick<EncodedAnalysis, 'text' | 'data'>): boolean {
  const end = data.length - CHECKSUM_BYTES;
  const sum = end < 0 ? [] : checksum(text, data.subarray(0, end));
  return end >= 0 && sum.every((byte, index) => byte === data[end + index]);
}

function checksum(text: Uint8Array, data: Uint8Array): Uint8Array {
  return new TextEncoder().encode((contentHash(text) + contentHash(data)).slice(24, 24 + CHECKSUM_BYTES));
}

/**
 * The analysis that was encoded; each part of it is decoded when it is first asked for.
 * @throws RangeError when the bytes are of another version
 */
export function decodeAnalysis({ text, data }: Pick<EncodedAnalysis, 'text' | 'data'>): ArticleAnalysis {
  const head = new ByteReader(data);
  const version = head.number();
  if (version !== CODEC_VERSION) throw new RangeError(`an article of version ${version.toString()}`);
  const lengths = PARTS.map(() => head.number());
  const starts = new Map<string, number>();
  let at = head.at;
  for (const [index, name] of PARTS.entries()) {
    starts.set(name, at);
    at += lengths[index]!;
  }
  const from = (name: (typeof PARTS)[number]): ByteReader => new ByteReader(data, starts.get(name));
  const string = stringsIn(data, at);
  const textOf = lazy(() => new TextDecoder('utf-8', { ignoreBOM: true }).decode(text));
  const facts = lazy(() => readFacts(from('facts'), string));
  return lazyObject<ArticleAnalysis>({
    article: () => readArticle(textOf, facts().article, from),
    publication: () => facts().publication,
    mentions: () => readMentions(from('mentions'), string, textOf()),
    entities: () => readEntities(from('entities'), string),
  });
}

type Strings = (number: number) => string | undefined;
type ArticleFacts = Pick<Article, 'headline' | 'outlet' | 'url'>;

function writeFacts(article: Article, publication: PublicationDate, strings: StringTable): ByteWriter {
  const to = new ByteWriter(16);
  for (const text of [article.headline, article.outlet, article.url]) to.number(strings.numberOf(text));
  const { from, day, window, notBefore, copyOf, reason } = publication;
  to.number(PUBLICATION_SOURCES.indexOf(from));
  for (const text of [day, window?.[0], window?.[1], notBefore, copyOf, reason])
    to.number(strings.numberOf(text));
  return to;
}

function readFacts(
  from: ByteReader,
  string: Strings,
): { readonly article: ArticleFacts; readonly publication: PublicationDate } {
  const [headline, outlet, url] = [string(from.number()), string(from.number()), string(from.number())];
  const source = PUBLICATION_SOURCES[from.number()] ?? 'unknown';
  const [day, first, last] = [string(from.number()), string(from.number()), string(from.number())];
  const [notBefore, copyOf] = [string(from.number()), string(from.number())];
  const reason = string(from.number()) ?? '';
  return {
    article: {
      headline: headline ?? '',
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
    },
    publication: {
      from: source,
      ...(day !== undefined && { day }),
      ...(first !== undefined && last !== undefined && { window: [first, last] }),
      ...(notBefore !== undefined && { notBefore }),
      ...(copyOf !== undefined && { copyOf }),
      reason,
    },
  };
}

function readArticle(
  text: () => string,
  facts: ArticleFacts,
  from: (name: (typeof PARTS)[number]) => ByteReader,
): Article {
  const sections = lazy(() => readSections(from('sections')));
  // Nothing but an article's own analysis asks for tokens.
  const cut = lazy(() => readSentences(text(), sections()));
  const parts = lazyObject<Omit<Article, keyof ArticleFacts>>({
    text,
    sections,
    tokens: () => cut().tokens,
    sentences: () => readSentenceSpans(from('sentences'), () => cut().sentences.firstToken),
    quotes: () => readQuotes(from('quotes')),
  });
  return Object.assign(parts, facts);
}

function writeSections(sections: readonly Section[]): ByteWriter {
  const to = new ByteWriter(8 + 4 * sections.length);
  to.number(sections.length);
  let before = 0;
  for (const { start, end, kind } of sections) {
    to.signed(start - before);
    to.number(end - start);
    to.number(SECTION_KINDS.indexOf(kind));
    before = end;
  }
  return to;
}

function readSections(from: ByteReader): readonly Section[] {
  let before = 0;
  return Array.from({ length: from.count() }, () => {
    const start = before + from.signed();
    before = start + from.number();
    return { kind: SECTION_KINDS[from.number()] ?? 'body', start, end: before };
  });
}

function writeSentences({ count, starts, ends, section }: Sentences): ByteWriter {
  const to = new ByteWriter(8 + 4 * count);
  to.number(count);
  let [before, beforeSection] = [0, 0];
  for (let index = 0; index < count; index++) {
    to.signed(starts[index]! - before);
    to.number(ends[index]! - starts[index]!);
    to.signed(section[index]! - beforeSection);
    before = ends[index]!;
    beforeSection = section[index]!;
  }
  return to;
}

function readSentenceSpans(from: ByteReader, firstToken: () => Int32Array): Sentences {
  const count = from.count();
  const [starts, ends, section] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let [before, beforeSection] = [0, 0];
  for (let index = 0; index < count; index++) {
    before += from.signed();
    starts[index] = before;
    ends[index] = before += from.number();
    section[index] = beforeSection += from.signed();
  }
  return {
    count,
    starts,
    ends,
    section,
    get firstToken() {
      return firstToken();
    },
  };
}

function writeQuotes(quotes: readonly Quote[]): ByteWriter {
  const to = new ByteWriter(8 + 5 * quotes.length);
  to.number(quotes.length);
  let before = 0;
  for (const { start, end, closed } of quotes) {
    to.signed(start - before);
    to.number(2 * (end - start) + (closed ? 1 : 0));
    before = start;
  }
  return to;
}

function readQuotes(from: ByteReader): readonly Quote[] {
  let before = 0;
  return Array.from({ length: from.count() }, () => {
    const start = (before += from.signed());
    const length = from.number();
    return { start, end: start + Math.floor(length / 2), closed: length % 2 === 1 };
  });
}

/** Names every field, so that a new one does not go unwritten. */
const MENTION_FIELDS =
  'start end kind surface confidence entity candidates evidence value part reason problem';
type FieldOf<Names extends string> = Names extends `${infer First} ${infer Rest}`
  ? First | FieldOf<Rest>
  : Names;
type AllFields<T, Names extends string> = Exclude<keyof T, FieldOf<Names>> extends never ? string : never;
MENTION_FIELDS satisfies AllFields<LinkedMention, typeof MENTION_FIELDS>;
const ENTITY_FIELDS = 'kind name aliases titles';
ENTITY_FIELDS satisfies AllFields<ArticleEntity, typeof ENTITY_FIELDS>;

const DATE_PARTS: ReadonlySet<string | undefined> = new Set<DatePart>(['early', 'mid', 'late']);
function isPart(text: string | undefined): text is DatePart {
  return DATE_PARTS.has(text);
}

function writeMentions(mentions: readonly LinkedMention[], strings: StringTable): ByteWriter {
  const to = new ByteWriter(8 + 14 * mentions.length);
  to.number(mentions.length);
  let before = 0;
  for (const mention of mentions) {
    const { start, end, kind, confidence, entity, candidates } = mention;
    to.signed(start - before);
    to.number(end - start);
    to.number(MENTION_KINDS.indexOf(kind));
    to.number(Math.round(confidence * CONFIDENCE));
    to.number(entity === undefined ? 0 : entity + 1);
    to.number(candidates.length);
    for (const candidate of candidates) to.number(candidate);
    to.number(strings.numberOf(mention.evidence));
    to.number(strings.numberOf(mention.value));
    to.number(strings.numberOf(mention.part));
    to.number(strings.numberOf(mention.reason));
    to.number(strings.numberOf(mention.problem));
    before = end;
  }
  return to;
}

function readMentions(from: ByteReader, string: Strings, text: string): readonly LinkedMention[] {
  let before = 0;
  return Array.from({ length: from.count() }, (): LinkedMention => {
    const start = before + from.signed();
    const end = (before = start + from.number());
    const kind = MENTION_KINDS[from.number()] ?? 'person';
    const confidence = from.number() / CONFIDENCE;
    const entity = from.number() - 1;
    const candidates = Array.from({ length: from.count() }, () => from.number());
    const [evidence, value, part] = [string(from.number()), string(from.number()), string(from.number())];
    const [reason, problem] = [string(from.number()), string(from.number())];
    return {
      start,
      end,
      kind,
      surface: text.slice(start, end),
      confidence,
      ...(entity >= 0 && { entity }),
      candidates,
      ...(evidence !== undefined && { evidence }),
      ...(value !== undefined && { value }),
      ...(isPart(part) && { part }),
      ...(reason !== undefined && { reason }),
      ...(problem !== undefined && { problem }),
    };
  });
}

function writeEntities(entities: readonly ArticleEntity[], strings: StringTable): ByteWriter {
  const to = new ByteWriter(8 + 8 * entities.length);
  to.number(entities.length);
  for (const { kind, name, aliases, titles } of entities) {
    to.number(MENTION_KINDS.indexOf(kind));
    to.number(strings.numberOf(name));
    to.number(aliases.length);
    for (const { surface, count } of aliases) {
      to.number(strings.numberOf(surface));
      to.number(count);
    }
    to.number(titles.length);
    for (const title of titles) to.number(strings.numberOf(title));
  }
  return to;
}

function readEntities(from: ByteReader, string: Strings): readonly ArticleEntity[] {
  return Array.from({ length: from.count() }, (): ArticleEntity => {
    const kind = MENTION_KINDS[from.number()] ?? 'person';
    const name = string(from.number()) ?? '';
    const aliases = Array.from({ length: from.count() }, () => ({
      surface: string(from.number()) ?? '',
      count: from.number(),
    }));
    const titles = Array.from({ length: from.count() }, () => string(from.number()) ?? '');
    return { kind: kind === 'date' ? 'person' : kind, name, aliases, titles };
  });
}
