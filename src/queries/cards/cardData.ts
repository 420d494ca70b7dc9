import type { Target } from '../../base/target.ts';
import type { PlaceFacts } from '../../entities/places/placeFacts.ts';
import type { MentionKind } from '../../mentions/names/mention.ts';
import type { SectionKind } from '../../text/article.ts';
import type { AsOf } from '../../index/record/asOf.ts';

/** Everything a card says, as data: READER.md section 3. */
export interface CardData {
  readonly kind: MentionKind;
  /** Entity id, or `date:` and an EDTF value; empty for a name that the article links to nobody. */
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
  /**
   * Present when the card was opened from a name: why it is this entity's, in words, and its place.
   */
  readonly why?: { readonly reasons: readonly string[]; readonly at: Target };
  /** Dates: how the value was worked out, and what is wrong with the date as written. */
  readonly reason?: string;
  readonly problem?: string;
  /** The mention that the card was asked for. */
  readonly at?: Target;
  /** URI of the article that is being read. */
  readonly article?: string;
  /** Present when the card was asked for at a mention. */
  readonly here?: {
    readonly mentions: number;
    /** Line of the first one, zero-based as in {@link first}. */
    readonly firstLine: number;
    readonly first: Target;
    /**
     * Set when all of them are in parts that do not count, as a byline or a credit: the part of the
     * first one.
     */
    readonly uncounted?: SectionKind;
  };
  /** The sentence of the mention that the card was asked for. */
  readonly sentence?: Passage;
  readonly corpus: {
    readonly mentions: number;
    readonly articles: number;
    /** Articles with copies of one wire story counted once. */
    readonly independent: number;
    readonly firstDay?: string;
    readonly lastDay?: string;
    /**
     * Mentions by period of publication (EDTF day, month or year), oldest first without gaps; empty
     * where dates are unknown.
     */
    readonly timeline: readonly { readonly period: string; readonly mentions: number }[];
  };
  /**
   * Set when articles after a day are left out: the day, and how many articles with a mention are
   * left out.
   */
  readonly asOf?: AsOf & {
    /** Those that appeared later, or may have. */
    readonly later: number;
    readonly undated: number;
  };
  /**
   * First and last day on which the article that is being read may have appeared: the card can
   * leave out what is later than the first.
   */
  readonly appeared?: readonly [first: string, last: string];
  /**
   * Set when later articles should be left out but the day of the article is unknown: then none is
   * left out.
   */
  readonly dayUnknown?: true;
  /** What the article that the card was asked for in is the first of the corpus to say. */
  readonly newHere?: NewHere;
  /** From other articles than the one hovered in. */
  readonly passages: readonly Passage[];
  /** How many more passages there are. */
  readonly morePassages: number;
  /** Who and what is often beside it; none for a name that is mentioned once. */
  readonly oftenWith: readonly {
    readonly entity: string;
    readonly name: string;
    readonly kind: MentionKind;
    readonly articles: number;
  }[];
  /** Dates: the days before and after it that the corpus mentions. */
  readonly neighbours?: readonly { readonly entity: string; readonly title: string }[];
  /**
   * People: what they were called over time, oldest first; present where that is more than one
   * thing.
   */
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

/**
 * What an article is the first of the corpus to say of one whom it mentions. Near-copies count as
 * one article.
 */
export interface NewHere {
  /**
   * `only`: no other article mentions it at all; `first`: no earlier one does; `perhaps`: none
   * certainly earlier; `together`: earlier ones do, but not with those beside it here.
   */
  readonly what: 'only' | 'first' | 'perhaps' | 'together';
  /** Articles that may be earlier, their day being open. */
  readonly open: number;
  readonly together: readonly { readonly entity: string; readonly name: string; readonly target: Target }[];
}

/** One thing that an article is the first to say. */
export interface NewItem {
  readonly what: NewHere['what'];
  readonly entity: string;
  readonly kind: MentionKind;
  readonly name: string;
  /** With whom or what it is first named, for `together`. */
  readonly with?: string;
  /** The sentence, and the place of the name in it. */
  readonly text: string;
  readonly target: Target;
}
export interface NewInArticle {
  readonly items: readonly NewItem[];
  /** Near-copies that were counted as this article. */
  readonly copies: number;
  /**
   * Its day or window of publication in words; absent if unknown: then only what no other article
   * mentions is listed.
   */
  readonly published?: string;
}
