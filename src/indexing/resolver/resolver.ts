import type { EntityResolver } from '../../resolution/entityResolver.ts';

import type { ResolverEntry } from '../../entities/analysis.ts';
import type { ResolvedPart } from '../../index/tables/resolutionParts.ts';
import type { NameRules } from '../../resolution/nameRules.ts';

/** The updates of a {@link Resolver}, in order. */
export type ResolverNews =
  | { readonly kind: 'set'; readonly uri: string; readonly entities: readonly ResolverEntry[] }
  | { readonly kind: 'delete'; readonly uri: string }
  | { readonly kind: 'rules'; readonly rules: NameRules };

/**
 * Works out who is the same across articles without anybody having to wait for it: beside the
 * thread that answers the reader, or in slices on it. One question at a time; all of them reject
 * once something went wrong, and it is of no use then.
 */
export interface Resolver {
  /** Not during a resolution. */
  take(news: ResolverNews): void;
  /** Resolves when all updates are processed. */
  caughtUp(): Promise<void>;
  /** Works out who is who. */
  resolve(): Promise<void>;
  /** The next part of the changes of the last resolution; without articles when that is all. */
  next(): Promise<ResolvedPart>;
  /** Ends all work; what is under way rejects. */
  dispose(): void;
}

/** Passes the updates of a `Resolver` to the engine. */
export function takeNews(resolver: EntityResolver, news: ResolverNews): void {
  if (news.kind === 'set') resolver.set(news.uri, news);
  else if (news.kind === 'delete') resolver.delete(news.uri);
  else resolver.setRules(news.rules);
}
