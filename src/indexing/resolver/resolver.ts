import type { NameRules } from '../../resolution/nameRules.ts';
import type { ResolvedPart } from '../../index/tables/resolvedParts.ts';
import type { ResolverEntry } from '../../entities/analysis.ts';

/** What a {@link Resolver} is told, in order. */
export type ResolverNews =
  | { readonly kind: 'set'; readonly uri: string; readonly entities: readonly ResolverEntry[] }
  | { readonly kind: 'delete'; readonly uri: string }
  | { readonly kind: 'rules'; readonly rules: NameRules };

/**
 * Works out who is the same across articles without anybody having to wait for it: beside the thread that answers the reader, or in slices on
 * it. One question at a time; all of them reject once something went wrong, and it is of no use then.
 */
export interface Resolver {
  /** Not while a resolution is worked out or told. */
  take(news: ResolverNews): void;
  /** Resolves when all that it was told is taken in. */
  caughtUp(): Promise<void>;
  /** Works out who is who. */
  resolve(): Promise<void>;
  /** Tells the next part of what the last resolution found anew: no articles when that is all. */
  next(): Promise<ResolvedPart>;
  /** Ends all work; what is under way rejects. */
  dispose(): void;
}
