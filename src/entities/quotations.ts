import { wordSet } from '../base/words/wordSet.ts';
import { getOrInsert } from '../base/getOrInsert.ts';
import { partitionPoint } from '../base/partitionPoint.ts';
import type { Span } from '../base/span.ts';
import type { Article, Quote } from '../text/article.ts';
import type { ArticleAnalysis, LinkedMention } from './analysis.ts';
import { besideName } from './people/besideName.ts';
import { foldName } from '../base/words/foldName.ts';
import type { Gender } from './names/givenNames.ts';

/** A direct quotation with who said it. */
export interface Quotation extends Span {
  /** Index of the mention that names the speaker, the nearest in the text. */
  readonly speaker: number;
  /** Indexes of the mentions inside the quotation. */
  readonly mentions: readonly number[];
}

/** Code units (UTF-16) from a quotation within which the words of attribution begin. */
const REACH = 220;
/** Sentences before "he" in which the person it means is named. */
const PRONOUN_REACH = 4;
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);
/** "Said Roe": code units (UTF-16) behind the verb within which its subject begins. */
const NEAR = 12;
/** Fewer words in quotation marks, without a verb of speech, are no quotation. */
const FEWEST_WORDS = 4;

/**
 * Attributes each direct quotation of an article to its speaker: the person with a verb of speech
 * right behind or before it; for "he said" the last speaker, or whom the sentences before are
 * about; for a quotation without such words the speaker of the previous one in the paragraph, or in
 * the previous paragraph if the quotation begins this one. Quotations without a named speaker are
 * left out. Linear in the text. (The cues are those for direct speech of Pareti et al.,
 * Automatically Detecting and Attributing Indirect Quotations, EMNLP 2013.)
 */
export function quotationsOf(analysis: ArticleAnalysis): readonly Quotation[] {
  const reader = new QuotationReader(analysis);
  return analysis.article.quotes.flatMap((quote, number) => reader.read(quote, number) ?? []);
}

/** Reads the quotations of one article in text order. */
class QuotationReader {
  readonly #analysis: ArticleAnalysis;
  readonly #text: string;
  readonly #genders = new Map<number, Gender | undefined>();
  #mentionsOf: ReadonlyMap<number, readonly number[]> | undefined;
  /** Who spoke last, and in which section. */
  #last: { readonly mention: number; readonly section: number } | undefined;
  #runsOn = false;

  constructor(analysis: ArticleAnalysis) {
    this.#analysis = analysis;
    this.#text = analysis.article.text;
  }

