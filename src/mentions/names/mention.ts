import type { Span } from '../../base/span.ts';

/** The kinds of name that the tagger finds. */
export type NameKind = 'person' | 'place' | 'organization';
/** The kinds of mentions. */
export type MentionKind = NameKind | 'date';

/** A name found in the text: titles, possessives and quotation marks stay outside the span. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** How sure the tagger is that this span is a name of this kind, 0 to 1. */
  readonly confidence: number;
}

/** Every kind of name, in the order of lists. */
export const NAME_KINDS: readonly NameKind[] = ['person', 'place', 'organization'];
