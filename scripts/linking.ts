import type { Span } from '../src/base/span.ts';
import type { ArticleEntity } from '../src/entities/analysis.ts';

/** Mention ids with the cluster of each. */
export type Clustering = ReadonlyMap<string, string>;

/** A name of an article with what it was linked to. */
export interface LinkedName extends Span {
  readonly kind: string;
  readonly surface: string;
  /** The corpus entity's id. */
  readonly entity: string;
  readonly within: ArticleEntity;
  readonly why: string;
}

/**
 * B-cubed precision and recall (Bagga and Baldwin 1998); mentions of the response that the key
 * lacks count as wrong.
 */
export function bCubed(key: Clustering, response: Clustering): { precision: number; recall: number } {
  return { precision: shareKept(response, key), recall: shareKept(key, response) };
}

function shareKept(clustering: Clustering, other: Clustering): number {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const [mention, cluster] of clustering) {
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    const both = other.get(mention);
    if (both !== undefined) shared.set(`${cluster}\n${both}`, (shared.get(`${cluster}\n${both}`) ?? 0) + 1);
  }
  let sum = 0;
  for (const [pair, count] of shared) sum += count ** 2 / sizes.get(pair.slice(0, pair.indexOf('\n')))!;
  return clustering.size > 0 ? sum / clustering.size : 0;
}

/**
 * Greedy one-to-one matching of overlapping spans, longest overlap first: indices of `gold` by
 * those of `own`.
 */
export function matched(gold: readonly Span[], own: readonly Span[]): ReadonlyMap<number, number> {
  const pairs = gold.flatMap((g, i) =>
    own.flatMap((o, j) => {
      const common = Math.min(g.end, o.end) - Math.max(g.start, o.start);
      return common > 0 ? [{ common, i, j }] : [];
    }),
  );
  pairs.sort((a, b) => b.common - a.common);
  const taken = new Set<number>();
  const result = new Map<number, number>();
  for (const { i, j } of pairs) {
    if (taken.has(i) || result.has(j)) continue;
    taken.add(i);
    result.set(j, i);
  }
  return result;
}

/**
 * What was linked wrongly, a line for each gold cluster taken apart and each entity that holds
 * several.
 */
export function describeErrors(
  label: string,
  key: Clustering,
  response: Clustering,
  nameOf: (mention: string) => string,
): readonly string[] {
  return [
    ...uneven(`${label}\tAPART`, key, response, nameOf),
    ...uneven(`${label}\tTOGETHER`, response, key, nameOf),
  ];
}

const NOT_FOUND = '';

function uneven(
  label: string,
  clustering: Clustering,
  other: Clustering,
  nameOf: (mention: string) => string,
): readonly string[] {
  const parts = new Map<string, Map<string, string[]>>();
  for (const [mention, cluster] of clustering) {
    const part = other.get(mention) ?? NOT_FOUND;
    let found = parts.get(cluster);
    if (!found) parts.set(cluster, (found = new Map<string, string[]>()));
    found.set(part, [...(found.get(part) ?? []), mention]);
  }
  return [...parts]
    .filter(([, found]) => found.size > 1)
    .map(([cluster, found]) => {
      const lists = [...found].sort(([, a], [, b]) => b.length - a.length);
      const texts = lists.map(
        ([part, list]) => `${part === NOT_FOUND ? 'not in the other: ' : ''}${counted(list.map(nameOf))}`,
      );
      return `${label}\t${cluster}\t${texts.join(' || ')}`;
    });
}

/** "Roe ×3 (why), Jane Roe (why)". */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
}
