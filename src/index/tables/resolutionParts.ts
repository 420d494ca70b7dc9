import type { Resolution } from '../../entities/analysis.ts';

/** Who the entities of an article are, in the order of its analysis. */
export interface ResolvedArticle {
  readonly uri: string;
  /** Ids of corpus entities. */
  readonly ids: readonly string[];
  /** For each of them all that it may be, likeliest first. */
  readonly candidates: readonly (readonly string[])[];
}

/** A part of the changes of a resolution. */
export interface ResolvedPart {
  readonly articles: readonly ResolvedArticle[];
  /** What the entities of these articles are called, each once in a resolution. */
  readonly names: readonly (readonly [id: string, name: string])[];
}

/**
 * The most entities of a part, unless one article has more, so that a part is read in a few
 * milliseconds.
 */
const MOST = 1_000;

/** The changes of a resolution, part by part. */
export function* resolutionParts(resolution: Resolution): Generator<ResolvedPart> {
  const named = new Set<string>();
  let articles: ResolvedArticle[] = [];
  let names: (readonly [string, string])[] = [];
  let count = 0;
  for (const uri of resolution.changed) {
    const ids = resolution.idsOf(uri);
    if (!ids) continue;
    articles.push({ uri, ids, candidates: resolution.candidatesOf(uri) ?? [] });
    for (const id of ids) {
      if (named.has(id)) continue;
      named.add(id);
      const entity = resolution.entity(id);
      if (entity) names.push([id, entity.name]);
    }
    count += ids.length;
    if (count < MOST) continue;
    yield { articles, names };
    [articles, names, count] = [[], [], 0];
  }
  if (articles.length > 0) yield { articles, names };
}
