import type { ResolverEntry } from './analysis.ts';
import type { NameKey } from './nameKey.ts';

/**
 * What else an article names, with what each says about who is meant by a name: the same people and places about a name in two articles
 * speak for one person. By key; people count by the sound of their family names, so that short and full names agree.
 */
export type ArticleContext = ReadonlyMap<string, number>;

/** Countries stand in half of all news; people tell stories apart. */
const WEIGHTS = { person: 1.5, organization: 1, place: 1, country: 0.3 } as const;
/** An article that names more is a list, and hardly a context. */
const MOST_KEYS = 300;

export function contextOf(entities: readonly ResolverEntry[], keys: readonly NameKey[]): ArticleContext {
  const context = new Map<string, number>();
  for (const [i, { kind }] of entities.entries()) {
    if (context.size >= MOST_KEYS) break;
    const { block, isCountry } = keys[i]!;
    context.set(block, isCountry ? WEIGHTS.country : WEIGHTS[kind]);
  }
  return context;
}

/** How much two contexts share, without what has the key `except`, the name in question itself. */
export function sharedContext(a: ArticleContext, b: ArticleContext, except: string): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few) if (key !== except && many.has(key)) sum += weight;
  return sum;
}

/** The contexts of several articles as one. */
export function mergeContexts(contexts: Iterable<ArticleContext>): ArticleContext {
  const merged = new Map<string, number>();
  for (const context of contexts) for (const [key, weight] of context) merged.set(key, weight);
  return merged;
}
