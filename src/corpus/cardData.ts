import type { Target } from '../base/target.ts';
import type { PlaceFacts } from '../entities/placeFacts.ts';
import type { MentionKind } from '../mentions/mention.ts';

/** Everything a card says, as data: READER.md section 3. */
export interface CardData {
  readonly kind: MentionKind;
  /** Entity id, or `date:` and an EDTF value. */
  readonly entity: string;
  /** Canonical name; for a date the value in words with its weekday. */
  readonly title: string;
  /** Best short answer to "who is this?" with its source; never invented. */
  readonly answer?: { readonly text: string; readonly articles: number; readonly target?: Target };
  /** Places: what and where it is, where the gazetteer is sure. */
  readonly where?: PlaceFacts;
  /** Two or more when the name could be someone else, likeliest first. */
  readonly candidates: readonly { readonly entity: string; readonly name: string; readonly cue: string }[];
  readonly aliases: readonly {
    readonly surface: string;
    readonly count: number;
    readonly variant: boolean;
  }[];
  /** Present when the card was asked for at a name: why it is this entity's, in words, and where it stands. */
  readonly why?: { readonly reasons: readonly string[]; readonly at: Target };
  /** Dates: how the value was worked out, and what is wrong with the date as written. */
  readonly reason?: string;
  readonly problem?: string;
  /** The mention that the card was asked for. */
  readonly at?: Target;
  /** Present when the card was asked for at a mention. */
  readonly here?: {
    readonly mentions: number;
    /** Line of the first one, zero-based as in {@link first}. */
    readonly firstLine: number;
    readonly first: Target;
  };
  readonly corpus: {
    readonly mentions: number;
    readonly articles: number;
    /** Articles with copies of one wire story counted once. */
    readonly independent: number;
    readonly firstDay?: string;
    readonly lastDay?: string;
    /** Mentions by period of publication (EDTF day, month or year), oldest first without gaps; empty where dates are unknown. */
    readonly timeline: readonly { readonly period: string; readonly mentions: number }[];
  };
  /** From other articles than the one hovered in. */
  readonly passages: readonly Passage[];
  /** How many more passages there are. */
  readonly morePassages: number;
  readonly oftenWith: readonly {
    readonly entity: string;
    readonly name: string;
    readonly kind: MentionKind;
    readonly articles: number;
  }[];
  /** Dates: the days before and after it that the corpus mentions. */
  readonly neighbours?: readonly { readonly entity: string; readonly title: string }[];
  /** People: what they were called over time, oldest first; present where that is more than one thing. */
  readonly roles?: readonly RoleThen[];
  /** Set while the index is still being built: "312 of 1,040 articles". */
  readonly indexing?: string;
}
/** What a person is called in an article. */
export interface RoleThen {
  readonly text: string;
  /** Last day on which the article may have appeared, `YYYY-MM-DD`. */
  readonly day: string;
  /** Its publication day or window in words. */
  readonly published: string;
  readonly headline: string;
  readonly target: Target;
}
export interface Passage {
  readonly text: string;
  /** Start and end inside `text` of the name itself. */
  readonly highlight: readonly [number, number];
  readonly headline: string;
  /** Publication day or window in words. */
  readonly published?: string;
  readonly outlet?: string;
  readonly target: Target;
}
