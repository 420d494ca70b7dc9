import { CALENDAR_RULES, FEAST_RULES, RANGE_RULES } from './calendarRules.ts';
import type { Anchor, ExpressionKind, Slots } from './dateExpression.ts';
import { RELATIVE_RULES, SPAN_RULES } from './relativeRules.ts';

/**
 * A form that dates are written in. A pattern is a row of items, `slot:SYMBOL` or `SYMBOL`, with `?` behind an item that may be missing,
 * `~` before one that follows without a space, and `$NAME` for one of the alternatives in {@link MACROS}.
 * Longer matches win, then earlier rules.
 */
export type RuleRow = readonly [
  id: string,
  kind: ExpressionKind,
  pattern: string,
  example: string,
  set?: Slots,
  anchor?: Anchor,
];
export type RuleTable = readonly RuleRow[];

export interface DateRule {
  readonly id: string;
  readonly kind: ExpressionKind;
  readonly pattern: string;
  readonly example: string;
  readonly set: Slots;
  readonly anchor: Anchor;
}

/** Parts of forms with their alternatives. Abbreviations may carry a dot; a dot after a full word ends the sentence. */
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
