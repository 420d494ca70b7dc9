import { hash32 } from '../../base/numbers/hash32.ts';
import type { ArticleAnalysis, ArticleEntity } from '../../entities/analysis.ts';
import { entityId, namesake } from '../../entities/entityId.ts';

/**
 * Ids for an article that resolution has not seen yet. Full names meet across articles; a lone
 * surname stays with its article, because it may be anybody's.
 */
export function provisionalIds(articleId: string, { entities }: ArticleAnalysis): readonly string[] {
  const taken = new Set<string>();
  const own = `@${hash32(articleId).toString(36)}`;
  return entities.map(({ kind, name }) => {
    const shared = kind !== 'person' || /\S\s+\S/.test(name);
    const suffix = shared ? '' : own;
    let id = entityId(kind, name, suffix);
    for (let number = 2; taken.has(id); number++) id = entityId(kind, name, suffix + namesake(number));
    taken.add(id);
    return id;
  });
}

/**
 * What an entity is called inside its article; the same before and after an edit that does not
 * touch it.
 */
export function localKey({ kind, name }: ArticleEntity): string {
  return `${kind}:${name}`;
}
