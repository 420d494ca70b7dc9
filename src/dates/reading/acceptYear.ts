import { wordSet } from '../../base/words/wordSet.ts';
import { Gap } from './dateAtoms.ts';
import { S } from './dateWords.ts';
import { COUNTED, TIME_PREPOSITIONS, endsName, type ExpressionContext } from './expressionContext.ts';

/** Words before a number that make it an amount or a label. */
const AMOUNT_BEFORE = wordSet(
  'us rs usd no number nos room flight route nearly almost least some approximately roughly section article page part chapter world flight bus highway class model size level resolution psalm verse',
);

/** A bare number is a year if the words around it are about time and it counts nothing. */
export function acceptsYear(s: ExpressionContext): number {
  const year = s.e.slots.y!;
  const before = s.before().toLowerCase();
  const after = s.after();
  const glued = s.atoms.gaps[s.e.from] === Gap.none;
  if (AMOUNT_BEFORE.has(before) || /^[$£€¥₹#№]$/.test(before)) return 0;
  if (/^[%°$€£+]$/.test(after) || COUNTED.has(after.toLowerCase())) return 0;
  if ((before === 'than' || before === 'over') && year % 50 === 0) return 0;
  if (before === 'of' && /^\d+$/.test(s.before(2))) return year >= 1950 && year <= 2035 ? 0.5 : 0;
  if (glued && (before === '.' || before === '/')) return 0;
  if (glued && before === '-' && !COMPOUND.has(s.before(2).toLowerCase()))
    return /^\d+$/.test(s.before(2)) ? 0 : 0.3;
  const circa =
    before === '.' &&
    (s.before(2) === 'c' || s.before(2) === 'ca' || s.before(2) === 'b' || s.before(2) === 'd');
  const ranged = /^[-–—]$/.test(after) && s.is(s.e.to + 1, S.YEAR);
  const placed =
    circa ||
    ranged ||
    TIME_PREPOSITIONS.has(before) ||
    /^[([（–—-]$/.test(before) ||
    before === 'the' ||
    before === 'year';
  if (year >= 1900 && year <= 2035) return placed ? 0.97 : endsName(s) ? 0 : 0.85;
  if (year > 2100 || !placed) return before === ',' && year > 1400 && /^[.,;)]?$/.test(after) ? 0.7 : 0;
  if (
    before === 'of' ||
    before === 'to' ||
    before === 'for' ||
    before === 'or' ||
    before === 'about' ||
    before === 'around'
  )
    return year % 10 === 0 && !s.datedBefore ? 0 : TOTALS.has(s.before(2).toLowerCase()) ? 0 : 0.75;
  return 0.9;
}
const COMPOUND = wordSet('mid pre post end early late non since');
const TOTALS = wordSet(
  'total population capacity crowd number sum height length distance cost price area fleet group audience strength average',
);

/**
 * Years of two digits without an apostrophe, as people say them: only beside another year, and
 * where no counted thing follows.
 */
export function acceptsBareShortYear(s: ExpressionContext): number {
  const { yy } = s.e.slots;
  const { last } = s.seen;
  const written = s.raw(s.e.to - 1);
  if (yy === undefined || written.length !== 2 || (yy < 50 && !written.startsWith('0'))) return 0;
  if (!/^(?:|and|[.,;!?)\]])$/.test(s.after())) return 0;
  if (s.e.rule === 'short-year-pair') return 0.7;
  return last &&
    s.e.start - last.end < SHORT_YEAR_REACH &&
    (last.slots.yy !== undefined || last.rule === 'year')
    ? 0.6
    : 0;
}
const SHORT_YEAR_REACH = 60;

/** Years of three digits need a text that is about such times, and a word that places them. */
export function acceptsOldYear(s: ExpressionContext): number {
  const before = s.before().toLowerCase();
  const circa = before === '.' && s.before(2) === 'c';
  const ranged = /^[-–—]$/.test(s.after()) && (s.is(s.e.to + 1, S.NUM3) || s.is(s.e.to + 1, S.NUM));
  const open = /^[([–—-]$/.test(before) && s.is(s.e.from - 2, S.NUM3);
  if (COUNTED.has(s.after().toLowerCase()) || s.after() === '%') return 0;
  return s.antique &&
    (circa || ranged || open || /^(?:in|around|about|by|until|since|from|when)$/.test(before))
    ? 0.7
    : 0;
}

/** "the class of ’98": an apostrophe that closes nothing, and a word of time before it. */
export function acceptsShortYear(s: ExpressionContext): number {
  const placed = TIME_PREPOSITIONS.has(s.before().toLowerCase());
  return s.e.slots.yy! >= 10 && placed && !/^[’'‘]/.test(s.after()) ? 0.8 : 0;
}

/** "his eighties" are years of a life, and only tens name a decade. */
export function acceptsDecade(s: ExpressionContext): number {
  const { y, yy } = s.e.slots;
  if ((y ?? yy ?? 0) % 10 !== 0) return 0;
  // "KC-30s" are things with a number.
  if (
    s.atoms.gaps[s.e.from] === Gap.none &&
    /^[-–/]$/.test(s.before()) &&
    !COMPOUND.has(s.before(2).toLowerCase())
  )
    return 0;
  return yy !== undefined && POSSESSIVE.has(s.before().toLowerCase()) ? 0 : 0.95;
}
const POSSESSIVE = wordSet('his her their my your our');

/**
 * The second of two short years must be the later one; and a policy's years are part of its name.
 */
export function acceptsYearRange(s: ExpressionContext): number {
  const { y, yy2 } = s.e.slots;
  return (yy2 !== undefined && yy2 <= y! % 100) || endsName(s) ? 0 : 0.9;
}
