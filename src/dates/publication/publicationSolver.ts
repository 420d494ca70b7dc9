import { civil, dayNumber, weekdayOf } from '../../calendar/calendar.ts';
import { dayInWords } from '../../calendar/inWords.ts';
import type { Evidence } from './publicationEvidence.ts';
import { inWords, reasonFor, type Anchors } from './publicationReason.ts';
import type { Dated } from './publicationScores.ts';
import { PublicationScores } from './publicationScores.ts';
import {
  AFTER_CAPTION_DAY,
  AFTER_DAY,
  AFTER_LEAD,
  AFTER_MONTH,
  AFTER_YEAR,
  AFTER_YEARLESS,
  AGAINST,
  BEFORE_DAY,
  BEFORE_YEAR,
  BEFORE_YEARLESS,
  GROWTH,
  LEAD_IS_DAY,
  MISREAD,
  MONTHS_AFTER,
  MONTHS_BEFORE,
  NEWS,
} from './publicationTables.ts';

/** Where the evidence leaves the day of publication, as day numbers, both inclusive. */
export interface Solution {
  readonly first: number;
  readonly last: number;
  /** The days up to which a tenth, half and nine tenths of the likelihood are. */
  readonly likely: readonly number[];
  readonly reason: string;
}

/**
 * The likelihood of each day is the product of its likelihoods by every piece of evidence, and the
 * answer is the shortest run of days with this share of it.
 */
const MASS = 0.92;
/**
 * Wide answers depend on how long after its latest date a story is mostly published, which is less
 * reliable: they contain a larger share.
 */
const WIDE_MASS = 0.96;
/** Days. */
const NARROW = 45;
const QUANTILES = [0.1, 0.5, 0.9] as const;
/**
 * Texts without a year after this one may be published long after it: nothing bounds the year then.
 */
const OLD = 1990;
/** Days that are considered before the latest past date (which may be misread) and after it. */
const BEFORE = 1200;
const HORIZON = 4400;
const MOST_EVIDENCE = 60;
/** A weekday beside a whole date means a day within this many days of it. */
const WEEK = 6;
/** The largest gaps in a dense, and in a close, row of years. */
const DENSE = 1;
const CLOSE = 3;

/** The key by which pieces of evidence are the same; kinds without a key are never the same. */
const SAMENESS: { readonly [K in Evidence['kind']]?: (e: Extract<Evidence, { kind: K }>) => string } = {
  yearlessMonth: ({ month, tense }) => `${String(month)}${tense}`,
  pair: ({ words }) => words,
  since: ({ from }) => String(from),
  past: ({ first, last }) => `${String(first)}/${String(last)}`,
  ahead: ({ first, last }) => `${String(first)}/${String(last)}`,
};

function samenessOf<K extends Evidence['kind']>(
  kind: K,
  e: Extract<Evidence, { kind: K }>,
): string | undefined {
  return SAMENESS[kind]?.(e);
}

