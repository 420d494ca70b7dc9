import type { Article } from '../text/article.ts';
import { civil, weekdayName, weekdayOf } from './calendar.ts';
import type { Expression } from './dateExpression.ts';
import type { DateValue } from './dateValue.ts';
import { resolveDate, type Resolved } from './resolveDate.ts';
import { tenseAround, type Tense } from './tense.ts';

/** An expression that was taken for a date, with how surely. */
export interface Candidate {
  readonly expression: Expression;
  readonly confidence: number;
}

/** A yearless date takes its year from a dated mention at most so many characters before it. */
const NEAR = 700;

/** Resolves an article's expressions in text order, each in the light of those before it. */
export class ArticleTimeline {
  readonly #text: string;
  readonly #candidates: readonly Candidate[];
  readonly #tenses: readonly Tense[];
  /** True when the article writes the day before the month. */
  readonly dayFirst: boolean;
  /** True for a life or a history: see {@link isNarrative}. */
  readonly narrative: boolean;

  constructor(article: Article, candidates: readonly Candidate[]) {
    this.#text = article.text;
    this.#candidates = candidates;
    this.dayFirst = habitOf(candidates);
    this.narrative = isNarrative(candidates);
    let sentence = 0;
    let last: { readonly sentence: number; readonly tense: Tense } = { sentence: -1, tense: 'none' };
    this.#tenses = candidates.map(({ expression }) => {
      while (sentence < article.sentences.count && article.sentences.ends[sentence]! <= expression.start)
        sentence++;
      const near = tenseAround(article, sentence, expression.start, expression.end);
      // In a list of dates the verb stands far before the later ones.
      const tense = near === 'none' && last.sentence === sentence ? last.tense : near;
      last = { sentence, tense };
      return tense;
    });
  }

  /** The expressions with the tense around each. */
  get read(): readonly { readonly expression: Expression; readonly tense: Tense }[] {
    return this.#candidates.map(({ expression }, i) => ({ expression, tense: this.#tenses[i]! }));
  }

  /** @param published the day number of publication that is assumed, undefined where nothing is known. */
  resolve(published: number | undefined): readonly Resolved[] {
    const results: Resolved[] = [];
    let previous: DateValue | undefined;
    let previousDay: DateValue | undefined;
    let dated: { readonly year: number; readonly end: number } | undefined;
    const publishedYear = published === undefined ? undefined : civil(published).year;
    this.#candidates.forEach(({ expression: e }, i) => {
      const near = dated && (this.narrative || e.start - dated.end < NEAR) ? dated.year : undefined;
      const useNear =
        near !== undefined && (this.narrative || publishedYear === undefined || near < publishedYear - 1);
      const resolved = resolveDate(e, {
        published,
        previous,
        previousDay,
        nearYear: useNear ? near : undefined,
        tense: this.#tenses[i]!,
        dayFirst: this.dayFirst,
      });
      results.push(resolved);
      this.#checkPair(results, i);
      const value = results[i]!.value;
      if (!value) return;
      if (value.precision !== 'decade' && value.precision !== 'century') {
        previous = value;
        if (e.slots.y !== undefined || useNear) dated = { year: civil(value.first).year, end: e.end };
      }
      if (value.precision === 'day') previousDay = value;
    });
    return results;
  }

  /** "last Friday (Jan 18)": the two say the same day and check each other; the written date wins over the counted one. */
  #checkPair(results: Resolved[], i: number): void {
    const a = this.#candidates[i - 1]?.expression;
    const b = this.#candidates[i]!.expression;
    if (!a || b.start - a.end > 3 || !/^(?:\s?[([]|, )$/.test(this.#text.slice(a.end, b.start))) return;
    const day = results[i]!.value;
    if (day?.precision !== 'day' || b.kind !== 'calendar' || (a.kind !== 'weekday' && a.kind !== 'deictic'))
      return;
    const { w } = a.slots;
    const written = this.#text.slice(b.start, b.end);
    if (w !== undefined && weekdayOf(day.first) !== w) {
      const problem = `${written} was a ${weekdayName(weekdayOf(day.first))}, not a ${weekdayName(w)}.`;
      results[i - 1] = { reason: 'The weekday and the date beside it contradict each other.', problem };
      results[i] = { reason: 'The date and the weekday beside it contradict each other.', problem };
      return;
    }
    const known = results[i - 1]!;
    results[i - 1] = {
      value: day,
      reason:
        known.value?.edtf === day.edtf
          ? `${known.reason.slice(0, -1)}, and “${written}” agrees.`
          : `The date stands beside it: “${written}”.`,
    };
  }
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

/** A life or a history: many years written out, hardly a day counted from publication. Dates without a year follow the story there. */
function isNarrative(candidates: readonly Candidate[]): boolean {
  let years = 0;
  let counted = 0;
  for (const { expression: e } of candidates) {
    if (e.slots.y !== undefined) years++;
    else if (e.anchor === 'published' && (e.kind === 'weekday' || e.kind === 'deictic' || e.kind === 'unit'))
      counted++;
  }
  return years >= 8 && counted * 5 < years;
}
