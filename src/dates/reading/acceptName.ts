import { wordSet } from '../../base/words/wordSet.ts';
import { Gap } from './dateAtoms.ts';
import { S } from './dateWords.ts';
import {
  COUNTED,
  TIME_PREPOSITIONS,
  endsName,
  isCapital,
  isLower,
  monthWord,
  type ExpressionContext,
} from './expressionContext.ts';

/**
 * Month names that are common words or first names: on their own they need a reason to be dates.
 */
const AMBIGUOUS_MONTHS = wordSet('may march mar jan jun sep dec april june august');

/** Words around the month that only a month has: "its May report" against "May I". */
export function acceptsMonth(s: ExpressionContext): number {
  const surface = s.surface;
  if (!isCapital(surface)) return 0;
  const name = surface.toLowerCase().replace('.', '');
  const before = s.before();
  const after = s.after();
  const placed = TIME_PREPOSITIONS.has(before.toLowerCase());
  const abbreviation = s.is(s.e.from, S.MABBR);
  if (abbreviation && !placed) return 0;
  const nameFollows = s.atoms.gaps[s.e.to] === Gap.space && /^[A-Z][a-z]+$/.test(after);
  if (!AMBIGUOUS_MONTHS.has(name))
    return isCapital(before) && /^[A-Z][a-z]/.test(before) && !placed ? 0.6 : 0.95;
  if (name === 'mar' || name === 'jan') return placed && surface.endsWith('.') ? 0.7 : 0;
  if (placed)
    return nameFollows && name !== 'march' && name !== 'may' && before.toLowerCase() !== 'in' ? 0.3 : 0.95;
  if (DETERMINERS.has(before.toLowerCase()))
    return name === 'march' && !nameFollows && isLower(after) ? 0.5 : 0.8;
  if (isLower(before)) return nameFollows ? 0 : name === 'march' ? 0.4 : 0.75;
  if (name === 'may' || name === 'march') return before === ',' && /^[,.]$/.test(after) ? 0.7 : 0;
  return isCapital(before) || isCapital(after) ? 0 : 0.8;
}
const DETERMINERS = wordSet('the its his her their our my a an');

/**
 * The confidence, 0 to 1, that a weekday is a date; 0 in a name ("Sun", "Friday Times") or a mere
 * "sat".
 */
export function acceptsWeekday(s: ExpressionContext): number {
  const surface = s.surface;
  const name = s.raw(s.e.to - 1) === '.' ? s.raw(s.e.to - 2) : s.raw(s.e.to - 1);
  if (s.e.rule === 'weekday' && !isCapital(surface)) return 0;
  if (s.is(s.e.to - 1, S.WABBR) || surface.endsWith('.')) {
    if (/^(?:sat|sun|mon|wed)$/i.test(name) && s.e.rule === 'weekday')
      return /^[([]$/.test(s.before()) && /^[),\]]$/.test(s.after()) ? 0.8 : 0;
    return TIME_PREPOSITIONS.has(s.before().toLowerCase()) || s.e.rule !== 'weekday' ? 0.8 : 0;
  }
  if (/^(?:Morning|Night|Evening|Afternoon|Times|Mail|Express|Telegraph|Herald)$/.test(s.after())) return 0;
  if (s.after() === 'the' && s.after(1) === '13') return 0;
  if (/^(?:Black|Good|Holy|Ash|Super|Maundy|Cyber)$/.test(s.before())) return 0.4;
  return 0.97;
}

const VERBS = wordSet('may march mar jan sep dec');

/**
 * A day of a month is a date unless the month is a verb ("may 5 people") or the number counts ("May
 * 12 people").
 */
export function acceptsMonthDay(s: ExpressionContext): number {
  const month = monthWord(s);
  if (!isCapital(month) && VERBS.has(month)) return 0;
  if (COUNTED.has(s.after().toLowerCase())) return 0;
  return /^(?:march|may)$/i.test(month) && endsName(s) ? 0 : 0.97;
}
