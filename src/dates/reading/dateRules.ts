import { CALENDAR_RULES, FEAST_RULES, RANGE_RULES } from './calendarRules.ts';
import type { DateRule } from './dateRule.ts';
import { RELATIVE_RULES, SPAN_RULES } from './relativeRules.ts';

/**
 * Parts of forms with their alternatives. Abbreviations may carry a dot; a dot after a full word
 * ends the sentence.
 */
export const MACROS: Readonly<Record<string, readonly string[]>> = {
  M: ['m:MONTH', 'm:MABBR ~DOT'],
  M2: ['m2:MONTH', 'm2:MABBR ~DOT'],
  W: ['w:WDAY', 'w:WABBR ~DOT'],
  WD: ['$W COMMA?', '$W COMMA THE'],
  D: ['d:NUM', 'd:NUM ~TH', 'd:NUM TH'],
  D2: ['d2:NUM', 'd2:NUM ~TH'],
  Y: ['y:YEAR'],
  PART: ['part:EARLY', 'part:EARLY ~DASH', 'THE part:EDGE OF', 'part:EDGE OF', 'part:EDGE ~DASH'],
  WHEN: ['part:EARLY', 'BEFORE', 'LATER'],
  N: ['n:CARD', 'n:NUM', 'n:NUM3', 'CARD? n:COUPLE OF', 'CARD? VAGUE'],
  JOIN: ['~DASH ~', 'DASH', 'TO', 'AND'],
  PAIR: ['j:TO', 'j:AND', 'j:DASH'],
  HYPHEN: ['~DASH ~'],
};

/** All rules of date expressions. */
export const RULES: readonly DateRule[] = [
  ...CALENDAR_RULES,
  ...RANGE_RULES,
  ...FEAST_RULES,
  ...RELATIVE_RULES,
  ...SPAN_RULES,
].map(([id, kind, pattern, example, set = {}, anchor = 'published']) => ({
  id,
  kind,
  pattern,
  example,
  set,
  anchor,
}));
