import { acceptsMonth, acceptsMonthDay, acceptsWeekday } from './acceptName.ts';
import {
  acceptsBareShortYear,
  acceptsDecade,
  acceptsOldYear,
  acceptsShortYear,
  acceptsYear,
  acceptsYearRange,
} from './acceptYear.ts';
import type { Atoms } from './dateAtoms.ts';
import { Gap } from './dateAtoms.ts';
import type { Expression, ExpressionKind } from './dateExpression.ts';
import { UNIT } from './dateWords.ts';
import { EASTER } from '../../calendar/feasts.ts';
import {
  ExpressionContext,
  TIME_PREPOSITIONS,
  isCapital,
  isLower,
  monthWord,
  type Seen,
} from './expressionContext.ts';

/** How sure a judge is that an expression is a date: 0 where it is none, up to 1. */
type Judge = (s: ExpressionContext) => number;

const WRITTEN_OUT = 0.97;
const USUAL = 0.9;

/**
 * Judges by rule, for the rules whose words are often no date; the others are judged by their kind.
 */
const BY_RULE: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['year', acceptsYear],
  ['old-year', acceptsOldYear],
  ['month', acceptsMonth],
  ['month-and-month', acceptsMonth],
  ['the-day', acceptsTheDay],
  ['weekday-the-day', acceptsTheDay],
  ['short-year', acceptsShortYear],
  ['short-year-pair', acceptsBareShortYear],
  ['in-short-year', acceptsBareShortYear],
  ['short-year-era', (s) => (isLower(s.raw(s.e.to - 1)) ? 0 : WRITTEN_OUT)],
  ['era-short-year', (s) => (s.raw(s.e.from) === 'AD' ? WRITTEN_OUT : 0)],
  ['month-day', acceptsMonthDay],
  ['day-month', acceptsMonthDay],
  ['part-month', acceptsMonthDay],
  ['last-month-name', acceptsMonthDay],
  ['past-month-name', acceptsMonthDay],
  ['this-month-name', acceptsMonthDay],
  ['next-month-name', acceptsMonthDay],
  // Two digits and two dots number chapters and versions too, unless all are written in full.
  ['dotted-short', (s) => (s.e.end - s.e.start < 8 ? 0 : acceptsNumeric(s))],
]);

const BY_KIND: Readonly<Record<ExpressionKind, Judge>> = {
  calendar: () => WRITTEN_OUT,
  numeric: acceptsNumeric,
  dayRange: () => USUAL,
  monthRange: acceptsMonthRange,
  yearRange: acceptsYearRange,
  weekday: acceptsWeekday,
  unit: acceptsUnit,
  offset: (s) => (/(?:after|before)$/i.test(s.surface) && isWord(s.after().toLowerCase()) ? 0 : USUAL),
  deictic: acceptsDeictic,
  decade: acceptsDecade,
  century: () => USUAL,
  season: (s) => (s.after().toLowerCase() === 'of' && s.e.slots.y === undefined ? 0 : 0.8),
  quarter: acceptsQuarter,
  half: () => USUAL,
  nthWeekday: () => USUAL,
  feast: acceptsFeast,
  set: () => USUAL,
  event: (s) => (s.e.slots.n1 === 9 && s.e.slots.n2 === 11 && !/^[/\d]/.test(s.after()) ? 0.8 : 0),
};

/**
 * @returns how sure it is that an expression is a date, 0 where it is none: "may" the verb, "2000
 *   people", the day in a web address.
 */
