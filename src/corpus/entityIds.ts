import type { ArticleAnalysis, ArticleEntity, Resolution } from '../entities/analysis.ts';
import type { NameKind } from '../mentions/mention.ts';
import { hash32 } from './hash.ts';

/** Longer names than any person has are cut in ids; a hash keeps them apart. */
const LONGEST = 100;

/**
 * The id under which an entity is known outside the index: made of kind and name, so that it stays the same while the corpus
 * grows, and tree nodes stay expanded. Resolution ids may be dealt out anew each time.
 */
export function entityId(kind: NameKind, name: string, suffix = ''): string {
  const short = name.length <= LONGEST ? name : `${name.slice(0, LONGEST)}~${hash32(name).toString(36)}`;
  return `${kind}:${short}${suffix}`;
}

/**
 * Ids for an article that resolution has not seen yet. Full names meet across articles; a lone surname stays with its article,
 * because it may be anybody's.
 */
export function provisionalIds(articleId: string, { entities }: ArticleAnalysis): readonly string[] {
  const taken = new Set<string>();
  const own = `@${hash32(articleId).toString(36)}`;
  return entities.map(({ kind, name }) => {
    const shared = kind !== 'person' || /\S\s+\S/.test(name);
    return claim(taken, kind, name, shared ? '' : own);
  });
}

/** What resolution says about an article's entities, in their order, under ids of the index. */
export interface ResolvedIds {
  readonly ids: readonly string[];
  /** For each all that it may be, likeliest first; empty where it can only be the one. */
  readonly candidates: readonly (readonly string[])[];
}

/** Ids for every article that resolution knows, namesakes told apart by a number. Deterministic in the set of articles. */
export function resolvedIds(
  resolution: Resolution,
  articles: readonly { readonly id: string; readonly analysis: ArticleAnalysis }[],
): ReadonlyMap<string, ResolvedIds> {
  const byResolved = new Map<string, string>();
  const taken = new Set<string>();
  const known = articles
    .filter(({ id, analysis }) => resolution.idsOf(id)?.length === analysis.entities.length)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, analysis } of known) {
    for (const [index, of] of resolution.idsOf(id)!.entries()) {
      if (byResolved.has(of)) continue;
      const { kind, name } = resolution.entities.get(of) ?? analysis.entities[index]!;
      byResolved.set(of, claim(taken, kind, name, ''));
    }
  }
  const idsOf = (resolved: readonly string[]): readonly string[] =>
    resolved.flatMap((of) => byResolved.get(of) ?? []);
  return new Map(
    known.map(({ id }) => {
      const candidates = (resolution.candidatesOf(id) ?? []).map((all) => (all.length > 1 ? idsOf(all) : []));
      return [id, { ids: idsOf(resolution.idsOf(id)!), candidates }];
    }),
  );
}

/** What an entity is called inside its article; the same before and after an edit that does not touch it. */
export function localKey({ kind, name }: ArticleEntity): string {
  return `${kind}:${name}`;
}

function claim(taken: Set<string>, kind: NameKind, name: string, suffix: string): string {
  let id = entityId(kind, name, suffix);
  for (let number = 2; taken.has(id); number++) id = entityId(kind, name, `${suffix}#${number}`);
  taken.add(id);
  return id;
}
