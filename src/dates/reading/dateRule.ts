import type { Anchor, ExpressionKind, Slots } from './dateExpression.ts';

/**
 * A form that dates are written in. A pattern is a row of items, `slot:SYMBOL` or `SYMBOL`, with
 * `?` behind an item that may be missing, `~` before one that follows without a space, and `$NAME`
 * for one of the alternatives in `MACROS`. Longer matches win, then earlier rules.
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