export function acceptDate(text: string, atoms: Atoms, e: Expression, seen: Seen): number {
  if (e.start > 0 && /[\p{L}\d$£€#@_]/u.test(text.charAt(e.start - 1))) return 0;
  const judge = BY_RULE.get(e.rule) ?? BY_KIND[e.kind];
  const confidence = judge(new ExpressionContext(text, atoms, e, seen));
  return confidence > 0 && insideAddress(text, e.start, e.end) ? 0 : confidence;
}

/** True inside a web address, a file name or a tag, where numbers date nothing. */
function insideAddress(text: string, start: number, end: number): boolean {
  const glued = /[-_/.:@=%#&?~]/;
  if (!glued.test(text.charAt(start - 1)) && !/[-_/@=&?]/.test(text.charAt(end))) return false;
  let from = start;
  while (from > 0 && start - from < 200 && !/\s/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 200 && !/\s/.test(text[to]!)) to++;
  const chunk = text.slice(from, to);
  return (
    chunk.includes('://') ||
    chunk.includes('www.') ||
    chunk.includes('@') ||
    chunk.includes('_') ||
    /^[#/]/.test(chunk) ||
    /\.(?:com|org|net|html?|co|jpg|png|pdf|gov|edu)\b/i.test(chunk) ||
    (chunk.match(/-/g)?.length ?? 0) > 3
  );
}

/** True where the marks and numbers go on: "1.10.2019.4" is no date. */
function continues(s: ExpressionContext): boolean {
  const { gaps } = s.atoms;
  return (
    (gaps[s.e.from] === Gap.none && /^[./-]$/.test(s.before())) ||
    (gaps[s.e.to] === Gap.none &&
      /^[./-]$/.test(s.after()) &&
      gaps[s.e.to + 1] === Gap.none &&
      /^\d/.test(s.after(1)))
  );
}

function acceptsNumeric(s: ExpressionContext): number {
  return continues(s) ? 0 : USUAL;
}

/** "USA Today" is a name, and "the cars of tomorrow" and "the nation's tomorrow" are no day. */
function acceptsDeictic(s: ExpressionContext): number {
  if (isCapital(s.surface) && /^[A-Z][a-z]/.test(s.before())) return 0;
  const figurative =
    /^tomorrow$/i.test(s.surface) && /^(?:of|s|['’]s)$/.test(s.before()) && !/^['’]/.test(s.after());
  return figurative ? 0 : USUAL;
}

/**
 * Words of ball games, whose quarters are no parts of a year. Source: the terms of play in the rule
 * books of American football and basketball.
 */
const OF_PLAY =
  /\b(?:yards?|touchdowns?|half-?time|quarterbacks?|rebounds?|free throws?|layups?|comebacks?|fumbled?|interceptions?|kick-?offs?|field goals?|play-?offs?|time-?outs?|red zone|end zone)\b/i;
/** UTF-16 units on either side. */
const PLAY_REACH = 160;

function acceptsQuarter({ text, e }: ExpressionContext): number {
  const isPlay =
    e.slots.y === undefined &&
    e.slots.mod === undefined &&
    OF_PLAY.test(text.slice(Math.max(0, e.start - PLAY_REACH), e.end + PLAY_REACH));
  return isPlay ? 0 : USUAL;
}

/**
 * "The three months to June" are months that end with one; "the two years to June" and "the months
 * until June" are waited for.
 */
function acceptsMonthRange(s: ExpressionContext): number {
  if (!isCapital(monthWord(s))) return 0;
  const { unit, n = 12 } = s.e.slots;
  if (unit === undefined) return USUAL;
  return (unit === UNIT.year || unit === UNIT.month) && n >= 2 && n <= 12 && / to /i.test(s.surface)
    ? USUAL
    : 0;
}

function acceptsUnit(s: ExpressionContext): number {
  const { unit, mod } = s.e.slots;
  const rule = s.e.rule;
  const after = s.after().toLowerCase();
  if (
    unit === UNIT.day &&
    (rule === 'last-unit' || rule === 'next-unit' || rule === 'this-unit' || rule === 'end-of-unit')
  )
    return 0;
  if ((rule === 'unit-after' || rule === 'unit-before' || rule === 'daypart-before') && isWord(after))
    return 0;
  if (rule === 'that-unit' && unit === UNIT.day && mod === 0 && after === '-') return 0;
  return 0.9;
}

const isWord = (w: string): boolean =>
  /^[\p{L}\d]/u.test(w) && !/^(?:that|when|and|but|as|in|on|at|by|with|for|to)$/.test(w);

/** "on the 19th" is a day unless a thing follows: "on the 10th floor". */
function acceptsTheDay(s: ExpressionContext): number {
  const { w, d } = s.e.slots;
  if (w === 5 && d === 13) return 0;
  const after = s.after();
  return after === '' ||
    /^[^\p{L}\d]$/u.test(after) ||
    /^(?:and|at|to|that|when|but|with|as|for|he|she|they|it|we|after|before)$/.test(after)
    ? 0.8
    : 0;
}

/** A feast names a day where it is written as one; "Christmas tree" and "new year" are none. */
function acceptsFeast(s: ExpressionContext): number {
  const { n, w } = s.e.slots;
  if (!/\p{Lu}/u.test(s.surface)) return 0;
  if (s.e.rule === 'good-friday') return w === 5 ? 0.9 : 0;
  if (/^easter-day/.test(s.e.rule)) return n === EASTER ? 0.9 : 0;
  if (/^christmas-eve/.test(s.e.rule)) return n === EASTER ? 0 : 0.9;
  if (
    /\bday$/i.test(s.surface) ||
    s.e.slots.y !== undefined ||
    s.e.slots.mod !== undefined ||
    s.e.rule === 'new-years-eve'
  )
    return 0.9;
  return TIME_PREPOSITIONS.has(s.before().toLowerCase()) || s.before().toLowerCase() === 'at'
    ? /^[\p{L}-]/u.test(s.after()) &&
      !/^(?:and|or|in|when|with|but|as|this|last|next|to|he|she|they|we|after|before)$/.test(s.after())
      ? 0
      : 0.7
    : 0;
}
