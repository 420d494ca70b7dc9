import type { DatePart } from '../../calendar/dateMention.ts';

/** What kind of reasoning turns an expression into a value. */
export type ExpressionKind =
  | 'calendar' // any of weekday, day, month and year: "Friday, June 12, 2018", "June"
  | 'numeric' // two numbers and a year whose order is the article's habit: "18/01/2019"
  | 'dayRange' // "June 12-13", "between 3 and 5 March"
  | 'monthRange' // "June to August 2018"
  | 'yearRange' // "2018-19", "1914-1918"
  | 'weekday' // "Friday", "last Friday"
  | 'unit' // "this week", "last year", "the following month"
  | 'offset' // "two years ago", "a day earlier"
  | 'deictic' // "today", "yesterday"
  | 'decade'
  | 'century'
  | 'season'
  | 'quarter'
  | 'half'
  | 'nthWeekday' // "the first Monday in May"
  | 'feast' // "Christmas Day", "Easter Monday"
  | 'set' // "Sundays", "every Friday": no single day
  | 'event'; // "9/11"

/**
 * The day from which a relative expression counts: the publication date, or the last day in the
 * text.
 */
export type Anchor = 'published' | 'mentioned';

/** The numbers that a rule takes from the words; names as in the patterns of dateRules.ts. */
export interface Slots {
  /** ISO weekday, 1 to 7. */
  readonly w?: number;
  readonly d?: number;
  readonly d2?: number;
  readonly m?: number;
  readonly m2?: number;
  readonly y?: number;
  readonly y2?: number;
  /** Year in two digits. */
  readonly yy?: number;
  readonly yy2?: number;
  /** First and second number of a numeric date. */
  readonly n1?: number;
  readonly n2?: number;
  /** How many units; 0 for "several". */
  readonly n?: number;
  readonly unit?: number;
  /** -1 last, 0 this, 1 next. */
  readonly mod?: number;
  /** Ordinal: which quarter, half or century. */
  readonly q?: number;
  readonly season?: number;
  /** 1 early, 2 mid, 3 late. */
  readonly part?: number;
  /** -1 before the common era, 1 in it. */
  readonly era?: number;
  readonly daypart?: number;
  /** Set after "from" and "than": "less than a year earlier". */
  readonly compared?: number;
  /** Set where the words before hedge: "circa 1818". */
  readonly about?: number;
  /**
   * In patterns the word between two complete dates; in an expression it marks the second of two.
   */
  readonly j?: number;
}

/** A date found in the text, not yet resolved. */
export interface Expression {
  readonly kind: ExpressionKind;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** First atom and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly slots: Slots;
  readonly anchor: Anchor;
}

const PARTS: readonly (DatePart | undefined)[] = [undefined, 'early', 'mid', 'late'];
/** The part of a year or month of a rule's number; undefined if it means the whole. */
export function partNamed(part: number | undefined): DatePart | undefined {
  return PARTS[part ?? 0];
}
