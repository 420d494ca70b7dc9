import type { Span } from '../base/span.ts';

/** Which part of a stretch is meant: "late February", "the beginning of 2019". */
export type DatePart = 'early' | 'mid' | 'late';

/** When an article appeared. Days are EDTF calendar days, `YYYY-MM-DD`. */
export interface PublicationDate {
  /**
   * `known`: the reader's corpus-lens.json says so; `inferred`: worked out from the text;
   * `unknown`: no evidence.
   */
  readonly from: 'known' | 'inferred' | 'unknown';
  /** The day itself, where the evidence leaves only one. */
  readonly day?: string;
  /** First and last possible day, both inclusive; both equal `day` where that is set. */
  readonly window?: readonly [string, string];
  /**
   * Where it is unknown how late it was: the first possible day (in EDTF the open interval
   * `2018-06-12/..`).
   */
  readonly notBefore?: string;
  /** Id of the near-copy that gave this publication date. */
  readonly copyOf?: string;
  /** For the card, without a full stop: how it was worked out. */
  readonly reason: string;
}

/** What a near-copy of known day says about the day of an article. */
export interface CopyDating {
  /** Id of the near-copy. */
  readonly copyOf: string;
  /** First and last day on which the article appeared with it, both inclusive, `YYYY-MM-DD`. */
  readonly window: readonly [string, string];
  /** A clause for the reader: "a near-copy (b.txt) was published on Monday 21 January 2019". */
  readonly reason: string;
}

/** A date found in the text and what it means. */
export interface DateMention extends Span {
  readonly kind: 'date';
  /** How sure the reader of dates is that this is a date, 0 to 1. */
  readonly confidence: number;
  /**
   * The value in EDTF (ISO 8601-2): `2019-01-18`, `2019-02~`, `2018-06/2018-07`. Absent where the
   * text does not determine one.
   */
  readonly value?: string;
  /** For the card, without a full stop: how the value was worked out. */
  readonly reason: string;
  /** The part of the value that is meant ("late February" is the late part of `2019-02~`). */
  readonly part?: DatePart;
  /** What is wrong with the date as written ("Friday (Jan 19)": the 19th was a Saturday). */
  readonly problem?: string;
}

/** All dates of an article. */
export interface ArticleDates {
  readonly publication: PublicationDate;
  /** In text order, never overlapping. */
  readonly mentions: readonly DateMention[];
}
