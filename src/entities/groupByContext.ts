import type { BlockEntry } from './block.ts';

/** A key that more articles share tells them apart no longer, and comparing them all would cost. */
const MOST_SHARERS = 200;
/** Countries alone ("both name France") join nothing. */
const LEAST_WEIGHT = 1;

/**
 * Groups entries of one name by what their articles have in common, directly or through others: a person or place, the name's own block
 * aside. Groups and their members stay in the order given.
 */
export function groupByContext<T>(
  items: readonly T[],
  entryOf: (item: T) => BlockEntry,
  block: string,
): T[][] {
  const parents = items.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = i; at !== root;) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const sharers = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    for (const [key, weight] of entryOf(item).context) {
      if (key === block || weight < LEAST_WEIGHT) continue;
      const list = sharers.get(key);
      if (!list) sharers.set(key, [i]);
      else if (list.length < MOST_SHARERS) list.push(i);
    }
  }
  for (const [first, ...others] of sharers.values()) {
    for (const other of others) {
      const [a, b] = [find(first!), find(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [i, item] of items.entries()) {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  return [...groups.values()];
}