  read(quote: Quote, number: number): Quotation | undefined {
    const { sections, quotes } = this.#analysis.article;
    const section = sectionAt(this.#analysis.article, quote.start);
    const from = Math.max(sections[section]?.start ?? 0, quotes[number - 1]?.end ?? 0);
    const to = Math.min(sections[section]?.end ?? this.#text.length, quotes[number + 1]?.start ?? Infinity);
    const speaker =
      this.#speakerBehind(quote, to) ?? this.#speakerBefore(quote, from) ?? this.#speakerOn(quote, section);
    this.#runsOn = !quote.closed;
    if (speaker === undefined) return undefined;
    this.#last = { mention: speaker, section };
    return { start: quote.start, end: quote.end, speaker, mentions: this.#mentionsIn(quote) };
  }

  /** `“…,” said Mr Roe`, `“…,” Mr Roe, the mayor, said`, `“…,” he said`. */
  #speakerBehind(quote: Span, limit: number): number | undefined {
    const to = Math.min(limit, quote.end + REACH, sentenceEnd(this.#analysis.article, quote.end));
    const words = wordsIn(this.#text, quote.end, to);
    const verb = speechVerbs(words)[0];
    if (!verb) return undefined;
    const before = { start: quote.end, end: verb.start };
    const subject = this.#peopleIn(before)[0];
    if (subject !== undefined) return subject;
    const pronoun = pronounIn(words, before) ?? pronounIn(words, { start: verb.end, end: verb.end + 5 });
    if (pronoun) return this.#meant(pronoun, quote.start);
    const behind = this.#peopleIn({ start: verb.end, end: to })[0];
    const isSubject =
      behind !== undefined && !/[.;]\s/.test(this.#text.slice(verb.end, this.#mention(behind).start));
    return isSubject ? behind : undefined;
  }

  /** `Mr Roe said: “…”`, `Mr Roe told a rally that “…”`, `According to Mr Roe, “…”`. */
  #speakerBefore(quote: Span, limit: number): number | undefined {
    const from = Math.max(limit, quote.start - REACH, sentenceStart(this.#analysis.article, quote.start));
    const words = wordsIn(this.#text, from, quote.start);
    const people = this.#peopleIn({ start: from, end: quote.start });
    const verb = speechVerbs(words).at(-1);
    if (!verb) return /\b[Aa]ccording to\b/.test(this.#text.slice(from, quote.start)) ? people[0] : undefined;
    const subject = people.findLast((mention) => this.#mention(mention).end <= verb.start);
    const nearer = { start: subject === undefined ? from : this.#mention(subject).end, end: verb.start };
    const pronoun = pronounIn(words, nearer);
    return pronoun ? this.#meant(pronoun, from) : subject;
  }

  /**
   * The speaker who continues: in the same paragraph, or in a paragraph that is only the quotation
   * right behind the last one.
   */
  #speakerOn(quote: Span, section: number): number | undefined {
    const { article } = this.#analysis;
    if (wordCount(this.#text.slice(quote.start, quote.end)) < FEWEST_WORDS) return undefined;
    const last = this.#last;
    if (last && (this.#runsOn || last.section === section)) return last.mention;
    const { start, end } = article.sections[section] ?? quote;
    if (start !== quote.start || end - quote.end > 1) return undefined;
    return (
      this.#reporting(sentenceIndex(article, start) - 1) ??
      (last && section - last.section === 1 ? last.mention : undefined)
    );
  }

  /** The speaker in a sentence of indirect speech: "Mr Roe said anyone could learn." */
  #reporting(sentence: number): number | undefined {
    const { starts, ends } = this.#analysis.article.sentences;
    const [start, end] = [starts[sentence], ends[sentence]];
    if (start === undefined || end === undefined) return undefined;
    const words = wordsIn(this.#text, start, end);
    const verb = speechVerbs(words)[0];
    if (!verb) return undefined;
    const pronoun = pronounIn(words, { start: verb.start - 5, end: verb.start });
    if (pronoun) return this.#meant(pronoun, start);
    const people = this.#peopleIn({ start, end });
    return (
      people.findLast((mention) => this.#mention(mention).end <= verb.start) ??
      people.find((mention) => this.#mention(mention).start <= verb.end + NEAR)
    );
  }

  /**
   * Whom a pronoun means: the last speaker of the paragraph, or who is named before it there; else
   * the same in the sentences before.
   */
  #meant(pronoun: Gender, offset: number): number | undefined {
    const { article } = this.#analysis;
    const section = sectionAt(article, offset);
    const fits = (mention: number): boolean => (this.#genderOf(mention) ?? pronoun) === pronoun;
    const last = this.#last && fits(this.#last.mention) ? this.#last : undefined;
    if (last?.section === section) return last.mention;
    const here = sentenceIndex(article, offset);
    for (let at = here; at >= Math.max(0, here - PRONOUN_REACH); at--) {
      const start = article.sentences.starts[at]!;
      if (last && section - last.section === 1 && article.sentences.section[at] !== section)
        return last.mention;
      const end = at === here ? offset : article.sentences.ends[at]!;
      const subject = this.#peopleIn({ start, end }).find(fits);
      if (subject !== undefined) return subject;
    }
    return undefined;
  }

  /** The gender by the titles beside any mention of the same person. */
  #genderOf(mention: number): Gender | undefined {
    const { entity } = this.#mention(mention);
    if (entity === undefined) return undefined;
    if (!this.#genders.has(entity)) {
      let gender: Gender | undefined;
      for (const other of this.#named().get(entity) ?? [])
        gender ??= besideName(this.#text, this.#mention(other)).gender;
      this.#genders.set(entity, gender);
    }
    return this.#genders.get(entity);
  }

  /** Indexes of the mentions of each entity. */
  #named(): ReadonlyMap<number, readonly number[]> {
    if (this.#mentionsOf) return this.#mentionsOf;
    const mentionsOf = new Map<number, number[]>();
    for (const [index, { entity }] of this.#analysis.mentions.entries()) {
      if (entity === undefined) continue;
      getOrInsert(mentionsOf, entity, () => []).push(index);
    }
    return (this.#mentionsOf = mentionsOf);
  }

  #mention(index: number): LinkedMention {
    return this.#analysis.mentions[index]!;
  }

  /** Indexes of the mentions inside a span, in text order. */
  #mentionsIn({ start, end }: Span): readonly number[] {
    const { mentions } = this.#analysis;
    const inside: number[] = [];
    const first = partitionPoint(mentions.length, (at) => mentions[at]!.start < start);
    for (let at = first; at < mentions.length && mentions[at]!.end <= end; at++) inside.push(at);
    return inside;
  }

  #peopleIn(span: Span): readonly number[] {
    return this.#mentionsIn(span).filter((at) => this.#mention(at).kind === 'person');
  }
}

interface Word extends Span {
  /** Folded. */
  readonly word: string;
}

function wordsIn(text: string, start: number, end: number): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: foldName(word),
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The verbs of speech among words, without "to tell" and "to say". */
function speechVerbs(words: readonly Word[]): readonly Word[] {
  return words.filter(({ word }, at) => isSpeechVerb(word) && words[at - 1]?.word !== 'to');
}

/** The gender of the last "he" or "she" among the words inside a span. */
function pronounIn(words: readonly Word[], { start, end }: Span): Gender | undefined {
  const inside = words.findLast((word) => word.start >= start && word.end <= end && PRONOUNS.has(word.word));
  return inside && PRONOUNS.get(inside.word);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function sectionAt({ sections }: Article, offset: number): number {
  return partitionPoint(sections.length, (at) => sections[at]!.start <= offset) - 1;
}

/** Index of the sentence that begins last at or before an offset. */
function sentenceIndex({ sentences: { starts, count } }: Article, offset: number): number {
  return partitionPoint(count, (at) => starts[at]! <= offset) - 1;
}

function sentenceStart(article: Article, offset: number): number {
  return article.sentences.starts[sentenceIndex(article, offset)] ?? 0;
}

/**
 * The end of the sentence in which a quotation ends: "“Is it so?” she asked." continues behind the
 * question mark.
 */
function sentenceEnd(article: Article, offset: number): number {
  const at = sentenceIndex(article, offset);
  const { starts, ends, count } = article.sentences;
  const end = ends[at] ?? article.text.length;
  if (end > offset) return end;
  const next = starts[at + 1];
  const goesOn = at + 1 < count && next !== undefined && /^\p{Ll}/u.test(article.text.slice(next, next + 1));
  return goesOn ? ends[at + 1]! : end;
}

/**
 * Verbs with which newspapers attribute quotations, in the forms beside a quotation, folded.
 * Source: the lists of reporting verbs in grammars of English (Quirk et al., A Comprehensive
 * Grammar of the English Language, section 14.28 to 14.30) as far as news uses them.
 */
const SPEECH_VERBS: ReadonlySet<string> =
  wordSet(`said say says saying told tell tells telling added adds adding asked asks asking answered answers replied replies responded responds
  explained explains noted notes stated states stressed stresses insisted insists argued argues claimed claims declared declares
  announced announces warned warns admitted admits conceded concedes acknowledged acknowledges recalled recalls remembered remembers
  continued continues concluded concludes remarked remarks observed observes commented comments joked jokes quipped quips
  wrote writes tweeted tweets posted posts vowed vows promised promises pledged pledges urged urges reiterated reiterates repeated repeats
  emphasised emphasized emphasises emphasizes pointed shouted shouts cried cries whispered whispers yelled yells muttered mutters
  complained complains lamented laments predicted predicts suggested suggests thought thinks believes believed
  countered counters retorted retorts quoted testified testifies confirmed confirms denied denies charged boasted boasts`);

/** True for a folded verb of speech: "said", "tweeted". */
export const isSpeechVerb = (word: string): boolean => SPEECH_VERBS.has(word);
