import { dayInWords, dayNumber, exists, weekdayOf, civil, daysInMonth } from './calendar.ts';
import type { Evidence } from './publicationEvidence.ts';

/** Where the evidence leaves the day of publication, as day numbers, both inclusive. */
export interface Solution {
  readonly first: number;
  readonly last: number;
  /** Days at which a quarter, half and three quarters of the likelihood lie behind. */
  readonly likely: readonly number[];
  readonly reason: string;
}

/**
 * The likelihood of each day is the product of what every piece of evidence says about it, and the answer is the shortest stretch of days
 * that holds {@link MASS} of it. The tables below are natural logarithms of rough frequencies in dated newspaper articles.
 */
const MASS = 0.95;
/** A story speaks of most recent events: log density by days since the latest dated one. [up to lag, log density per day]. */
const RECENCY: readonly (readonly [number, number])[] = [
  [1, -1.9],
  [3, -2.5],
  [7, -3.4],
  [14, -4.2],
  [31, -5.0],
  [92, -6.0],
  [183, -7.0],
  [366, -7.8],
  [800, -10],
];
/**
 * Log frequency of how many years before publication the latest year lies that a story writes out. News leaves out the current year, so
 * the tail is long, and a year alone never settles the day.
 */
const YEAR_LAG: readonly number[] = [
  -1.2, -1.1, -2.1, -2.4, -3.2, -3.5, -4.4, -4.5, -4.6, -4.7, -4.8, -5, -5.2,
];
/** Months between publication and a month of no stated year, behind or ahead. */
const MONTH_LAG: readonly number[] = [-1.2, -1.4, -1.8, -2.2, -2.5, -2.7, -2.9, -3.1, -3.3, -3.6, -4, -4.5];
const AGAINST_PAST = -4;
const AGAINST_FUTURE = -3;
const AGAINST_WEEKDAY = -5;
const AGAINST_PAIR = -9;
const AGAINST_SINCE = -5;
const AGAINST_MONTH_PART = -2.5;
/** Yearless dates lie within a year of publication, and hardly ever near its far end. */
const FAR_DAY = 300;
const TOO_FAR = -2.5;
/** Days that are looked at beyond the earliest possible one. */
const HORIZON = 4400;
const MOST_EVIDENCE = 60;

function recency(lag: number): number {
  for (const [upTo, density] of RECENCY) if (lag <= upTo) return density;
  return -12;
}

/** Adds to every day what a date of no stated year says, which comes round each year. */
function addYearless(
  scores: Float64Array,
  lags: Float64Array,
  start: number,
  e: Extract<Evidence, { kind: 'yearlessDay' }>,
): void {
  const n = scores.length;
  const occurrences: number[] = [];
  const from = civil(start).year - 1;
  const to = civil(start + n).year + 1;
  for (let y = from; y <= to; y++)
    if (exists(y, e.month, e.day)) occurrences.push(dayNumber(y, e.month, e.day));
  let k = 0;
  for (let i = 0; i < n; i++) {
    const day = start + i;
    while (k + 1 < occurrences.length && occurrences[k + 1]! <= day) k++;
    const before = occurrences[k]!;
    const after = before === day ? day : (occurrences[k + 1] ?? before + 366);
    const back = day - before;
    const ahead = after - day;
    const future = e.tense === 'future' || (e.tense === 'none' && ahead < back);
    const distance = future ? ahead : back;
    if (!future) lags[i] = Math.min(lags[i]!, back);
    if (distance > FAR_DAY) scores[i]! += TOO_FAR;
    else if (distance > 180) scores[i]! += TOO_FAR / 2;
    if (e.weekday !== undefined && weekdayOf(future ? after : before) !== e.weekday)
      scores[i]! += AGAINST_WEEKDAY;
  }
}

function addMonth(
  scores: Float64Array,
  start: number,
  e: Extract<Evidence, { kind: 'yearlessMonth' }>,
): void {
  for (let i = 0; i < scores.length; i++) {
    const now = civil(start + i).month;
    const back = (now - e.month + 12) % 12;
    const ahead = (e.month - now + 12) % 12;
    scores[i]! +=
      MONTH_LAG[e.tense === 'future' ? ahead : e.tense === 'none' ? Math.min(back, ahead) : back]!;
  }
}

