import type { NameKind } from './mention.ts';

/** A name as tokens [first, end) of the article. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly confidence: number;
}
