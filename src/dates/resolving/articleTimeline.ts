import { civil } from '../../calendar/calendar.ts';
import { dayValue, type DateValue } from '../../calendar/dateValue.ts';
import { daysInWords } from '../../calendar/inWords.ts';
import type { Article, Quote } from '../../text/article.ts';
import type { Expression, ExpressionKind } from '../reading/dateExpression.ts';
import { isYearly } from './deadlines.ts';
import { checkPair } from './checkPair.ts';
import { resolveDate } from './resolveDate.ts';
import { tenseAround, type Tense, type TenseClue } from './tense.ts';
import type { Resolved, ResolutionContext } from './resolutionContext.ts';
import { publishedIn } from './resolutionContext.ts';

/** An expression that was taken for a date, with how surely. */
export interface Candidate {
  readonly expression: Expression;
  readonly confidence: number;
}

/**
 * UTF-16 code units between a dated mention and a date that takes its year; fewer while publication
 * is unknown.
 */
const NEAR = 40;
const VERY_NEAR = 120;
/** Years after which times are long past. */
const LONG_PAST = 20;
const SENTENCE_END = /[.!?]["”’)]?\s+[A-Z]/;
/** UTF-16 code units in which a life story gives its first day. */
const OPENING = 600;
/** Kinds that count from the day of writing. */
const COUNTED_KINDS: ReadonlySet<ExpressionKind> = new Set(['weekday', 'unit', 'deictic', 'offset']);
/** Characters between a quotation and the words that say on which day it was spoken. */
const ATTRIBUTION = 90;

/** A dated mention that others may take their year from. */
interface Dated {
  readonly year: number;
  readonly end: number;
  /** The sentence that it opens, if it does. */
  readonly opens: number | undefined;
}

/** Resolves an article's expressions in text order, each in the light of those before it. */
export class ArticleTimeline {
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #tenses: readonly TenseClue[];
  /** The sentence of each expression. */
  readonly #sentenceOf: readonly number[];
  /** The quotation of each expression. */
  readonly #quoteOf: readonly (Quote | undefined)[];
  /** True when the article writes the day before the month. */
  readonly dayFirst: boolean;
  readonly #latestYear: number;
  /** True for a life: see {@link isLifeStory}. */
  readonly lifeStory: boolean;
  /** True for a life or a history: see {@link isNarrative}. */
  readonly narrative: boolean;

  constructor(article: Article, candidates: readonly Candidate[]) {
    this.#text = article.text;
    this.#candidates = candidates;
    this.dayFirst = habitOf(candidates);
    this.narrative = isNarrative(candidates);
    this.lifeStory = isLifeStory(article.text, candidates);
    this.#latestYear = candidates.reduce((year, { expression: e }) => Math.max(year, e.slots.y ?? year), 0);
    let q = 0;
    this.#quoteOf = candidates.map(({ expression: e }) => {
      while (q < article.quotes.length && article.quotes[q]!.end <= e.start) q++;
      const quote = article.quotes[q];
      return quote && quote.start <= e.start ? quote : undefined;
    });
    let sentence = 0;
    let last: { readonly sentence: number; readonly clue: TenseClue } = {
      sentence: -1,
      clue: { tense: 'none', close: false },
    };
    this.#sentenceOf = candidates.map(({ expression }) => {
      while (sentence < article.sentences.count && article.sentences.ends[sentence]! <= expression.start)
        sentence++;
      return sentence;
    });
    this.#tenses = candidates.map(({ expression }, i) => {
      const sentence = this.#sentenceOf[i]!;
      const near = tenseAround(article, sentence, expression.start, expression.end);
      // In a list of dates the verb is far before the later ones.
      const clue =
        near.tense === 'none' && last.sentence === sentence ? { ...last.clue, close: false } : near;
      const own = directionOf(expression);
      last = {
        sentence,
        clue: clue.tense === 'none' && own !== 'none' ? { tense: own, close: false } : clue,
      };
      return clue;
    });
  }

  /** The expressions with the tense around each. */
  get read(): readonly { readonly expression: Expression; readonly tense: Tense }[] {
    return this.#candidates.map(({ expression }, i) => ({ expression, tense: this.#tenses[i]!.tense }));
  }

  /**
   * @param published the day number of publication that is assumed, undefined where nothing is
   *   known.
   * @param from that day, or the window that it is taken from, in words, for the reasons.
   */
  resolve(
    published: number | undefined,
    from = published === undefined ? '' : publishedIn(published, published),
  ): readonly Resolved[] {
    const results: Resolved[] = [];
    let previous: DateValue | undefined;
    let previousDay: DateValue | undefined;
    /** The state of the story before the current quotation. */
    let outside: { readonly quote: Quote; readonly previousDay: DateValue | undefined } | undefined;
    let dated: Dated | undefined;
    /**
     * Years of the whole dates mentioned, by month and day: when they come again, the year is left
     * out.
     */
    const sameDay = new Map<number, number>();
    const later = this.#wholeDates;
    this.#candidates.forEach(({ expression: e }, i) => {
      const quote = this.#quoteOf[i];
      if (outside && outside.quote !== quote) {
        previousDay = outside.previousDay ?? previousDay;
        outside = undefined;
      }
      if (quote && !outside) outside = { quote, previousDay };
      const nearYear =
        this.#yearBehind(e) ??
        this.#yearElsewhere(i, sameDay, later) ??
        (dated && this.#standsNear(dated, e, i, published) ? dated.year : undefined);
      const context: ResolutionContext = {
        published,
        from,
        previous,
        previousDay,
        nearYear,
        ...this.#tenses[i]!,
        dayFirst: this.dayFirst,
      };
      results.push(resolveDate(e, this.#asSpoken(i, context)));
      checkPair(this.#text, this.#candidates[i - 1]?.expression, e, results, published !== undefined);
      const value = results[i]!.value;
      if (!value) return;
      if (value.precision !== 'decade' && value.precision !== 'century') {
        previous = value;
        if (e.slots.y !== undefined || nearYear !== undefined)
          dated = { year: civil(value.first).year, end: e.end, opens: this.#opensSentence(i) };
      }
      if (value.precision === 'day') previousDay = value;
      else if (e.kind === 'dayRange') previousDay = dayValue(this.#opensEntry(e) ? value.first : value.last);
      if (e.slots.y !== undefined && e.slots.d !== undefined && e.slots.m !== undefined)
        sameDay.set(dayKey(e), e.slots.y);
    });
    return results;
  }

  /** The year that a day had before, or has later on. */
  #yearElsewhere(
    i: number,
    before: ReadonlyMap<number, number>,
    later: ReadonlyMap<number, number>,
  ): number | undefined {
    const { expression: e } = this.#candidates[i]!;
    if (isYearly(this.#text, e.start, e.end)) return undefined;
    const year = before.get(dayKey(e));
    return year ?? (this.#tenses[i]!.tense === 'future' ? undefined : later.get(dayKey(e)));
  }

  /** The number of the sentence that a year opens: "In 2016, it was shown in May and June." */
  #opensSentence(i: number): number | undefined {
    const { expression: e } = this.#candidates[i]!;
    const sentence = this.#sentenceOf[i]!;
    const opens = /(?:^|[.!?:”"]\s|\n)(?:In|During|Back in|Early in|Later in) $/.test(
      this.#text.slice(Math.max(0, e.start - 12), e.start),
    );
    return opens && e.rule === 'year' && this.#text[e.end] === ',' ? sentence : undefined;
  }

  /** "July 19 (2016)". */
  #yearBehind({ kind, slots, end }: Expression): number | undefined {
    if (kind !== 'calendar' || slots.y !== undefined || slots.m === undefined) return undefined;
    const year = /^ ?\((\d{4})\)/.exec(this.#text.slice(end, end + 7))?.[1];
    return year === undefined ? undefined : Number(year);
  }

  /** Years of the days that the article gives whole once and in no other year, by month and day. */
  get #wholeDates(): ReadonlyMap<number, number> {
    const years = new Map<number, number>();
    const several = new Set<number>();
    for (const { expression: e } of this.#candidates) {
      const [key, year] = [dayKey(e), e.slots.y];
      if (key < 0 || year === undefined) continue;
      if (years.has(key) && years.get(key) !== year) several.add(key);
      years.set(key, year);
    }
    for (const key of several) years.delete(key);
    return years;
  }

  /** "Feb 27 and 28: …" in a list of days: what follows counts from the first of them. */
  #opensEntry({ start, end }: Expression): boolean {
    return (
      /(?:^|[\r\n])$/.test(this.#text.slice(Math.max(0, start - 1), start)) &&
      /^\s*(?:[:\r\n–—-]|$)/.test(this.#text.slice(end, end + 3))
    );
  }

  /**
   * Whether a date without a year belongs to the year of a dated mention before it rather than to
   * the time of publication.
   */
  #standsNear(dated: Dated, e: Expression, i: number, published: number | undefined): boolean {
    if (dated.opens === this.#sentenceOf[i] && this.#tenses[i]!.tense !== 'future') return true;
    if (published === undefined ? this.narrative : this.#isHistory(published)) return true;
    const distance = e.start - dated.end;
    if (published === undefined) return distance < VERY_NEAR;
    if (distance >= NEAR || this.#text.slice(dated.end, e.start).includes('\n')) return false;
    // A year long past applies to its own sentence only.
    if (
      dated.year < civil(published).year - LONG_PAST &&
      SENTENCE_END.test(this.#text.slice(dated.end, e.start))
    )
      return false;
    return dated.year < civil(published).year - 1 && this.#tenses[i]!.tense !== 'future';
  }

  /**
   * A life story from its first day on, or times long past: there the story's year applies until
   * another is named.
   */
  #isHistory(published: number): boolean {
    return this.narrative && (this.lifeStory || this.#latestYear < civil(published).year - LONG_PAST);
  }

  /**
   * Inside a quotation days count from the day of speaking, if the words beside it say which: "…
   * this week," he said on Sunday.
   */
  #asSpoken(i: number, context: ResolutionContext): ResolutionContext {
    const { expression: e } = this.#candidates[i]!;
    if (context.published === undefined || e.anchor !== 'published' || !COUNTED_KINDS.has(e.kind))
      return context;
    const quote = this.#quoteOf[i];
    if (!quote) return context;
    const spoken = [i + 1, i + 2, i - 1].find((k) => {
      const other = this.#candidates[k]?.expression;
      if (!other || this.#quoteOf[k]) return false;
      const [from, to] = other.start >= quote.end ? [quote.end, other.start] : [other.end, quote.start];
      if (to < from || to - from >= ATTRIBUTION || this.#text.slice(from, to).includes('\n')) return false;
      return (other.kind === 'weekday' || other.kind === 'deictic') && this.#tenses[k]!.tense !== 'future';
    });
    if (spoken === undefined) return context;
    const day = resolveDate(this.#candidates[spoken]!.expression, {
      ...context,
      tense: 'past',
      close: true,
    }).value;
    if (day?.precision !== 'day' || day.first > context.published) return context;
    return {
      ...context,
      published: day.first,
      from: `the day of speaking (${daysInWords(day.first, day.first)})`,
    };
  }
}

/** "Tomorrow" and "next week" give the tense of a sentence without a verb that does. */
function directionOf({ kind, slots }: Expression): Tense {
  const step = kind === 'deictic' ? slots.n : COUNTED_KINDS.has(kind) ? slots.mod : undefined;
  return step === undefined || step === 0 ? 'none' : step > 0 ? 'future' : 'past';
}

/** Month and day as one number; -1 where the expression is no bare day of a month. */
function dayKey({ kind, slots }: Expression): number {
  return kind === 'calendar' && slots.m !== undefined && slots.d !== undefined && slots.unit === undefined
    ? slots.m * 32 + slots.d
    : -1;
}

/** Whether the article writes the day before the month, from its own unmistakable dates. */
function habitOf(candidates: readonly Candidate[]): boolean {
  let dayFirst = 0;
  for (const { expression: e } of candidates) {
    if (e.kind === 'numeric') dayFirst += e.slots.n1! > 12 ? 2 : e.slots.n2! > 12 ? -2 : 0;
    else if (e.rule.startsWith('day-month')) dayFirst += 1;
    else if (e.rule.startsWith('month-day')) dayFirst -= 1;
  }
  return dayFirst >= 0;
}

/**
 * A life or a history: many years written out, hardly a day counted from publication. Dates without
 * a year follow the story there.
 */
function isNarrative(candidates: readonly Candidate[]): boolean {
  let years = 0;
  let counted = 0;
  for (const { expression: e } of candidates) {
    if (e.slots.y !== undefined) years++;
    else if (e.anchor === 'published' && (e.kind === 'weekday' || e.kind === 'deictic' || e.kind === 'unit'))
      counted++;
  }
  return years >= 8 ? counted * 5 < years : years >= 4 && counted === 0;
}

/**
 * A life opens with a whole date behind a bracket, a dash or "born": "(31 March 1635 – 29 November
 * 1699)".
 */
function isLifeStory(text: string, candidates: readonly Candidate[]): boolean {
  return candidates.slice(0, 5).some(({ expression: e }) => {
    const whole = e.slots.y !== undefined && e.slots.d !== undefined && e.start < OPENING;
    return (
      whole && /(?:[(;–—-]|\bborn(?: on)?|\bb\.)\s?$/i.test(text.slice(Math.max(0, e.start - 9), e.start))
    );
  });
}
