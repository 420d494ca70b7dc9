import { getOrInsert } from '../base/getOrInsert.ts';
import type { ArticleNames } from './articleNames.ts';
import type { NameStore } from './nameStore.ts';

/** Countries alone ("both name France") join no articles. */
const LEAST_WEIGHT = 1;

/**
 * Groups articles by what they have in common, directly or through others: a person, place or
 * organization that is not in the news everywhere, the block `except` aside. Groups and their
 * members stay in the order given.
 */
export function groupArticles(
  items: readonly number[],
  except: number,
  names: NameStore,
  articles: ArticleNames,
): number[][] {
  const parents = items.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = i; at !== root;) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const first = new Map<number, number>();
  for (const [i, article] of items.entries()) {
    for (const block of articles.context(article, except)) {
      if (names.weightOf(block) < LEAST_WEIGHT) continue;
      const other = first.get(block);
      if (other === undefined) first.set(block, i);
      else {
        const [a, b] = [find(other), find(i)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (const [i, article] of items.entries()) getOrInsert(groups, find(i), () => []).push(article);
  return [...groups.values()];
}