/** The same month said three times is one piece of evidence. */
function distinct(all: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return all.filter((e) => {
    const sameness = samenessOf(e.kind, e);
    if (sameness === undefined) return true;
    const key = `${e.kind} ${sameness}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function findAnchors(evidence: readonly Evidence[]): Anchors {
  let past: Dated | undefined;
  let ahead: Dated | undefined;
  const years = new Set<number>();
  for (const e of evidence) {
    if (e.kind === 'pair' && e.year !== undefined) years.add(e.year);
    if (e.kind === 'past') {
      const { year } = civil(e.first);
      if (year < OLD) continue;
      years.add(year);
      if (!past || e.first > past.first || (e.first === past.first && e.last < past.last)) past = e;
    }
    if (e.kind === 'ahead' && civil(e.first).year >= OLD && (!ahead || e.last < ahead.last)) ahead = e;
  }
  return { past, ahead, years: [...years].sort((a, b) => b - a) };
}

function addPast(scores: PublicationScores, past: Dated, { years }: Anchors, news: boolean): void {
  const misread = past.sure ? MISREAD.sure : MISREAD.unsure;
  if (past.grain === 'day')
    return scores.addDistance(past.first, 1, past.caption ? AFTER_CAPTION_DAY : AFTER_DAY, misread);
  if (past.grain === 'month') return scores.addDistance(past.first, 1, AFTER_MONTH, misread);
  const { year } = civil(past.first);
  const gap = year - (years.find((other) => other < year) ?? -Infinity);
  const table = AFTER_YEAR[gap <= DENSE ? 'dense' : gap <= CLOSE ? 'close' : 'lone'];
  scores.addYears(year, 1, news ? table.map((share) => share ** NEWS) : table, misread);
}

/**
 * The first weekday: close before publication, and often the weekday of the whole date in the text.
 */
function addLead(scores: PublicationScores, weekday: number, past: Dated | undefined): void {
  const logs = AFTER_LEAD.map(Math.log);
  const whole = past?.grain === 'day' ? past.first : undefined;
  const isDay = whole !== undefined && weekdayOf(whole) === weekday;
  const other = whole === undefined ? 0 : Math.log(1 - LEAD_IS_DAY);
  const usual = logs.map((_, day) => logs[(day - weekday + 7) % 7]!);
  if (whole === undefined) return scores.addByWeekday(usual, -Infinity, Infinity);
  const close = usual.map((log) => (isDay ? Math.log(LEAD_IS_DAY) : log + other));
  scores.addByWeekday(usual, -Infinity, whole - 1);
  scores.addByWeekday(close, whole, whole + WEEK);
  scores.addByWeekday(usual, whole + WEEK + 1, Infinity);
}

function addEvidence(scores: PublicationScores, evidence: readonly Evidence[], anchors: Anchors): void {
  const lead = evidence.find((e) => e.kind === 'leadWeekday')?.weekday;
  const dateline = evidence.some((e) => e.kind === 'pair' && e.dateline);
  const months = evidence.reduce((n, e) => n + (e.kind === 'yearlessMonth' ? 1 : 0), 0);
  for (const e of evidence) {
    if (e.kind === 'past' && e !== anchors.past) scores.addPast(e);
    else if (e.kind === 'since') scores.addOutside(e.from, e.to, AGAINST.since);
    else if (e.kind === 'copy') scores.addOutside(e.from, e.to, AGAINST.copy);
    else if (e.kind === 'coined') scores.addBetween(-Infinity, e.day - 1, AGAINST.coined);
    else if (e.kind === 'inYear')
      scores.addByMonth((months) => (Math.floor(months / 12) === e.year ? 0 : AGAINST.year));
    else if (e.kind === 'yearlessDay') scores.addYearless(e);
    else if (e.kind === 'yearlessMonth') scores.addMonth(e, MONTHS_AFTER, MONTHS_BEFORE, months ** -0.5);
    else if (e.kind === 'pair') scores.addPair(e, lead);
    else if (e.kind === 'weekday')
      scores.addByWeekday(
        AFTER_LEAD.map((_, day) => (day === e.weekday ? 0 : AGAINST.weekday)),
        -Infinity,
        Infinity,
      );
    else if (e.kind === 'monthPart')
      scores.addToEdges(e.part === 'early' ? 3 : 0, e.part === 'early' ? 0 : 2, AGAINST.monthPart);
  }
  scores.closeYearless(AFTER_YEARLESS, BEFORE_YEARLESS);
  if (lead !== undefined && !dateline) addLead(scores, lead, anchors.past);
}

/** The day before which the article cannot have appeared, with the reason in words. */
export interface Floor {
  readonly day: number;
  readonly words: string;
}

/** @returns the latest date that is surely past, or the day of a coined name. */
export function floorOf(all: readonly Evidence[]): Floor | undefined {
  let floor: Floor | undefined;
  for (const e of all) {
    const found =
      e.kind === 'coined'
        ? { day: e.day, words: `“${e.words}”, in use since ${dayInWords(e.day)}` }
        : e.kind === 'past' && e.sure && civil(e.first).year >= OLD
          ? { day: e.first, words: `${inWords(e)}, the latest past date` }
          : undefined;
    if (found && (!floor || found.day > floor.day)) floor = found;
  }
  return floor;
}

/** @returns the latest date that is past, or seems to be, in words. */
export function latestPast(all: readonly Evidence[]): string | undefined {
  const { past } = findAnchors(all);
  return past && inWords(past);
}

/**
 * @returns the stretch of days in which the article most likely appeared, or undefined where the
 *   text names no year.
 */
export function solvePublication(all: readonly Evidence[]): Solution | undefined {
  const evidence = distinct(all).slice(0, MOST_EVIDENCE);
  const anchors = findAnchors(evidence);
  const { past, ahead, years } = anchors;
  const since = evidence.find((e) => e.kind === 'since');
  const coined = evidence.find((e) => e.kind === 'coined');
  const copy = evidence.find((e) => e.kind === 'copy');
  const firstYear = years[0] && dayNumber(years[0], 1, 1);
  const from = copy?.from ?? past?.first ?? coined?.day ?? since?.from ?? ahead?.first ?? firstYear;
  if (from === undefined) return undefined;
  const scores = new PublicationScores(from - BEFORE, HORIZON);
  scores.addByMonth((months) => GROWTH.perYear * Math.min(0, Math.floor(months / 12) - GROWTH.until));
  if (past)
    addPast(
      scores,
      past,
      anchors,
      evidence.some(({ kind }) => kind === 'pair'),
    );
  else if (coined) scores.addYears(civil(coined.day).year, 1, AFTER_YEAR.lone, MISREAD.sure);
  if (ahead?.grain === 'year') scores.addYears(civil(ahead.first).year, -1, BEFORE_YEAR, MISREAD.ahead);
  else if (ahead) scores.addDistance(ahead.last, -1, BEFORE_DAY, MISREAD.ahead);
  addEvidence(scores, evidence, anchors);
  const found = shortest(scores);
  // The small likelihood before the past date comes from misread tenses, and is left out.
  if (past && past.first <= found.last) found.first = Math.max(found.first, past.first);
  if (coined && coined.day <= found.last) found.first = Math.max(found.first, coined.day);
  return { ...found, reason: reasonFor(evidence, anchors, found.first, found.last) };
}

interface Run {
  first: number;
  readonly last: number;
  readonly likely: readonly number[];
}

/** A likelihood so far below the best, as a logarithm, is lost in rounding. */
const NOTHING = -45;

/** The answer: the shortest run of days with enough of the likelihood. */
function shortest({ all: scores, start }: PublicationScores): Run {
  let best = -Infinity;
  for (const score of scores) best = Math.max(best, score);
  let total = 0;
  let from = 0;
  while (from < scores.length && scores[from]! - best < NOTHING) from++;
  let to = scores.length;
  while (to > from && scores[to - 1]! - best < NOTHING) to--;
  const weights = new Float64Array(to - from);
  for (let i = from; i < to; i++) {
    if (scores[i]! - best < NOTHING) continue;
    weights[i - from] = Math.exp(scores[i]! - best);
    total += weights[i - from]!;
  }
  const narrow = run(weights, MASS * total);
  const [first, last] = narrow[1] - narrow[0] < NARROW ? narrow : run(weights, WIDE_MASS * total);
  const zero = start + from;
  return { first: zero + first, last: zero + last, likely: quantiles(weights, total, zero) };
}

/** @returns the shortest run of places, both ends inclusive, whose weights add up to `mass`. */
function run(weights: Float64Array, mass: number): readonly [number, number] {
  let low = 0;
  let sum = 0;
  let first = 0;
  let last = weights.length - 1;
  for (let high = 0; high < weights.length; high++) {
    sum += weights[high]!;
    while (sum - weights[low]! >= mass) sum -= weights[low++]!;
    if (sum >= mass && high - low < last - first) [first, last] = [low, high];
  }
  return [first, last];
}

function quantiles(weights: Float64Array, total: number, start: number): readonly number[] {
  const days: number[] = [];
  let sum = 0;
  for (let i = 0; i < weights.length && days.length < QUANTILES.length; i++) {
    sum += weights[i]!;
    while (days.length < QUANTILES.length && sum >= QUANTILES[days.length]! * total) days.push(start + i);
  }
  return days;
}
