import type { Span } from '../../base/span.ts';
import type { NameKind } from '../../mentions/names/mention.ts';

/** A name of the article with its text. */
export interface Name extends Span {
  readonly kind: NameKind;
  readonly surface: string;
}

/** Which group of one kind a name belongs to, and why. */
export interface Link {
  readonly group: number;
  /** The likeliest first: `group`. */
  readonly candidates: readonly number[];
  readonly evidence: string;
}

/** The names of one kind sorted into groups, one for each entity. */
export interface Grouping {
  /** One for each name given, in the same order. */
  readonly links: readonly Link[];
  readonly groups: readonly { readonly name: string; readonly titles: readonly string[] }[];
}
