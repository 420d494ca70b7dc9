import type { Article } from '../text/article.ts';
import type { NameKind } from './mention.ts';

/** A name as tokens [first, end) of the article. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly confidence: number;
}

/** The name as written. */
export function surfaceOf({ text, tokens }: Article, { first, end }: NameSpan): string {
  return text.slice(tokens.starts[first], tokens.ends[end - 1]);
}