function addPair(
  scores: Float64Array,
  lags: Float64Array,
  start: number,
  e: Extract<Evidence, { kind: 'pair' }>,
): void {
  const n = scores.length;
  scores.forEach((_, i) => (scores[i]! += AGAINST_PAIR));
  const years = e.year === undefined ? [civil(start).year - 1, civil(start + n).year + 1] : [e.year, e.year];
  for (let y = years[0]!; y <= years[1]!; y++) {
    if (!exists(y, e.month, e.day)) continue;
    const date = dayNumber(y, e.month, e.day);
    const right = e.weekday === undefined || weekdayOf(date) === e.weekday;
    const spread = Math.log(e.to - e.from + 1);
    for (let lag = e.from; lag <= e.to; lag++) {
      const i = date + lag - start;
      if (i < 0 || i >= n) continue;
      scores[i]! += -AGAINST_PAIR - spread + (right ? 0 : AGAINST_WEEKDAY);
      if (lag >= 0) lags[i] = Math.min(lags[i]!, lag);
    }
  }
}

/** The same month said three times is one piece of evidence. */
function distinct(all: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return all.filter((e) => {
    const key =
      e.kind === 'yearlessMonth'
        ? `${String(e.month)}${e.tense}`
        : e.kind === 'pair'
          ? e.words
          : e.kind === 'since'
            ? `s${String(e.from)}`
            : undefined;
    if (key === undefined) return true;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Texts that mention no year after this one may be told long after it: nothing bounds the year then. */
const OLD = 1985;

/** Past dates alone leave the end open: something must hold the day from both sides, or there is no use in looking. */
function isPinned(evidence: readonly Evidence[]): boolean {
  let past = -Infinity;
  let future = Infinity;
  const recent = evidence.some(
    (e) => (e.kind === 'year' && e.year >= OLD) || (e.kind === 'pastDay' && civil(e.day).year >= OLD),
  );
  for (const e of evidence) {
    if (e.kind === 'pair' && e.year !== undefined) return true;
    if (e.kind !== 'since' && !recent) continue;
    if (e.kind === 'pair' || e.kind === 'since' || (e.kind === 'yearlessDay' && e.weekday !== undefined))
      return true;
    if (e.kind === 'pastDay') past = Math.max(past, e.day);
    if (e.kind === 'futureDay') future = Math.min(future, e.day);
  }
  return future > past && future - past < 400;
}

/** The earliest day worth looking at: the latest whole date behind, else the start of the latest year mentioned. */
function earliest(evidence: readonly Evidence[]): number | undefined {
  let latestDay: number | undefined;
  const years: number[] = [];
  for (const e of evidence) {
    if (e.kind === 'pastDay') latestDay = Math.max(latestDay ?? e.day, e.day);
    if (e.kind === 'pair' && e.year !== undefined)
      latestDay = Math.max(latestDay ?? -Infinity, dayNumber(e.year, e.month, 1));
    if (e.kind === 'year') years.push(e.year);
    if (e.kind === 'futureDay') years.push(civil(e.day).year - 1);
  }
  const latestYear = years.filter((y) => y > 1600 && y < 2100).sort((a, b) => b - a)[0];
  if (latestDay !== undefined && (latestYear === undefined || latestYear <= civil(latestDay).year))
    return latestDay - 45;
  return latestYear === undefined
    ? undefined
    : dayNumber(latestYear, 1, 1) - (latestDay === undefined ? 0 : 45);
}

/** @returns the stretch of days in which the article most likely appeared, or undefined where the text names no year. */
export function solvePublication(all: readonly Evidence[]): Solution | undefined {
  const evidence = distinct(all).slice(0, MOST_EVIDENCE);
  if (!isPinned(evidence)) return undefined;
  const start = earliest(evidence);
  if (start === undefined) return undefined;
  const scores = new Float64Array(HORIZON);
  const lags = new Float64Array(HORIZON).fill(Infinity);
  let latestYear = -Infinity;
  for (const e of evidence) {
    switch (e.kind) {
      case 'pastDay':
        for (let i = 0; i < HORIZON; i++) {
          const lag = start + i - e.day;
          if (lag < 0) scores[i]! += AGAINST_PAST;
        }
        latestYear = Math.max(latestYear, civil(e.day).year);
        break;
      case 'since':
        for (let i = 0; i < HORIZON; i++)
          if (start + i < e.from || start + i > e.to) scores[i]! += AGAINST_SINCE;
        break;
      case 'futureDay':
        for (let i = Math.max(0, e.day - start + 1); i < HORIZON; i++) scores[i]! += AGAINST_FUTURE;
        break;
      case 'yearlessDay':
        addYearless(scores, lags, start, e);
        break;
      case 'yearlessMonth':
        addMonth(scores, start, e);
        break;
      case 'pair':
        addPair(scores, lags, start, e);
        break;
      case 'year':
        latestYear = Math.max(latestYear, e.year);
        break;
      case 'weekday':
        for (let i = 0; i < HORIZON; i++)
          if (weekdayOf(start + i) !== e.weekday) scores[i]! += AGAINST_WEEKDAY;
        break;
      case 'monthPart':
        for (let i = 0; i < HORIZON; i++) {
          const { year, month, day } = civil(start + i);
          if (e.part === 'early' ? day <= 3 : day > daysInMonth(year, month) - 2)
            scores[i]! += AGAINST_MONTH_PART;
        }
        break;
    }
  }
  for (let i = 0; i < HORIZON; i++) {
    scores[i]! += lags[i] === Infinity ? -5 : recency(lags[i]!);
    const yearLag = civil(start + i).year - latestYear;
    if (latestYear > -Infinity) scores[i]! += yearLag < 0 ? -5 : (YEAR_LAG[yearLag] ?? -5);
  }
  return window(scores, start, evidence);
}

/** The shortest run of days that holds {@link MASS} of the likelihood. */
function window(scores: Float64Array, start: number, evidence: readonly Evidence[]): Solution {
  let best = -Infinity;
  for (const s of scores) best = Math.max(best, s);
  let total = 0;
  const weights = scores.map((s) => Math.exp(s - best));
  for (const w of weights) total += w;
  let low = 0;
  let sum = 0;
  let shortest: readonly [number, number] = [0, scores.length - 1];
  for (let high = 0; high < weights.length; high++) {
    sum += weights[high]!;
    while (sum - weights[low]! >= MASS * total) sum -= weights[low++]!;
    if (sum >= MASS * total && high - low < shortest[1] - shortest[0]) shortest = [low, high];
  }
  const [first, last] = [start + shortest[0], start + shortest[1]];
  return { first, last, likely: quartiles(weights, total, start), reason: reasonFor(evidence, first, last) };
}

function quartiles(weights: Float64Array, total: number, start: number): readonly number[] {
  const days: number[] = [];
  let sum = 0;
  for (let i = 0; i < weights.length && days.length < 3; i++) {
    sum += weights[i]!;
    while (days.length < 3 && sum >= ((days.length + 1) / 4) * total) days.push(start + i);
  }
  return days;
}

/** What held the day, in words: the pairs of weekday and date, and the whole dates next to it on either side. */
function reasonFor(evidence: readonly Evidence[], first: number, last: number): string {
  const pairs = [...new Set(evidence.flatMap((e) => (e.kind === 'pair' ? [`“${e.words}”`] : [])))].slice(
    0,
    3,
  );
  const parts: string[] = [];
  if (pairs.length > 0)
    parts.push(
      `${pairs.join(' and ')} ${pairs.length > 1 ? 'fit' : 'fits'} only ${first === last ? 'this day' : 'these days'}`,
    );
  let past: number | undefined;
  let future: number | undefined;
  for (const e of evidence) {
    if (e.kind === 'pastDay' && e.day <= last) past = Math.max(past ?? e.day, e.day);
    if (e.kind === 'futureDay' && e.day >= first) future = Math.min(future ?? e.day, e.day);
  }
  const since = evidence.find((e) => e.kind === 'since');
  if (past !== undefined) parts.push(`the latest whole date behind is ${dayInWords(past)}`);
  if (since && pairs.length === 0) parts.push(`“${since.words}” without a year lies less than a year back`);
  if (future !== undefined) parts.push(`the nearest one ahead is ${dayInWords(future)}`);
  if (parts.length === 0) parts.push('the years and months mentioned fit these days best');
  return `Worked out from the text: ${parts.join('; ')}.`;
}
